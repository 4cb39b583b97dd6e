import { isConflict } from './constraints/conflict.constraint.ts'
import { facetConstraints } from './constraints/constraint.registry.ts'
import { brokenStates } from './constraints/state.constraints.ts'
import { withoutGroup } from './prepare.ts'
import type { PreparedCapability } from './prepare.ts'
import type { CapabilityProfile, ScenarioProfile } from './profile.ts'
import type { Query, Setting } from './query.ts'
import { scoreOf } from './score.ts'
import type { Bar } from './score.ts'
import { rateConcepts } from './signals/concepts.signal.ts'
import { rateInterest } from './signals/interest.signal.ts'
import { rateSemantic } from './signals/semantic.signal.ts'
import { facetSignals } from './signals/signal.registry.ts'
import { rateFacets } from './signals/signal.ts'
import type { Rating, RatingContext } from './signals/signal.ts'
import { rateText } from './signals/text.signal.ts'

/** Names of all signals in the order of their bars. */
export const signalNames: readonly string[] = [
  'text',
  'concepts',
  ...facetSignals.map(({ name }) => name),
  'interest',
  'semantic',
]

/** Rates one pair by every signal: the definition of a score, which every index must reproduce to the bit. */
export function ratePair(query: Query, candidate: PreparedCapability, setting: Setting): Bar[] {
  const scenario = query.scenario.profile
  const capability = withoutGroup(candidate, scenario.group)
  const { shares, weights, context } = setting
  const bars: Bar[] = []
  const push = (name: string, rating: Rating): void => void bars.push({ name, rating, weight: shares.get(name) ?? 0 })

  push('text', rateText(query, capability, weights.affinityHalf))
  push('concepts', rateConcepts(query, capability))
  for (const signal of facetSignals) {
    const facet = signal.capabilityFacet(capability.profile)
    push(signal.name, rateFacets(signal, signal.scenarioFacet(scenario), facet, context))
  }
  push('interest', rateInterest(scenario, capability.profile))
  if (setting.semantic) push('semantic', rateSemantic(setting.semantic(scenario.id, capability.profile.id)))
  return bars
}

/** The score of one pair. */
export const scorePair = (query: Query, capability: PreparedCapability, setting: Setting): number =>
  scoreOf(ratePair(query, capability, setting), setting.weights.neutral)

/** The constraints that make a pair impossible; empty if it is possible. */
export function violationsOf(
  scenario: ScenarioProfile,
  capability: CapabilityProfile,
  context: RatingContext,
): string[] {
  const violated = facetConstraints.filter((each) =>
    each.excludes(each.scenarioFacet(scenario), each.capabilityFacet(capability), context),
  )
  const names = [...brokenStates(capability), ...violated.map(({ name }) => name)]
  return isConflict(scenario, capability) ? [...names, 'conflict'] : names
}
