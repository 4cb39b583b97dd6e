import type { CapabilityProfile, Residency, ScenarioProfile } from '../profile.ts'
import { heldCertificatesOf, lackingOf } from '../rules/certificates.ts'
import { dataHomeOf, fateOfData, processingPlaceOf } from '../rules/data-residency.ts'
import { isBeyondBudget, lowestPriceFen, NEGOTIABLE_EXCESS } from '../rules/price-fit.ts'
import type { Change } from './change.ts'
import { advise } from './change-reasons.ts'

/** Fields of a scenario whose owner could ask for less. */
export type ScenarioField = 'budget' | 'deployment' | 'residency' | 'certificate' | 'modelKind'

/** A change and what the scenario then asks for. */
export type ScenarioOption = Change<ScenarioField> & {
  readonly apply: (profile: ScenarioProfile) => ScenarioProfile
}

const EFFORT_OF_WHOLE_BUDGET = 10
/** A certificate is often demanded by law. */
const EFFORT_OF_CERTIFICATE = 2

const RESIDENCIES: readonly Residency[] = ['premises', 'region', 'china', 'any']

/**
 * For each constraint that depends on the scenario's wishes, the least changes that lift it for one capability that
 * breaks it. Each wish lifts its own constraint and no other.
 */
export const optionsThatLift: Readonly<
  Record<string, (scenario: ScenarioProfile, capability: CapabilityProfile) => readonly ScenarioOption[]>
> = {
  budget({ budget }, { price }) {
    const fromFen = budget?.maximumFen ?? 0
    const toFen = leastBudgetFor(lowestPriceFen(price) ?? 0)
    const effort = fromFen === 0 ? EFFORT_OF_WHOLE_BUDGET : (EFFORT_OF_WHOLE_BUDGET * (toFen - fromFen)) / fromFen
    const apply = (profile: ScenarioProfile) => ({ ...profile, budget: { ...profile.budget, maximumFen: toFen } })
    return [{ field: 'budget', effort, reason: advise('budget.raise', { fromFen, toFen }), apply }]
  },

  deployment: (_, { deployments }) =>
    deployments.map((mode) => ({
      field: 'deployment',
      effort: 1,
      reason: advise('deployment.accept', { modes: [mode] }),
      apply: (profile) => ({ ...profile, deployments: [...profile.deployments, mode] }),
    })),

  residency(scenario, capability) {
    const from = RESIDENCIES.indexOf(scenario.residency)
    const place = processingPlaceOf(capability)
    const isKept = (residency: Residency): boolean =>
      fateOfData(dataHomeOf({ ...scenario, residency }), place) !== 'leaves'
    const to = RESIDENCIES.find((residency, at) => at > from && isKept(residency)) ?? 'any'
    const reason = advise('residency.loosen', { from: scenario.residency, to })
    const effort = RESIDENCIES.indexOf(to) - from
    return [{ field: 'residency', effort, reason, apply: (profile) => ({ ...profile, residency: to }) }]
  },

  certificate({ certificatesRequired = [] }, capability) {
    const certificates = lackingOf(certificatesRequired, heldCertificatesOf(capability))
    const effort = EFFORT_OF_CERTIFICATE * certificates.length
    const apply = (profile: ScenarioProfile) => ({
      ...profile,
      certificatesRequired: profile.certificatesRequired?.filter((id) => !certificates.includes(id)),
    })
    return [{ field: 'certificate', effort, reason: advise('certificate.waive', { certificates }), apply }]
  },

  modelKind({ forbiddenModelKinds = [] }, { modelKinds = [] }) {
    const kinds = forbiddenModelKinds.filter((kind) => modelKinds.includes(kind))
    const apply = (profile: ScenarioProfile) => ({
      ...profile,
      forbiddenModelKinds: profile.forbiddenModelKinds?.filter((kind) => !kinds.includes(kind)),
    })
    return [{ field: 'modelKind', effort: kinds.length, reason: advise('modelKind.permit', { kinds }), apply }]
  },
}

/** The smallest largest budget, in fen, with which a price can be talked about. */
function leastBudgetFor(lowestFen: number): number {
  let budgetFen = Math.floor(lowestFen / (1 + NEGOTIABLE_EXCESS))
  while (isBeyondBudget({ maximumFen: budgetFen }, { minimumFen: lowestFen })) budgetFen++
  return budgetFen
}
