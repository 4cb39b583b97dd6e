import { isConflict } from '../../constraints/conflict.constraint.ts'
import { scorePair } from '../../pair.ts'
import { declaredConcepts, prepareScenario } from '../../prepare.ts'
import type { PreparedCapability } from '../../prepare.ts'
import type { ScenarioProfile } from '../../profile.ts'
import { toQuery } from '../../query.ts'
import type { Setting } from '../../query.ts'
import { conceptOverlap, wantedConcepts } from '../../signals/concept-overlap.ts'
import { breadthOfItems, squash } from '../../signals/text-affinity.ts'
import { askedByCapability } from '../columns/asked-facets.ts'
import type { MatchOptions } from './capability-ranking.ts'
import type { Direction } from './direction.ts'
import type { FactorTable } from '../storage/factor-table.ts'
import { namesOfCapability } from '../indexed-listing.ts'
import { pairBars, semanticCalls } from './pair-bars.ts'
import { rankSlots } from './rank.ts'
import type { Ranking } from './rank.ts'
import type { CallStage } from './scan.ts'
import type { Scratch } from './scratch.ts'
import type { SideIndex } from '../side-index.ts'
import { boundTexts } from '../text/text-bounds.ts'
import { wantedOfSlot } from '../text/wanted-terms.ts'
import type { WantedTerms } from '../text/wanted-terms.ts'

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
  const { ids } = index.slots
  const { profile } = capability
  const pieces = numberedPieces(capability, index)
  const constants = pairBars(setting)
  const plan = direction.plan(askedByCapability(profile), index.facets, setting, constants)
  const semantic = semanticCalls(setting, (slot) => setting.semantic?.(ids[slot] ?? '', profile.id))

  return rankSlots({
    index,
    scratch,
    limit: options.limit ?? 20,
    isCandidate: options.isCandidate,
    related: index.names.relatedTo(namesOfCapability(profile)),
    isConflict: (id) => isConflict(profileOf(id), profile),
    scoreOf(id) {
      const scenario = prepareScenario(profileOf(id), setting.reader)
      return scorePair(toQuery(scenario, setting), capability, setting)
    },
    exclusions: plan.exclusions,
    constants,
    tables: plan.tables,
    facets: index.facets,
    columns: plan.columns,
    open: plan.open,
    calls: [conceptStage(capability, side, setting), ...plan.calls, ...semantic],
    addConceptBounds: () => undefined,
    text: boundTexts(mergedTerms(pieces, index), index, setting, scratch),
    textOf: exactText(pieces, index, setting, factors),
    readAhead: index.text.readAhead,
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

/**
 * All words of a capability, each once, with the length of its weights over all texts and how telling it is: what it
 * has in common with a scenario is never below the root of the breadth, as in `TextIndex`.
 */
function mergedTerms(pieces: readonly WantedTerms[][], { audience }: SideIndex): WantedTerms {
  const squares = new Map<number, number>()
  for (const { ids, weights } of pieces.flat()) {
    ids.forEach((id, at) => squares.set(id, (squares.get(id) ?? 0) + (weights[at] ?? 0) ** 2))
  }
  const ids = Uint32Array.from(squares.keys())
  const weights = Float64Array.from(ids, (id) => Math.sqrt(squares.get(id) ?? 0) * audience.wordStatistics.share(id))
  return { ids, weights, isEmpty: false }
}

/** Contribution of common words, computed in full, in the order in which `ratePair` does. */
function exactText(
  pieces: readonly WantedTerms[][],
  index: SideIndex,
  setting: Setting,
  table: FactorTable,
): (slot: number) => number {
  const share = setting.shares.get('text') ?? 0
  const ofPieces = new Float64Array(pieces.length)
  return (slot) => {
    const wanted = wantedOfSlot(index, slot)
    if (wanted.isEmpty) return share * setting.weights.neutral
    const { values } = table.set(wanted.ids, wanted.weights, index.audience.words.size())
    for (const [place, languages] of pieces.entries()) {
      let best = 0
      for (const { ids, weights } of languages) {
        let sum = 0
        for (let at = 0; at < ids.length; at++) {
          sum += (values[ids[at] as number] as number) * (weights[at] as number)
        }
        best = Math.max(best, sum)
      }
      ofPieces[place] = best
    }
    return share * squash(breadthOfItems(ofPieces), setting.weights.affinityHalf)
  }
}

function conceptStage({ concepts }: PreparedCapability, side: ScenarioSide, setting: Setting): CallStage {
  const share = setting.shares.get('concepts') ?? 0
  return {
    bar: 1,
    bound: share,
    rate(slot) {
      const ids = declaredConcepts(side.profileOf(side.index.slots.ids[slot] ?? ''))
      if (ids.length === 0) return share * setting.weights.neutral
      return share * conceptOverlap(wantedConcepts(ids, setting.shareOfConcept, setting.taxonomy), concepts)
    },
  }
}
