import type { Executor, Trx } from '@duijie/database/database.ts'
import { parseJson } from '@duijie/database/json.ts'
import type { RoundQuestionRow } from '@duijie/database/tables/round.table.ts'
import { roundAnswer, roundQuestionView, type RoundQuestionView } from '@duijie/domain/rounds/round-question.schema.ts'

export const findQuestion = async (executor: Executor, id: string): Promise<RoundQuestionRow | undefined> =>
  executor.selectFrom('round_question').selectAll().where('id', '=', id).executeTakeFirst()

/** Whom a question is about: a pair, or one side of one. */
export type QuestionSubject = { scenarioId?: string | undefined; capabilityId?: string | undefined }

/** The newest question about this subject. */
export const findSameQuestion = async (
  executor: Executor,
  roundId: string,
  { scenarioId = null, capabilityId = null }: { [Side in keyof QuestionSubject]: string | null | undefined },
): Promise<RoundQuestionRow | undefined> =>
  executor
    .selectFrom('round_question')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('scenario_id', scenarioId === null ? 'is' : '=', scenarioId)
    .where('capability_id', capabilityId === null ? 'is' : '=', capabilityId)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

export const toQuestionView = (row: RoundQuestionRow): RoundQuestionView =>
  roundQuestionView.parse({
    id: row.id,
    scenarioId: row.scenario_id ?? undefined,
    capabilityId: row.capability_id ?? undefined,
    status: row.status,
    progress: row.progress,
    answer: row.answer === null ? undefined : parseJson(roundAnswer, row.answer, 'round_question.answer'),
  })

/** Answers hold for the run that they were asked about, and for no other. */
export const dropQuestions = async (trx: Trx, roundId: string): Promise<void> => {
  await trx.deleteFrom('round_question').where('round_id', '=', roundId).execute()
}

/** Nobody works on them any more; whoever asked can ask again. */
export const failRunningQuestions = async (executor: Executor): Promise<void> => {
  await executor.updateTable('round_question').set({ status: 'failed' }).where('status', '=', 'running').execute()
}

export const insertQuestion = async (trx: Trx, question: RoundQuestionRow): Promise<void> => {
  await trx.insertInto('round_question').values(question).execute()
}

export const cancelQuestionRow = async (trx: Trx, id: string): Promise<void> => {
  await trx.updateTable('round_question').set({ status: 'cancelled' }).where('id', '=', id).execute()
}

/** Writes an outcome unless somebody has cancelled the question, or dropped it with its run. */
export const settleQuestion = async (
  executor: Executor,
  id: string,
  set: Partial<Pick<RoundQuestionRow, 'status' | 'progress' | 'answer'>>,
): Promise<void> => {
  await executor.updateTable('round_question').set(set).where('id', '=', id).where('status', '=', 'running').execute()
}

/** The question that has waited longest. */
export const findQueuedQuestion = async (executor: Executor): Promise<RoundQuestionRow | undefined> =>
  executor
    .selectFrom('round_question')
    .selectAll()
    .where('status', '=', 'queued')
    .orderBy('asked_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()

/** Whether the question still waited: then nobody else works on it. */
export const takeQuestion = async (executor: Executor, id: string): Promise<boolean> => {
  const taken = await executor
    .updateTable('round_question')
    .set({ status: 'running' })
    .where('id', '=', id)
    .where('status', '=', 'queued')
    .executeTakeFirst()
  return taken.numUpdatedRows === 1n
}
