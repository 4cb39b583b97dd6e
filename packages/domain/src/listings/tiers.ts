import type { ListingBody } from './body.schema.ts'
import type { CapabilityBody } from './capability.schema.ts'
import type { ComputeBody } from './compute.schema.ts'
import type { DatasetBody } from './dataset.schema.ts'
import type { ListingKind, Tier } from './listing.schema.ts'
import type { ScenarioBody } from './scenario.schema.ts'

type TierTable<Body> = Record<keyof Body, Tier>

const common = {
  kind: 'teaser',
  title: 'teaser',
  summary: 'teaser',
  sectors: 'teaser',
  tasks: 'teaser',
  modalities: 'teaser',
  region: 'teaser',
  languages: 'teaser',
  website: 'teaser',
  contactName: 'full',
  contactPhone: 'full',
  contactEmail: 'full',
} as const

const capability: TierTable<CapabilityBody> = {
  ...common,
  form: 'teaser',
  description: 'teaser',
  parametersBillion: 'teaser',
  contextTokens: 'teaser',
  baseModel: 'teaser',
  licence: 'teaser',
  releasedOn: 'teaser',
  deployments: 'teaser',
  hardware: 'teaser',
  priceModel: 'teaser',
  priceMinimumFen: 'full',
  priceMaximumFen: 'full',
  leadTimeDays: 'teaser',
  trl: 'teaser',
  certificates: 'teaser',
  capacity: 'full',
  paused: 'teaser',
  evidence: 'teaser',
}

const scenario: TierTable<ScenarioBody> = {
  ...common,
  website: 'full',
  need: 'full',
  currentProcess: 'full',
  currentCostFen: 'full',
  kpis: 'teaser',
  dataAvailable: 'full',
  sensitivity: 'teaser',
  deployments: 'teaser',
  residency: 'teaser',
  budgetMinimumFen: 'full',
  budgetMaximumFen: 'full',
  deadline: 'teaser',
  trlMinimum: 'teaser',
  certificatesRequired: 'teaser',
  demand: 'teaser',
  confidentiality: 'teaser',
  site: 'full',
}

const dataset: TierTable<DatasetBody> = {
  ...common,
  description: 'teaser',
  sizeBytes: 'teaser',
  sampleCount: 'teaser',
  collection: 'full',
  labels: 'full',
  sensitivity: 'teaser',
  licence: 'teaser',
  accessMode: 'teaser',
  formats: 'teaser',
}

const compute: TierTable<ComputeBody> = {
  ...common,
  description: 'teaser',
  accelerator: 'teaser',
  acceleratorCount: 'teaser',
  memoryGb: 'teaser',
  gpuHours: 'teaser',
  priceFenPerGpuHour: 'teaser',
  interconnect: 'teaser',
  availableFrom: 'teaser',
  availableUntil: 'teaser',
}

/** Which tier each field of each kind belongs to. A field that is not named here does not compile. */
export const fieldTiers: { readonly [Kind in ListingKind]: Readonly<Record<string, Tier>> } = {
  capability,
  scenario,
  dataset,
  compute,
}

/** Full-tier fields of nested rows: dropped from the row when only the teaser is shown. */
const fullFieldsOfEvidence = ['customer'] as const

const withoutFullFields = (name: string, value: unknown): unknown =>
  name === 'evidence' && Array.isArray(value)
    ? value.map((row: Record<string, unknown>) =>
        Object.fromEntries(Object.entries(row).filter(([key]) => !fullFieldsOfEvidence.some((full) => full === key))),
      )
    : value

export const isFilled = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)

type Whose = Pick<ListingBody, 'kind'> & { confidentiality?: string }

/** Whether a reader of `tier` sees this field. A scenario that is fully public shows everything but its contacts. */
export const isOpenField = ({ kind, confidentiality }: Whose, name: string, tier: Tier): boolean => {
  if (tier === 'full' || fieldTiers[kind][name] === 'teaser') return true
  return kind === 'scenario' && confidentiality === 'public' && !name.startsWith('contact')
}

/** A body as one tier shows it. */
export type DisclosedBody = {
  body: Partial<ListingBody> & { kind: ListingKind }
  /** Full-tier fields of this kind that the reader does not see, whether or not they are filled: filling leaks nothing. */
  lockedFields: string[]
}

/** What a reader of `tier` sees of a body. */
export const disclose = (body: ListingBody, tier: Tier): DisclosedBody => {
  const tiers = fieldTiers[body.kind]
  const isOpen = (name: string): boolean => isOpenField(body, name, tier)
  const shown = Object.entries(body)
    .filter(([name, value]) => isOpen(name) && isFilled(value))
    .map(([name, value]) => [name, tier === 'full' ? value : withoutFullFields(name, value)])
  return {
    body: { ...Object.fromEntries(shown), kind: body.kind } as DisclosedBody['body'],
    lockedFields: Object.keys(tiers).filter((name) => !isOpen(name)),
  }
}
