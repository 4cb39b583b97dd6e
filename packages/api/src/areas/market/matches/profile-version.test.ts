import { createHash } from 'node:crypto'

import { expect, it } from 'vitest'

import { capabilityBody } from '@duijie/domain/listings/capability.schema.ts'
import { scenarioBody } from '@duijie/domain/listings/scenario.schema.ts'
import { PROFILE_VERSION } from './match-profiles.ts'
import { listingState, teaserOf, toProfile } from './matching-engines.ts'

const both = (words: string) => ({ zh: `中文${words}`, en: `English ${words}` })

const common = {
  title: both('title'),
  summary: both('summary'),
  sectors: ['C31', 'C3130'],
  tasks: ['defect-inspection'],
  modalities: ['image'],
  deployments: ['on_premises'],
  region: '420000',
  languages: ['zh', 'en'],
  website: 'https://example.test',
  contactName: '王工',
  contactPhone: '13800000000',
  contactEmail: 'wang@example.test',
}

/** Every field is filled, so that none can change its tier or its place in a profile unseen. */
const capability = capabilityBody.parse({
  ...common,
  kind: 'capability',
  form: 'algorithm',
  description: both('description'),
  parametersBillion: 7,
  contextTokens: 8000,
  baseModel: 'base',
  licence: 'apache-2.0',
  releasedOn: '2026-01-02',
  hardware: '一台工控机',
  priceModel: 'project',
  priceMinimumFen: 100_000,
  priceMaximumFen: 200_000,
  leadTimeDays: 30,
  trl: 8,
  certificates: ['ISO 9001', '某种没人认得的证'],
  capacity: 3,
  paused: true,
  evidence: [
    {
      title: both('evidence'),
      summary: both('evidence summary'),
      sectors: ['C31'],
      customer: '江北带钢厂',
      year: 2025,
      outcome: both('outcome'),
    },
  ],
})

const scenario = scenarioBody.parse({
  ...common,
  kind: 'scenario',
  need: both('need'),
  currentProcess: both('process'),
  currentCostFen: 300_000,
  kpis: [{ name: both('kpi'), unit: '%', baseline: 1, target: 2 }],
  dataAvailable: both('data'),
  sensitivity: 'internal',
  residency: 'premises',
  budgetMinimumFen: 100_000,
  budgetMaximumFen: 400_000,
  deadline: '2027-06-30',
  trlMinimum: 6,
  certificatesRequired: ['mlps-2'],
  demand: 2,
  confidentiality: 'teaser',
  site: both('site'),
})

/** If this fails raise `PROFILE_VERSION` and set the hash anew: engines would start from profiles made by other rules. */
it('the same listings give the same profiles as long as the version is the same', () => {
  const organisation = { id: 'org_1', verification: 'verified', membership: 'member' } as Parameters<
    typeof listingState
  >[1]
  const open = { ...scenario, confidentiality: 'public' as const }
  const bodies = [capability, scenario, open].flatMap((body) => [body, teaserOf(body)])
  const profiles = bodies.map((body, at) => toProfile(body, listingState(`lst_${at}`, organisation, 1)))
  const hash = createHash('sha256').update(JSON.stringify(profiles)).digest('hex').slice(0, 16)
  expect({ version: PROFILE_VERSION, hash }).toEqual({ version: 2, hash: '6b4123838fdedd9a' })
})
