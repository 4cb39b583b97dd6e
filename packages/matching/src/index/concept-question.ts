import type { ScenarioProfile } from '../profile.ts'
import type { Setting } from '../query.ts'
import { RELATIVE_SHARE } from '../rules/nearness.ts'
import type { WantedConcept } from '../signals/concept-overlap.ts'
import { facetSignals } from '../signals/signal.registry.ts'
import type { Scratch } from './scratch.ts'
import type { SideIndex } from './side-index.ts'

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
  const idOf = (concept: string): number[] => {
    const id = concepts.find(concept)
    return id === undefined ? [] : [id]
  }
  const share = setting.shares.get('concepts') ?? 0
  const numbered = wanted.map(({ id, share: part, relatives }) => ({
    part,
    own: idOf(id),
    near: relatives.flatMap(idOf),
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
        const [id] = idOf(nothingStatedOn(signal.name))
        marks.fill(0, 0, bounds.length)
        if (id !== undefined) lists.addOnce(id, neutral, bounds, marks, 1)
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
    const own = new Uint32Array(size)
    const near = new Uint32Array(size)
    group.forEach((each, bit) => {
      for (const id of each.own) own[id] = (own[id] as number) | (1 << bit)
      for (const id of each.near) near[id] = (near[id] as number) | (1 << bit)
    })
    return { parts: group.map(({ part }) => part), own, near }
  })
  return (slot: number): number => {
    let sum = 0
    for (const { parts, own, near } of groups) {
      const has = concepts.bitsOf(slot, own)
      const hasNear = concepts.bitsOf(slot, near)
      if ((has | hasNear) === 0) continue
      for (let bit = 0; bit < parts.length; bit++) {
        if (((has >>> bit) & 1) === 1) sum += parts[bit] as number
        else if (((hasNear >>> bit) & 1) === 1) sum += RELATIVE_SHARE * (parts[bit] as number)
      }
    }
    return share * Math.min(1, sum)
  }
}
