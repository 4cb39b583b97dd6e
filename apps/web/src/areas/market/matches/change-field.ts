import type { PairingSide } from '@duijie/domain/pairings/pairing.schema.ts'
import type { CapabilityField } from '@duijie/matching/why-not/change.ts'
import type { ScenarioField } from '@duijie/matching/why-not/scenario-options.ts'

type FormFields = {
  capability: Record<CapabilityField, string | undefined>
  scenario: Record<ScenarioField, string | undefined>
}

/** Where each side's form asks for what a change is about; undefined where no form does. */
const fields: FormFields = {
  capability: {
    price: 'priceMaximumFen',
    trl: 'trl',
    deployment: 'deployments',
    certificate: 'certificates',
    capacity: 'capacity',
    evidence: 'evidence',
    verification: undefined,
    pause: 'paused',
  },
  scenario: {
    budget: 'budgetMaximumFen',
    deployment: 'deployments',
    residency: 'residency',
    certificate: 'certificatesRequired',
    modelKind: undefined,
  },
}

/** The field of a side's form that a change is made in; undefined for a change that is made elsewhere. */
export const fieldOfChange = (side: PairingSide, change: string): string | undefined =>
  (fields[side] as Record<string, string | undefined>)[change]
