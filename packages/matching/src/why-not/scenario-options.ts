import type { CapabilityProfile, Residency, ScenarioProfile } from '../profile.ts'
import { dataHomeOf, fateOfData, processingPlaceOf } from '../rules/data-residency.ts'
import { isBeyondBudget, lowestPriceFen, NEGOTIABLE_EXCESS } from '../rules/price-fit.ts'
import { toReason } from '../signals/signal.ts'
import type { Change } from './change.ts'

/** Fields of a scenario whose owner could ask for less. */
export type ScenarioField = 'budget' | 'deployment' | 'residency' | 'modelKind'

/** A change and what the scenario then asks for. */
export type ScenarioOption = Change<ScenarioField> & {
  readonly apply: (profile: ScenarioProfile) => ScenarioProfile
}

const EFFORT_OF_WHOLE_BUDGET = 10

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
    return [{ field: 'budget', effort, reason: toReason('budget.raise', { fromFen, toFen }), apply }]
  },

  deployment: (_, { deployments }) =>
    deployments.map((mode) => ({
      field: 'deployment',
      effort: 1,
      reason: toReason('deployment.accept', { modes: [mode] }),
      apply: (profile) => ({ ...profile, deployments: [...profile.deployments, mode] }),
    })),

  residency(scenario, capability) {
    const from = RESIDENCIES.indexOf(scenario.residency)
    const place = processingPlaceOf(capability)
    const isKept = (residency: Residency): boolean =>
      fateOfData(dataHomeOf({ ...scenario, residency }), place) !== 'leaves'
    const to = RESIDENCIES.find((residency, at) => at > from && isKept(residency)) ?? 'any'
    const reason = toReason('residency.loosen', { from: scenario.residency, to })
    const effort = RESIDENCIES.indexOf(to) - from
    return [{ field: 'residency', effort, reason, apply: (profile) => ({ ...profile, residency: to }) }]
  },

  modelKind({ forbiddenModelKinds = [] }, { modelKinds = [] }) {
    const kinds = forbiddenModelKinds.filter((kind) => modelKinds.includes(kind))
    const apply = (profile: ScenarioProfile) => ({
      ...profile,
      forbiddenModelKinds: profile.forbiddenModelKinds?.filter((kind) => !kinds.includes(kind)),
    })
    return [{ field: 'modelKind', effort: kinds.length, reason: toReason('modelKind.permit', { kinds }), apply }]
  },
}

/** The smallest largest budget, in fen, with which a price can be talked about. */
function leastBudgetFor(lowestFen: number): number {
  let budgetFen = Math.floor(lowestFen / (1 + NEGOTIABLE_EXCESS))
  while (isBeyondBudget({ maximumFen: budgetFen }, { minimumFen: lowestFen })) budgetFen++
  return budgetFen
}
