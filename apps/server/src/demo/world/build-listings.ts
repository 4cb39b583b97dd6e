import type { ListingBody } from '@duijie/domain/listings/body.schema.ts'
import { capabilityBody } from '@duijie/domain/listings/capability.schema.ts'
import { computeBody } from '@duijie/domain/listings/compute.schema.ts'
import { datasetBody } from '@duijie/domain/listings/dataset.schema.ts'
import { scenarioBody } from '@duijie/domain/listings/scenario.schema.ts'
import { licences } from '@duijie/domain/taxonomy/licences.ts'
import { addToDay } from '@duijie/domain/shared/days.rules.ts'
import type { Bilingual } from '@duijie/domain/shared/bilingual.schema.ts'

import type { CapabilitySeed, ComputeSeed, DatasetSeed, KpiSeed, Said, ScenarioSeed, Words } from './seed.ts'
import type { DemoListing, DemoOrganisation } from './types.ts'

const fenPerTenThousandYuan = 1_000_000

const words = (text: Words | undefined): string[] => (text ? text.split(' ') : [])

const said = (text: Said): Bilingual => (typeof text === 'string' ? { zh: text } : { zh: text[0], en: text[1] })

const saidMaybe = (text: Said | undefined): Bilingual | undefined => (text === undefined ? undefined : said(text))

const fen = (tenThousandYuan: number | undefined): number | undefined =>
  tenThousandYuan === undefined ? undefined : Math.round(tenThousandYuan * fenPerTenThousandYuan)

const isAddress = (source: string): boolean => /^[a-z0-9.-]+\.[a-z]{2,}(\/|$)/.test(source)

/** Facts about the place of a listing in the world that its body needs. */
type Setting = { today: string; organisation: DemoOrganisation | undefined }

type AnySeed = CapabilitySeed | ScenarioSeed | DatasetSeed | ComputeSeed

const commonOf = (seed: AnySeed, { organisation }: Setting) => ({
  title: said(seed.title),
  summary: said(seed.summary),
  sectors: words(seed.sectors),
  tasks: words(seed.tasks),
  modalities: words(seed.modalities),
  region: organisation?.region,
  languages: words(seed.languages),
  contactName: organisation?.contactName,
  contactPhone: organisation?.contactPhone,
  contactEmail: organisation?.contactEmail,
  ...('source' in seed && seed.source && isAddress(seed.source) ? { website: `https://${seed.source}` } : {}),
})

/** A measure without a unit, such as a ratio, has an empty one in its seed. */
const kpiOf = ([name, unit, baseline, target]: KpiSeed) => ({
  name: said(name),
  unit: unit || undefined,
  baseline,
  target,
})

/** Weights that may not be used in business, or whose terms we do not know, are not called free. */
const priceModelOf = ({ priceModel, licence }: CapabilitySeed): CapabilitySeed['priceModel'] => {
  const commercial = licences.find(({ id }) => id === licence)?.commercial ?? 'no'
  return priceModel === 'free' && commercial === 'no' ? undefined : priceModel
}

const capabilityOf = (seed: CapabilitySeed, setting: Setting): ListingBody =>
  capabilityBody.parse({
    ...seed,
    ...commonOf(seed, setting),
    kind: 'capability',
    description: saidMaybe(seed.description),
    deployments: words(seed.deployments),
    priceModel: priceModelOf(seed),
    priceMinimumFen: fen(seed.price?.[0]),
    priceMaximumFen: fen(seed.price?.[1]),
  })

const scenarioOf = (seed: ScenarioSeed, setting: Setting): ListingBody =>
  scenarioBody.parse({
    ...seed,
    ...commonOf(seed, setting),
    kind: 'scenario',
    need: said(seed.need),
    currentProcess: said(seed.current),
    currentCostFen: fen(seed.cost),
    kpis: seed.kpis.map(kpiOf),
    dataAvailable: said(seed.data),
    deployments: words(seed.deployments),
    budgetMinimumFen: fen(seed.budget[0]),
    budgetMaximumFen: fen(seed.budget[1]),
    deadline: addToDay(setting.today, seed.deadlineInDays),
    site: saidMaybe(seed.site),
  })

const datasetOf = (seed: DatasetSeed, setting: Setting): ListingBody =>
  datasetBody.parse({
    ...seed,
    ...commonOf(seed, setting),
    kind: 'dataset',
    description: saidMaybe(seed.description),
    collection: saidMaybe(seed.collection),
    labels: saidMaybe(seed.labels),
  })

const computeOf = (seed: ComputeSeed, setting: Setting): ListingBody =>
  computeBody.parse({
    ...seed,
    ...commonOf(seed, setting),
    kind: 'compute',
    description: saidMaybe(seed.description),
    priceFenPerGpuHour: Math.round(seed.yuanPerHour * 100),
    availableFrom: addToDay(setting.today, seed.fromInDays),
    availableUntil: addToDay(setting.today, seed.untilInDays),
  })

/** Where a seed names no age: 12 to 251 days, spread so that neighbours differ. */
const spreadDaysAgo = (index: number): number => 12 + ((index * 73) % 240)

type Build<Seed> = (seed: Seed, setting: Setting) => ListingBody

const listingsOf =
  <Seed extends AnySeed>(bodyOf: Build<Seed>) =>
  (seeds: readonly Seed[], today: string, organisations: ReadonlyMap<string, DemoOrganisation>): DemoListing[] =>
    seeds.map((seed, index) => ({
      key: seed.key,
      organisation: seed.organisation,
      status: seed.status ?? 'published',
      publishedDaysAgo: seed.publishedDaysAgo ?? spreadDaysAgo(index),
      ...('source' in seed && seed.source ? { source: seed.source } : {}),
      body: bodyOf(seed, { today, organisation: organisations.get(seed.organisation) }),
    }))

export const capabilityListings = listingsOf(capabilityOf)
export const scenarioListings = listingsOf(scenarioOf)
export const datasetListings = listingsOf(datasetOf)
export const computeListings = listingsOf(computeOf)
