import type { Executor, Trx } from '@duijie/database/database.ts'
import type { KeyedStep } from './request-key.ts'

type Of = { userId: string; step: KeyedStep }

/** Takes a step for this transaction; false where it is taken. Waits for another transaction that is about to take it. */
export const claimStep = async (trx: Trx, { userId, step }: Of, now: string): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('idempotency_key')
    .values({
      user_id: userId,
      key: step.key,
      step: step.step,
      path: step.path,
      input_hash: step.inputHash,
      response: null,
      at: now,
    })
    .onConflict((clash) => clash.columns(['user_id', 'key', 'step']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export const findStep = async (trx: Trx, { userId, step }: Of) =>
  trx
    .selectFrom('idempotency_key')
    .select(['path', 'input_hash', 'response'])
    .where('user_id', '=', userId)
    .where('key', '=', step.key)
    .where('step', '=', step.step)
    .executeTakeFirstOrThrow()

export const keepResponse = async (trx: Trx, { userId, step }: Of, response: string): Promise<void> => {
  await trx
    .updateTable('idempotency_key')
    .set({ response })
    .where('user_id', '=', userId)
    .where('key', '=', step.key)
    .where('step', '=', step.step)
    .execute()
}

/** Forgets the keys that came before this moment. */
export const pruneKeys = async (executor: Executor, before: string): Promise<void> => {
  await executor.deleteFrom('idempotency_key').where('at', '<', before).execute()
}
