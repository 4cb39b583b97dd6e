import { scorePair, violationsOf } from '../pair.ts'
import { declaredConcepts, prepareCapability } from '../prepare.ts'
import type { PreparedScenario } from '../prepare.ts'
import type { CapabilityProfile, ScenarioProfile } from '../profile.ts'
import { toQuery } from '../query.ts'
import type { Setting } from '../query.ts'
import { wantedConcepts } from '../signals/concept-overlap.ts'
import { squash } from '../signals/text-affinity.ts'
import { rateSemantic } from '../signals/semantic.signal.ts'
import { conceptContributions, textBounds } from './affinity-pass.ts'
import type { Scratch } from './affinity-pass.ts'
import type { Direction } from './direction.ts'
import type { Factors, FactorTable } from './factor-table.ts'
import { namesOfScenario, scenarioFacets } from './indexed-listing.ts'
import { rankSlots } from './rank.ts'
import type { Ranking } from './rank.ts'
import type { Stage } from './scan.ts'
import type { SideIndex } from './side-index.ts'
import { orderStages, pairBars } from './stages.ts'
import type { WantedTerms } from './wanted-terms.ts'

export type MatchOptions = {
  /** At most this many matches, best first; 20 unless told, Infinity for all. */
  readonly limit?: number
  /** Candidates for which this is false are as if they were not there: not counted, not shown. */
  readonly isCandidate?: (id: string) => boolean
}

/** The capabilities of one audience, with what is needed to rank them. */
export type CapabilitySide = {
  readonly index: SideIndex
  readonly direction: Direction
  readonly scratch: Scratch
  readonly factors: FactorTable
  readonly profileOf: (id: string) => CapabilityProfile
}

/** A scenario as a ranking asks for it; its text is read only if a pair has to be rated on its own. */
export type ScenarioQuestion = {
  readonly profile: ScenarioProfile
  readonly words: WantedTerms
  readonly prepare: () => PreparedScenario
}

/** Ranks all capabilities for one scenario. */
export function rankCapabilities(
  { profile, words, prepare }: ScenarioQuestion,
  side: CapabilitySide,
  setting: Setting,
  options: MatchOptions,
): Ranking {
  const { index, direction, scratch, factors, profileOf } = side
  const { taxonomy } = setting
  const facets = scenarioFacets(profile)
  const constants = pairBars(setting)
  const stages = direction.stages(facets, index, setting, constants)
  if (setting.semantic) stages.push(semanticStage(profile.id, index, setting, constants.length - 1))

  const factorsOfWords = factors.set(words.ids, words.weights, index.audience.words.size())
  try {
    return rankSlots({
      index,
      limit: options.limit ?? 20,
      isCandidate: options.isCandidate,
      related: index.names.relatedTo(namesOfScenario(profile)),
      violationsOf: (id) => violationsOf(profile, profileOf(id), setting.context),
      scoreOf(id) {
        const capability = prepareCapability(profileOf(id), setting.reader)
        return scorePair(toQuery(prepare(), setting), capability, setting)
      },
      exclusions: direction.exclusions(facets, index, setting),
      textBoundsOf: (candidates) => textBounds(words, candidates, index, setting, scratch),
      textOf: exactText(words, factorsOfWords, index, setting),
      concepts: conceptContributions(
        wantedConcepts(declaredConcepts(profile), setting.shareOfConcept, taxonomy),
        index,
        setting,
      ),
      constants,
      bars: constants.slice(),
      stages: orderStages(stages),
    })
  } finally {
    factors.clear(words.ids)
  }
}

/** Contribution of common words, computed in full, in the order in which `ratePair` does. */
function exactText(words: WantedTerms, factors: Factors, index: SideIndex, setting: Setting): (slot: number) => number {
  const share = setting.shares.get('text') ?? 0
  if (words.isEmpty) return () => share * setting.weights.neutral
  const { start, count, opensPiece } = index.rows.layout()
  const half = setting.weights.affinityHalf
  return (slot) => {
    const from = start[slot] ?? 0
    const to = from + (count[slot] ?? 0)
    let breadth = 0
    let best = 0
    for (let row = from; row < to; row++) {
      if (opensPiece[row] === 1) {
        breadth += best * best
        best = 0
      }
      best = Math.max(best, index.postings.dot(row, factors))
    }
    return share * squash(breadth + best * best, half)
  }
}

function semanticStage(scenarioId: string, { slots: { ids } }: SideIndex, setting: Setting, bar: number): Stage {
  const share = setting.shares.get('semantic') ?? 0
  return {
    kind: 'call',
    bar,
    bound: share,
    rate: (slot) =>
      share * (rateSemantic(setting.semantic?.(scenarioId, ids[slot] ?? '')).value ?? setting.weights.neutral),
  }
}
