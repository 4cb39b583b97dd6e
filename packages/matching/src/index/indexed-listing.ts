import { identitiesOf, refusalsOf } from '../constraints/conflict.constraint.ts'
import type { PreparedCapability, PreparedScenario } from '../prepare.ts'
import type { CapabilityProfile, ScenarioProfile } from '../profile.ts'
import { capabilityColumns, scenarioColumns } from './columns/columns.ts'
import { unstatedConcepts } from './concepts/concept-question.ts'
import type { Names } from './columns/name-index.ts'
import { numbered } from './text/numbered-reader.ts'
import type { IndexedListing } from './side-index.ts'
import type { NumberedVector } from './text/text-index.ts'
import type { Vocabulary } from './text/vocabulary.ts'

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

/** What the index keeps of a profile beside what its texts say. */
export const shownByCapability = (profile: CapabilityProfile) => ({
  id: profile.id,
  names: namesOfCapability(profile),
  facets: capabilityColumns.facetsOf(profile),
})

export const shownByScenario = (profile: ScenarioProfile) => ({
  id: profile.id,
  names: namesOfScenario(profile),
  facets: scenarioColumns.facetsOf(profile),
})

/** What the index keeps of a capability. */
export function indexedCapability({ profile, items, concepts }: PreparedCapability<NumberedVector>): IndexedListing {
  const own = new Set(items[0]?.concepts)
  return {
    ...shownByCapability(profile),
    pieces: items.map(({ vectors }) => vectors),
    ownConcepts: [...own],
    furtherConcepts: [...[...concepts].filter((id) => !own.has(id)), ...unstatedConcepts(profile)],
  }
}

/** What the index keeps of a scenario. */
export const indexedScenario = (
  { profile, words, concepts }: PreparedScenario,
  vocabulary: Vocabulary,
): IndexedListing => ({
  ...shownByScenario(profile),
  pieces: words.size === 0 ? [] : [[numbered(words, vocabulary)]],
  ownConcepts: concepts,
  furtherConcepts: [],
})
