import type { CapabilityProfile, ScenarioProfile } from '../profile.ts'
import { tryAffinities } from './affinity-trials.ts'
import type { AffinityTrial } from './affinity-trials.ts'
import { evaluateMatching } from './evaluate-matching.ts'
import type { MatchingEvaluation, MatchingEvaluationInput, MatchingEvaluationOptions } from './evaluate-matching.ts'
import { isBilingual, parseCapabilities, parseJudgements, parseScenarios } from './evaluation-input.ts'
import type { EvaluationLanguage } from './evaluation-input.ts'
import { halfOf } from './halves.ts'
import type { Half } from './halves.ts'

/** The three files of a labelled set, as text. */
export type LabelledSet = {
  readonly capabilities: string
  readonly scenarios: string
  readonly judgements: string
}

/** Language of the need, then of the offer. */
export type Direction = `${EvaluationLanguage}-${EvaluationLanguage}`

/** Mean nDCG@10 for each direction. */
export type QualityByDirection = Readonly<Record<Direction, number>>

/** Quality of a set; where all of it stands in both languages, also from each language to each. */
export type SetEvaluation = MatchingEvaluation & {
  readonly directions?: QualityByDirection
  /** As `directions`, for listings that declare no task, modality or sector: what the texts alone are worth. */
  readonly directionsOfTextAlone?: QualityByDirection
}

/** Reads a labelled set; texts in one language where one is named for a side. Throws a SyntaxError naming the line. */
export const parseSet = (
  set: LabelledSet,
  languages: { readonly need?: EvaluationLanguage; readonly offer?: EvaluationLanguage } = {},
): MatchingEvaluationInput => ({
  capabilities: parseCapabilities(set.capabilities, languages.offer),
  scenarios: parseScenarios(set.scenarios, languages.need),
  judgements: parseJudgements(set.judgements),
})

/** Measures the engine on a labelled set. Throws a SyntaxError that names the line that cannot be read. */
export function evaluateSet(set: LabelledSet, options: MatchingEvaluationOptions): SetEvaluation {
  const whole = evaluateMatching(parseSet(set), options)
  if (!isBilingual(set.capabilities) || !isBilingual(set.scenarios)) return whole
  const measure =
    (change: (input: MatchingEvaluationInput) => MatchingEvaluationInput) =>
    (need: EvaluationLanguage, offer: EvaluationLanguage): number =>
      evaluateMatching(change(parseSet(set, { need, offer })), options)['ndcg@10']
  return {
    ...whole,
    directions: inEachDirection(measure((input) => input)),
    directionsOfTextAlone: inEachDirection(measure(withoutTerms)),
  }
}

const inEachDirection = (
  measure: (need: EvaluationLanguage, offer: EvaluationLanguage) => number,
): QualityByDirection => ({
  'zh-zh': measure('zh', 'zh'),
  'en-en': measure('en', 'en'),
  'zh-en': measure('zh', 'en'),
  'en-zh': measure('en', 'zh'),
})

const withoutTerms = ({ capabilities, scenarios, judgements }: MatchingEvaluationInput): MatchingEvaluationInput => {
  const silent = <Profile extends CapabilityProfile | ScenarioProfile>(profile: Profile): Profile => ({
    ...profile,
    tasks: [],
    modalities: [],
    sectors: [],
  })
  return {
    capabilities: capabilities.map((each) => ({
      ...silent(each),
      evidence: each.evidence.map(({ title, summary, group }) => ({ title, summary, group })),
    })),
    scenarios: scenarios.map(silent),
    judgements,
  }
}

/** What the engine loses on each half of the capabilities, and what other choices would have lost. */
export type SplitEvaluation = {
  readonly pairOrderLoss: Readonly<Record<Half, number>>
  readonly capabilities: Readonly<Record<Half, number>>
  readonly weightsVersion: string
  /** Best on the choosing half first. */
  readonly trials: readonly AffinityTrial[]
}

/**
 * Splits the capabilities by a hash of their id: a choice may look at one half only, the other tells what it is worth.
 * Throws a SyntaxError that names the line that cannot be read.
 */
export function evaluateHalves(set: LabelledSet, options: MatchingEvaluationOptions): SplitEvaluation {
  const input = parseSet(set)
  const judgedIn = (half: Half) => input.judgements.filter(({ capabilityId }) => halfOf(capabilityId) === half)
  const evaluate = (half: Half) => evaluateMatching({ ...input, judgements: judgedIn(half) }, options)
  const sizeOf = (half: Half) => new Set(judgedIn(half).map(({ capabilityId }) => capabilityId)).size
  const [choosing, heldOut] = [evaluate('choosing'), evaluate('heldOut')]
  return {
    pairOrderLoss: { choosing: choosing.pairOrderLoss, heldOut: heldOut.pairOrderLoss },
    capabilities: { choosing: sizeOf('choosing'), heldOut: sizeOf('heldOut') },
    weightsVersion: choosing.weightsVersion,
    trials: tryAffinities(input, options.taxonomy),
  }
}
