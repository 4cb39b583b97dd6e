import type { MatchQueries } from '../match-queries.ts'
import { createMatchingEngine } from '../engine.ts'
import type { MatchingEngine } from '../engine.ts'
import type { CapabilityProfile, ScenarioProfile } from '../profile.ts'
import type { Taxonomy } from '../taxonomy.ts'
import type { Weights } from '../weights.ts'
import type { Judgement } from './evaluation-input.ts'
import { listQuality, orderLoss } from './ranking-metrics.ts'
import type { ListQuality, ScoredJudgement } from './ranking-metrics.ts'

export type MatchingEvaluationInput = {
  readonly capabilities: readonly CapabilityProfile[]
  readonly scenarios: readonly ScenarioProfile[]
  readonly judgements: readonly Judgement[]
}

export type MatchingEvaluationOptions = {
  readonly taxonomy: Taxonomy
  readonly weights?: Weights
  /** The day against which deadlines are held, `YYYY-MM-DD`. */
  readonly today: string
}

/** Quality of the engine on a labelled set; NaN where the set does not allow the measure. */
export type MatchingEvaluation = {
  readonly pairOrderLoss: number
  readonly mrr: number
  readonly 'hit@5': number
  readonly 'ndcg@10': number
  readonly capabilities: number
  readonly scenarios: number
  readonly judgements: number
  readonly weightsVersion: string
}

/** The score of one pair by their ids. */
export type ScorePair = (scenarioId: string, capabilityId: string) => number

/** Puts the set into the real engine and measures its scores; an impossible pair scores below every possible one. */
export const evaluateMatching = (
  input: MatchingEvaluationInput,
  options: MatchingEvaluationOptions,
): MatchingEvaluation => measureAsking(engineOfSet(input, options), input)

/** The real engine with the listings of a set. */
export function engineOfSet(
  { capabilities, scenarios }: MatchingEvaluationInput,
  { taxonomy, weights, today }: MatchingEvaluationOptions,
): MatchingEngine {
  const engine = createMatchingEngine({ taxonomy, weights, today: () => today })
  for (const capability of capabilities) engine.putCapability(capability)
  for (const scenario of scenarios) engine.putScenario(scenario)
  return engine
}

/** Measures what an engine that holds the set's listings says of them, under the weights it is asked under. */
export function measureAsking(
  queries: MatchQueries,
  { capabilities, scenarios, judgements }: MatchingEvaluationInput,
): MatchingEvaluation {
  const lists = new Map<string, Map<string, number>>()
  const scorePair: ScorePair = (scenarioId, capabilityId) => {
    const list = lists.get(scenarioId) ?? scoresOf(queries, scenarioId)
    lists.set(scenarioId, list)
    return list.get(capabilityId) ?? -1
  }
  const qualities = qualityOfLists(judgements, capabilities, scorePair)
  const mean = (read: (quality: ListQuality) => number): number =>
    qualities.reduce((sum, quality) => sum + read(quality), 0) / qualities.length
  return {
    pairOrderLoss: lossOfOrders(judgements, scorePair),
    mrr: mean(({ reciprocalRank }) => reciprocalRank),
    'hit@5': mean(({ hit5 }) => hit5),
    'ndcg@10': mean(({ ndcg10 }) => ndcg10),
    capabilities: capabilities.length,
    scenarios: scenarios.length,
    judgements: judgements.length,
    weightsVersion: queries.weightsVersion,
  }
}

function scoresOf(queries: MatchQueries, scenarioId: string): Map<string, number> {
  const { entries } = queries.rankCapabilities(scenarioId, { limit: Number.POSITIVE_INFINITY })
  return new Map(entries.map(({ id, score }) => [id, score]))
}

/** Order loss over all capabilities' pairs of judged scenarios, in [0, 1]; NaN if no two grades differ. */
export function lossOfOrders(judgements: readonly Judgement[], scorePair: ScorePair): number {
  let loss = 0
  let weight = 0
  for (const judged of Map.groupBy(judgements, ({ capabilityId }) => capabilityId).values()) {
    const part = orderLoss(
      judged.map(({ scenarioId, capabilityId, grade }) => ({ grade, score: scorePair(scenarioId, capabilityId) })),
    )
    loss += part.loss
    weight += part.weight
  }
  return loss / weight
}

function qualityOfLists(
  judgements: readonly Judgement[],
  capabilities: readonly CapabilityProfile[],
  scorePair: ScorePair,
): ListQuality[] {
  const isRelevant = relevanceOf(judgements)
  const byScenario = Map.groupBy(judgements, ({ scenarioId }) => scenarioId)
  // A scenario without any relevant capability cannot be answered well or badly.
  const answerable = [...byScenario].filter(([, judged]) => judged.some(({ grade }) => isRelevant(grade)))
  return answerable.map(([scenarioId, judged]) => {
    const grades = new Map(judged.map(({ capabilityId, grade }) => [capabilityId, grade]))
    const candidates = capabilities.map(({ id }): ScoredJudgement => ({
      grade: grades.get(id) ?? 0,
      score: scorePair(scenarioId, id),
    }))
    return listQuality(candidates, isRelevant)
  })
}

/** Relevant: above 0 where grades are 0 and 1, at or above the middle of the scale otherwise. */
function relevanceOf(judgements: readonly Judgement[]): (grade: number) => boolean {
  const highest = judgements.reduce((top, { grade }) => Math.max(top, grade), 0)
  return highest <= 1 ? (grade) => grade > 0 : (grade) => grade >= highest / 2
}
