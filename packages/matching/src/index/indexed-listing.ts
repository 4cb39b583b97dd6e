import { identitiesOf, refusalsOf } from '../constraints/conflict.constraint.ts'
import { facetConstraints } from '../constraints/constraint.registry.ts'
import { brokenStates } from '../constraints/state.constraints.ts'
import type { PreparedCapability, PreparedScenario } from '../prepare.ts'
import type { CapabilityProfile, ScenarioProfile } from '../profile.ts'
import { facetSignals } from '../signals/signal.registry.ts'
import type { Names } from './name-index.ts'
import type { IndexedListing } from './side-index.ts'

/** Columns of both sides: one per signal, then one per constraint on facets, then the states that are broken. */
export const facetCount = facetSignals.length + facetConstraints.length + 1
export const stateColumn = facetCount - 1

/** Names of a scenario; its group is also the group whose evidence does not count for it. */
export const namesOfScenario = (profile: ScenarioProfile): Names => ({
  identities: identitiesOf(profile),
  mentions: [...refusalsOf(profile), ...Object.keys(profile.interest ?? {})],
})

/** Names of a capability; a piece of evidence mentions its group. */
export function namesOfCapability(profile: CapabilityProfile): Names {
  const groups = profile.evidence.map(({ group }) => group).filter((group) => group !== undefined)
  return {
    identities: identitiesOf(profile),
    mentions: [...new Set([...refusalsOf(profile), ...Object.keys(profile.interest ?? {}), ...groups])],
  }
}

export const capabilityFacets = (profile: CapabilityProfile): unknown[] => [
  ...[...facetSignals, ...facetConstraints].map((each) => each.capabilityFacet(profile)),
  brokenStates(profile),
]

/** A scenario has no state that would exclude it. */
export const scenarioFacets = (profile: ScenarioProfile): unknown[] => [
  ...[...facetSignals, ...facetConstraints].map((each) => each.scenarioFacet(profile)),
  [],
]

/** What the index keeps of a capability. */
export function indexedCapability({ profile, items, concepts }: PreparedCapability): IndexedListing {
  const own = new Set(items[0]?.concepts)
  return {
    id: profile.id,
    pieces: items.map(({ vectors }) => vectors),
    ownConcepts: [...own],
    evidenceConcepts: [...concepts].filter((id) => !own.has(id)),
    names: namesOfCapability(profile),
    facets: capabilityFacets(profile),
  }
}

/** What the index keeps of a scenario. */
export const indexedScenario = ({ profile, words, concepts }: PreparedScenario): IndexedListing => ({
  id: profile.id,
  pieces: words.size === 0 ? [] : [[words]],
  ownConcepts: concepts,
  evidenceConcepts: [],
  names: namesOfScenario(profile),
  facets: scenarioFacets(profile),
})
