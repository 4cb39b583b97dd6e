import type { CapabilityProfile, ScenarioProfile } from '../profile.ts'
import type { RatingContext } from '../signals/signal.ts'

/**
 * One named reason why a pair is impossible. Facets as with signals: plain JSON, compared once per distinct pair.
 * What is not stated never excludes.
 */
export type Constraint<ScenarioFacet = unknown, CapabilityFacet = unknown> = {
  readonly name: string
  readonly scenarioFacet: (profile: ScenarioProfile) => ScenarioFacet
  readonly capabilityFacet: (profile: CapabilityProfile) => CapabilityFacet
  excludes(scenario: ScenarioFacet, capability: CapabilityFacet, context: RatingContext): boolean
}

/** Checks the facet types of a constraint and then forgets them, as `defineSignal` does. */
export function defineConstraint<ScenarioFacet, CapabilityFacet>(
  constraint: Constraint<ScenarioFacet, CapabilityFacet>,
): Constraint {
  return constraint
}
