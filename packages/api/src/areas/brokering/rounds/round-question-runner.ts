import type { Executor } from '@duijie/database/database.ts'
import type { RoundQuestionRow, RoundRow } from '@duijie/database/tables/round.table.ts'
import { roundMode } from '@duijie/domain/rounds/round-config.schema.ts'
import { leftOutParty, type RoundAnswerView } from '@duijie/domain/rounds/round-question.schema.ts'
import type { MatchQueries } from '@duijie/matching/match-queries.ts'
import type { CapabilityProfile } from '@duijie/matching/profile.ts'
import type { LeftOut } from '@duijie/rounds/left-out/left-out.ts'
import type { RoundInstance, RoundResult } from '@duijie/rounds/round.ts'
import type { WhyNotAssigned } from './why-not-assigned.ts'
import { findExclusionsOf } from '../../market/interest/interest.api.ts'
import { findProfile } from '../../market/matches/matches.api.ts'
import type { LeftOutQuestion } from './left-out-question.ts'
import { joinGroups, type PairQuestion, type Scores } from './pair-question.ts'
import { groupsOf } from './round-groups.ts'
import { findOffers, statedByStaff } from './round-offers.ts'
import { findQuestion, findQueuedQuestion, settleQuestion, takeQuestion } from './round-questions.repository.ts'
import { findRound, readConfig } from './rounds.repository.ts'
import type { RoundDeps } from './rounds.service.ts'
import { watchRun } from './watched-run.ts'

type Watch = { progress: (share: number) => void; signal: AbortSignal }
type Rate = (changed: CapabilityProfile) => Scores

/** Answer away from the event loop; `rate` is called on it. An aborted signal ends them with whatever was found. */
export type QuestionSolvers = {
  pair: (question: PairQuestion, watch: Watch & { rate: Rate }) => Promise<WhyNotAssigned>
  leftOut: (question: LeftOutQuestion, watch: Watch) => Promise<LeftOut | undefined>
}

const mostRemedies = 3

type Pair = { scenarioId: string; capabilityId: string }

/** The question as plain data; undefined where one of the two is no longer there. */
const readPair = async (
  executor: Executor,
  round: RoundRow,
  { scenarioId, capabilityId }: Pair,
): Promise<PairQuestion | undefined> => {
  const scenario = await findProfile(executor, 'staff', scenarioId)
  const capability = await findProfile(executor, 'staff', capabilityId)
  if (scenario?.kind !== 'scenario' || capability?.kind !== 'capability') return undefined
  const config = readConfig(round)
  const instance = readInstance(round)
  const offers = await findOffers(executor, [capabilityId])
  const exclusions = await findExclusionsOf(
    executor,
    instance.scenarios.map(({ id }) => id),
  )
  return {
    instance: { ...instance, groups: joinGroups(instance.groups ?? [], groupsOf(config, { scenarios: [], offers })) },
    mode: roundMode.parse(round.mode),
    scenario: scenario.profile,
    capability: capability.profile,
    closedTo: [...exclusions].flatMap(([id, capabilities]) => (capabilities.has(capabilityId) ? [id] : [])),
    candidates: config.candidates,
    leastScore: config.leastScore,
    fixedCapacity: statedByStaff(config, capabilityId)?.maximum,
    defaultCapacity: config.capacity,
  }
}

const readInstance = ({ instance }: RoundRow) => JSON.parse(instance ?? '{}') as RoundInstance

const raterOf = (engine: MatchQueries, { instance }: PairQuestion) => {
  const inRound = new Set(instance.scenarios.map(({ id }) => id))
  const options = { limit: Infinity, isCandidate: (id: string) => inRound.has(id) }
  return (changed: CapabilityProfile): Scores =>
    new Map(engine.rankScenarios(changed, options).entries.map(({ id, score }) => [id, score]))
}

const toAnswerView = (engine: MatchQueries, question: PairQuestion, answer: WhyNotAssigned): RoundAnswerView => {
  if (answer.kind !== 'not_assigned') return { kind: answer.kind }
  const { score, violations } = engine.explainPair(question.scenario, question.capability)
  return {
    kind: 'not_assigned',
    score,
    violations: [...violations],
    isComplete: answer.isComplete,
    remedies: answer.remedies.slice(0, mostRemedies).map(({ changes }) => ({
      changes: changes.map(({ field, reason }) => ({
        field,
        reason: { code: reason.code, params: { ...reason.params } },
      })),
    })),
  }
}

/** What is to be told; undefined where one of those asked about is no longer there. */
const findAnswer = async (
  deps: RoundDeps,
  row: RoundQuestionRow,
  solvers: QuestionSolvers,
  watch: Watch,
): Promise<RoundAnswerView | undefined> => {
  const { db } = deps.database
  const round = await findRound(db, row.round_id)
  if (!round?.instance || !round.result) return undefined
  const { scenario_id: scenarioId, capability_id: capabilityId } = row
  if (scenarioId !== null && capabilityId !== null) {
    const question = await readPair(db, round, { scenarioId, capabilityId })
    if (!question) return undefined
    const engine = deps.matching.staff.withWeights(deps.matching.staff.weights)
    const rate = raterOf(engine, question)
    return toAnswerView(engine, question, await solvers.pair(question, { ...watch, rate }))
  }
  const side = scenarioId === null ? 'capability' : 'scenario'
  const party = { side, id: scenarioId ?? capabilityId ?? '' } as const
  const result = JSON.parse(round.result) as RoundResult
  const found = await solvers.leftOut({ instance: readInstance(round), result, party }, watch)
  return found ? { kind: 'left_out', party: leftOutParty.parse(found) } : { kind: 'served' }
}

const answerRow = async (
  deps: RoundDeps,
  row: RoundQuestionRow,
  solvers: QuestionSolvers,
  ending: AbortSignal | undefined,
): Promise<void> => {
  const look = async (share: number): Promise<boolean> => {
    await settleQuestion(deps.database.db, row.id, { progress: share })
    return (await findQuestion(deps.database.db, row.id))?.status === 'running'
  }
  const { progress, signal, end } = watchRun(look, ending)
  try {
    const answer = await findAnswer(deps, row, solvers, { progress, signal })
    if (signal.aborted) return
    const outcome = answer ? { status: 'done', progress: 1, answer: JSON.stringify(answer) } : { status: 'failed' }
    await settleQuestion(deps.database.db, row.id, outcome)
  } catch (error) {
    if (signal.aborted) return
    deps.log.error({ error, question: row.id }, 'question of a round failed')
    await settleQuestion(deps.database.db, row.id, { status: 'failed' })
  } finally {
    end()
  }
}

/** Answers the question that has waited longest; false if none waits. `ending` is aborted when the process ends. */
export const answerNextQuestion = async (
  deps: RoundDeps,
  solvers: QuestionSolvers,
  ending?: AbortSignal,
): Promise<boolean> => {
  const { db } = deps.database
  const row = await findQueuedQuestion(db)
  if (!row) return false
  if (await takeQuestion(db, row.id)) await answerRow(deps, row, solvers, ending)
  return true
}
