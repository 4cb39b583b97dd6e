import type { RoundQuestionRow, RoundRow } from '@duijie/database/tables/round.table.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'
import type { RoundAnswerView, RoundQuestionView } from '@duijie/domain/rounds/round-question.schema.ts'
import { conflict, invalid, notFound } from '@duijie/domain/shared/domain-error.ts'
import { authorize } from '../../../kernel/access/authorized.ts'
import { runUseCase, type UseCase } from '../../../kernel/events/use-case.ts'
import { findListing, isOpenModel, readListing } from '../../market/listings/listings.api.ts'
import { findPairObstacle } from './pair-obstacles.ts'
import {
  cancelQuestionRow,
  findQuestion,
  findSameQuestion,
  insertQuestion,
  toQuestionView,
  type QuestionSubject,
} from './round-questions.repository.ts'
import { queueRoundWork } from './round-work.ts'
import { manageRound, readRound } from './rounds.policy.ts'
import { findRound, readConfig } from './rounds.repository.ts'
import type { RoundDeps } from './rounds.service.ts'

type Ask = QuestionSubject & { id: string }

const answered: readonly string[] = ['done', 'published', 'undone']

/** Errors: `round.not_answered`; `round.weights_changed`, for then the scores of the round are not those of today. */
const refuseUnanswered = (deps: RoundDeps, row: RoundRow, ask: Ask): void => {
  if (!answered.includes(row.status) || row.instance === null) throw conflict('round.not_answered')
  const isPair = ask.scenarioId !== undefined && ask.capabilityId !== undefined
  if (isPair && row.weights_version !== deps.matching.staff.weightsVersion) throw conflict('round.weights_changed')
}

type Asked = { scenarios?: { id: string }[]; capabilities?: { id: string }[] }

const refuseUnknown = (row: RoundRow, { scenarioId, capabilityId }: Ask): void => {
  const { scenarios = [], capabilities = [] } = JSON.parse(row.instance ?? '{}') as Asked
  const isIn = (items: { id: string }[], wanted: string) => items.some(({ id }) => id === wanted)
  if (scenarioId !== undefined && !isIn(scenarios, scenarioId)) throw invalid('round.scenario_not_in_round')
  if (scenarioId === undefined && !isIn(capabilities, capabilityId ?? ''))
    throw invalid('round.capability_not_in_round')
}

/** What can be said of a pair without solving anything. */
const answerAtOnce = async (
  { trx }: UseCase,
  actor: Actor,
  row: RoundRow,
  { scenarioId, capabilityId }: Ask,
): Promise<RoundAnswerView | undefined> => {
  if (scenarioId === undefined || capabilityId === undefined) return undefined
  const scenario = authorize(actor, readListing, await findListing(trx, actor, scenarioId))
  const capability = authorize(actor, readListing, await findListing(trx, actor, capabilityId))
  if (scenario.kind !== 'scenario' || capability.kind !== 'capability') throw invalid('match.wrong_kinds')
  if (scenario.status !== 'published' || capability.status !== 'published') throw conflict('round.listing_gone')
  const isForbidden = readConfig(row).forbidden.some(
    (pair) => pair.scenarioId === scenarioId && pair.capabilityId === capabilityId,
  )
  if (isForbidden) return { kind: 'forbidden' }
  const obstacle = await findPairObstacle(trx, scenario, { ...capability, isOpenModel: isOpenModel(capability) })
  return obstacle && { kind: 'barred', obstacle }
}

/**
 * Asks why a round did not assign a pair, or why one side got nobody or too few. The answer is found by whoever runs
 * rounds; asked a second time, it is the same question. Errors: `round.not_answered`, `round.weights_changed`,
 * `round.scenario_not_in_round`, `round.capability_not_in_round`, `round.listing_gone`.
 */
export const askRound = async (deps: RoundDeps, actor: Actor, ask: Ask): Promise<RoundQuestionView> =>
  runUseCase(deps, actor, async (useCase) => {
    const { actor, trx, now, audit } = useCase
    const row = authorize(actor, manageRound, await findRound(trx, ask.id))
    refuseUnanswered(deps, row, ask)
    refuseUnknown(row, ask)
    const asked = await findSameQuestion(trx, row.id, ask)
    if (asked && asked.status !== 'failed' && asked.status !== 'cancelled') return toQuestionView(asked)
    const answer = await answerAtOnce(useCase, actor, row, ask)
    const question: RoundQuestionRow = {
      id: deps.ids('rqn'),
      round_id: row.id,
      scenario_id: ask.scenarioId ?? null,
      capability_id: ask.capabilityId ?? null,
      status: answer ? 'done' : 'queued',
      progress: answer ? 1 : 0,
      answer: answer ? JSON.stringify(answer) : null,
      asked_by: actor.userId,
      asked_at: now,
    }
    await insertQuestion(trx, question)
    if (!answer) await queueRoundWork(deps, trx, actor.userId, now)
    await audit({
      actorId: actor.userId,
      action: 'round.asked',
      objectKind: 'round',
      objectId: row.id,
      detail: { scenario: question.scenario_id, capability: question.capability_id },
    })
    return toQuestionView(question)
  })

/** How far the answer is. A question goes with the run that it was asked about. */
export const getQuestion = async (deps: RoundDeps, actor: Actor, id: string): Promise<RoundQuestionView> => {
  const { db } = deps.database
  const question = await findQuestion(db, id)
  if (!question) throw notFound('round_question')
  authorize(actor, readRound, await findRound(db, question.round_id))
  return toQuestionView(question)
}

/** Stops looking for the answer; one that is there stays. */
export const cancelQuestion = async (deps: RoundDeps, actor: Actor, id: string): Promise<RoundQuestionView> =>
  runUseCase(deps, actor, async ({ actor, trx, audit }) => {
    const question = await findQuestion(trx, id)
    if (!question) throw notFound('round_question')
    const row = authorize(actor, manageRound, await findRound(trx, question.round_id))
    if (question.status !== 'queued' && question.status !== 'running') return toQuestionView(question)
    await cancelQuestionRow(trx, id)
    await audit({ actorId: actor.userId, action: 'round.question_cancelled', objectKind: 'round', objectId: row.id })
    return toQuestionView({ ...question, status: 'cancelled' })
  })
