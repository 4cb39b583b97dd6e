import type { ScenarioProfile } from '../../profile.ts'
import type { Setting } from '../../query.ts'
import { RELATIVE_SHARE } from '../../rules/nearness.ts'
import type { WantedConcept } from '../../signals/concept-overlap.ts'
import { facetSignals } from '../../signals/signal.registry.ts'
import type { Scratch } from '../ranking/scratch.ts'
import type { SideIndex } from '../side-index.ts'

/** What a scenario's concepts give each capability. */
export type ConceptQuestion = {
  /** Adds the most that concepts, and signals over lists of concepts, can contribute to each slot. */
  readonly addBounds: (bounds: Float64Array) => void
  /** What concepts do contribute, summed as `conceptOverlap` does. */
  readonly contributionOf: (slot: number) => number
}

const conceptSignals = facetSignals.filter(({ idLists }) => idLists?.areConcepts)

/** Stands among a capability's concepts for a signal on which it says nothing, which then counts as neutral. */
const nothingStatedOn = (signal: string): string => `nothing:${signal}`

/** The signals over lists of concepts on which a capability says nothing, as concepts. */
export const unstatedConcepts = (
  profile: Parameters<(typeof conceptSignals)[number]['capabilityFacet']>[0],
): string[] =>
  conceptSignals
    .filter(({ capabilityFacet }) => (capabilityFacet(profile) as readonly string[]).length === 0)
    .map(({ name }) => nothingStatedOn(name))

/** Asks for the concepts of a scenario, of which there is at least one. */
export function askConcepts(
  profile: ScenarioProfile,
  wanted: readonly WantedConcept[],
  index: SideIndex,
  setting: Setting,
  scratch: Scratch,
): ConceptQuestion {
  const { lists } = index.concepts
  const { concepts } = index.audience
  const idsOf = (names: readonly string[]): number[] => {
    const ids: number[] = []
    for (const name of names) {
      const id = concepts.find(name)
      if (id !== undefined) ids.push(id)
    }
    return ids
  }
  const share = setting.shares.get('concepts') ?? 0
  const numbered = wanted.map(({ id, share: part, relatives }) => ({
    part,
    own: idsOf([id]),
    near: idsOf(relatives),
    most: share * part + shareOfSignals(id, profile, setting),
  }))

  return {
    addBounds(bounds) {
      // The last concept that was counted for each slot, so that a concept and its relatives count once.
      const marks = scratch.marks(bounds.length)
      numbered.forEach(({ own, near, most }, at) => {
        for (const id of own) lists.addOnce(id, most, bounds, marks, at + 1)
        for (const id of near) lists.addOnce(id, RELATIVE_SHARE * most, bounds, marks, at + 1)
      })
      for (const signal of conceptSignals) {
        const neutral = (setting.shares.get(signal.name) ?? 0) * setting.weights.neutral
        if (!signal.asks(signal.scenarioFacet(profile))) continue
        const [id] = idsOf([nothingStatedOn(signal.name)])
        if (id !== undefined) lists.add(id, neutral, bounds)
      }
    },
    contributionOf: sumOfParts(numbered, share, index),
  }
}

/** What a wanted concept adds to signals over lists of concepts: each is a mean over what the scenario lists. */
function shareOfSignals(concept: string, profile: ScenarioProfile, { shares }: Setting): number {
  let sum = 0
  for (const signal of conceptSignals) {
    const listed = signal.scenarioFacet(profile) as readonly string[]
    const times = listed.filter((id) => id === concept).length
    if (times > 0) sum += ((shares.get(signal.name) ?? 0) * times) / listed.length
  }
  return sum
}

type Numbered = { readonly part: number; readonly own: readonly number[]; readonly near: readonly number[] }

const BITS = 32

/** Marks concepts by bits, so that one look at each concept of a slot tells all that is common. */
function sumOfParts(wanted: readonly Numbered[], share: number, { audience, concepts }: SideIndex) {
  const size = audience.concepts.size()
  const groups = Array.from({ length: Math.ceil(wanted.length / BITS) }, (_, at) => {
    const group = wanted.slice(at * BITS, (at + 1) * BITS)
    // For each concept two numbers: the bits of the wanted ones that it is, and of those that it is near to.
    const bits = new Uint32Array(2 * size)
    group.forEach(({ own, near }, bit) => {
      for (const id of own) bits[2 * id] = (bits[2 * id] as number) | (1 << bit)
      for (const id of near) bits[2 * id + 1] = (bits[2 * id + 1] as number) | (1 << bit)
    })
    return { bits, parts: Float64Array.from(group.flatMap(({ part }) => [RELATIVE_SHARE * part, part])) }
  })
  const union = new Uint32Array(2)
  return (slot: number): number => {
    let sum = 0
    for (let at = 0; at < groups.length; at++) {
      const { bits, parts } = groups[at] as (typeof groups)[number]
      concepts.bitsOf(slot, bits, union)
      const own = union[0] as number
      for (let left = own | (union[1] as number); left !== 0;) {
        const lowest = left & -left
        const bit = BITS - 1 - Math.clz32(lowest)
        sum += parts[2 * bit + ((own >>> bit) & 1)] as number
        left ^= lowest
      }
    }
    return share * Math.min(1, sum)
  }
}
