import { scorePair, violationsOf } from '../pair.ts'
import { declaredConcepts, prepareScenario } from '../prepare.ts'
import type { PreparedCapability } from '../prepare.ts'
import type { ScenarioProfile } from '../profile.ts'
import { toQuery } from '../query.ts'
import type { Setting } from '../query.ts'
import { conceptOverlap, wantedConcepts } from '../signals/concept-overlap.ts'
import { rateSemantic } from '../signals/semantic.signal.ts'
import { squash } from '../signals/text-affinity.ts'
import { sumCommonWords } from './affinity-pass.ts'
import type { Scratch } from './affinity-pass.ts'
import type { Candidates } from './candidates.ts'
import type { MatchOptions } from './capability-ranking.ts'
import type { Direction } from './direction.ts'
import type { FactorTable } from './factor-table.ts'
import { capabilityFacets, namesOfCapability } from './indexed-listing.ts'
import { rankSlots } from './rank.ts'
import type { Ranking } from './rank.ts'
import type { Stage } from './scan.ts'
import type { SideIndex } from './side-index.ts'
import { orderStages, pairBars } from './stages.ts'
import { wantedOfSlot } from './wanted-terms.ts'
import type { WantedTerms } from './wanted-terms.ts'

/** The scenarios of one audience, with what is needed to rank them. */
export type ScenarioSide = {
  readonly index: SideIndex
  readonly direction: Direction
  readonly scratch: Scratch
  readonly factors: FactorTable
  readonly profileOf: (id: string) => ScenarioProfile
}

/** Ranks all scenarios for one capability. A pair has the same score as in the other direction, to the bit. */
export function rankScenarios(
  capability: PreparedCapability,
  side: ScenarioSide,
  setting: Setting,
  options: MatchOptions,
): Ranking {
  const { index, direction, scratch, factors, profileOf } = side
  const pieces = numberedPieces(capability, index)
  const { profile } = capability
  const facets = capabilityFacets(profile)
  const constants = pairBars(setting)
  const stages = direction.stages(facets, index, setting, constants)
  if (setting.semantic) stages.push(semanticStage(profile.id, index, setting, constants.length - 1))
  stages.push(conceptStage(capability, side, setting))

  return rankSlots({
    index,
    limit: options.limit ?? 20,
    isCandidate: options.isCandidate,
    related: index.names.relatedTo(namesOfCapability(profile)),
    violationsOf: (id) => violationsOf(profileOf(id), profile, setting.context),
    scoreOf(id) {
      const scenario = prepareScenario(profileOf(id), setting.reader)
      return scorePair(toQuery(scenario, setting), capability, setting)
    },
    exclusions: direction.exclusions(facets, index, setting),
    textBoundsOf: (candidates) => textBounds(pieces, candidates, index, setting, scratch),
    textOf: exactText(pieces, index, setting, factors),
    concepts: new Float64Array(index.slots.ids.length),
    constants,
    bars: constants.slice(),
    stages: orderStages(stages),
  })
}

/** A capability's texts with the words that scenarios can hold, by number, in the order of the text. */
function numberedPieces({ items }: PreparedCapability, { audience }: SideIndex): WantedTerms[][] {
  return items.map(({ vectors }) =>
    vectors.map((vector) => {
      const known = [...vector].map(([term, weight]) => ({ id: audience.words.find(term), weight }))
      const found = known.filter((each): each is { id: number; weight: number } => each.id !== undefined)
      const ids = Uint32Array.from(found, ({ id }) => id)
      return { ids, weights: Float64Array.from(found, ({ weight }) => weight), isEmpty: false }
    }),
  )
}

/** The most that common words can contribute, for each candidate among the scenarios. A scenario has one row, or none if it has no words. */
function textBounds(
  pieces: readonly WantedTerms[][],
  { slots, count: candidateCount }: Candidates,
  index: SideIndex,
  setting: Setting,
  scratch: Scratch,
): Float64Array {
  const { start, count, end } = index.rows.layout()
  const { share: tellingOf } = index.audience.wordStatistics
  const breadths = new Float64Array(end)
  for (const languages of pieces) {
    const best = new Float64Array(end)
    for (const { ids, weights } of languages) {
      const sums = scratch.zeros(end)
      const telling = { ids, weights: weights.map((weight, at) => weight * tellingOf(ids[at])), isEmpty: false }
      // A scenario in two languages has length up to 2.
      const missing = 2 * sumCommonWords(telling, index, sums)
      for (let row = 0; row < end; row++) best[row] = Math.max(best[row] as number, (sums[row] as number) + missing)
    }
    for (let row = 0; row < end; row++) breadths[row] = (breadths[row] as number) + (best[row] as number) ** 2
  }
  const share = setting.shares.get('text') ?? 0
  return Float64Array.from(slots.subarray(0, candidateCount), (slot) => {
    if (count[slot] === 0) return share * setting.weights.neutral
    return share * squash(breadths[start[slot] ?? 0] ?? 0, setting.weights.affinityHalf)
  })
}

/** Contribution of common words, computed in full, in the order in which `ratePair` does. */
function exactText(
  pieces: readonly WantedTerms[][],
  index: SideIndex,
  setting: Setting,
  table: FactorTable,
): (slot: number) => number {
  const share = setting.shares.get('text') ?? 0
  return (slot) => {
    const wanted = wantedOfSlot(index, slot)
    if (wanted.isEmpty) return share * setting.weights.neutral
    const { marks, values } = table.set(wanted.ids, wanted.weights, index.audience.words.size())
    let breadth = 0
    for (const languages of pieces) {
      let best = 0
      for (const { ids, weights } of languages) {
        let sum = 0
        for (let at = 0; at < ids.length; at++) {
          const id = ids[at] as number
          if (marks[id] === 1) sum += (values[id] as number) * (weights[at] as number)
        }
        best = Math.max(best, sum)
      }
      breadth += best * best
    }
    table.clear(wanted.ids)
    return share * squash(breadth, setting.weights.affinityHalf)
  }
}

function conceptStage({ concepts }: PreparedCapability, side: ScenarioSide, setting: Setting): Stage {
  const share = setting.shares.get('concepts') ?? 0
  return {
    kind: 'call',
    bar: 1,
    bound: share,
    rate(slot) {
      const ids = declaredConcepts(side.profileOf(side.index.slots.ids[slot] ?? ''))
      if (ids.length === 0) return share * setting.weights.neutral
      return share * conceptOverlap(wantedConcepts(ids, setting.shareOfConcept, setting.taxonomy), concepts)
    },
  }
}

function semanticStage(capabilityId: string, { slots: { ids } }: SideIndex, setting: Setting, bar: number): Stage {
  const share = setting.shares.get('semantic') ?? 0
  return {
    kind: 'call',
    bar,
    bound: share,
    rate: (slot) =>
      share * (rateSemantic(setting.semantic?.(ids[slot] ?? '', capabilityId)).value ?? setting.weights.neutral),
  }
}
