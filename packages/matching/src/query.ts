import type { PreparedScenario } from './prepare.ts'
import { wantedConcepts } from './signals/concept-overlap.ts'
import type { WantedConcept } from './signals/concept-overlap.ts'
import type { RatingContext } from './signals/signal.ts'
import { wantedWords } from './signals/text-affinity.ts'
import type { ShareOf, WantedWords } from './signals/text-affinity.ts'
import type { Taxonomy } from './taxonomy.ts'
import type { TextReader } from './text/text-reader.ts'
import type { Weights } from './weights.ts'

/** What rates a pair, beside the pair: weights, taxonomy, statistics of the audience, today. */
export type Setting = {
  readonly weights: Weights
  /** The share of each signal in use, adding up to 1. */
  readonly shares: ReadonlyMap<string, number>
  readonly reader: TextReader
  readonly shareOfTerm: ShareOf
  readonly shareOfConcept: ShareOf
  readonly taxonomy: Taxonomy
  readonly context: RatingContext
  readonly semantic?: SemanticPort
}

/**
 * Optional: how near two listings are in meaning, in [0, 1], from vectors that were computed and cached elsewhere;
 * undefined where one is missing. Must return at once and the same for the same pair.
 */
export type SemanticPort = (scenarioId: string, capabilityId: string) => number | undefined

/** A scenario weighed by the statistics of the moment. */
export type Query = {
  readonly scenario: PreparedScenario
  readonly words: WantedWords
  readonly concepts: readonly WantedConcept[]
}

export function toQuery(scenario: PreparedScenario, setting: Setting): Query {
  return {
    scenario,
    words: wantedWords(scenario.words, setting.shareOfTerm),
    concepts: wantedConcepts(scenario.concepts, setting.shareOfConcept, setting.taxonomy),
  }
}
