import type { Executor } from './database.ts'

/** The name of the history that this database is now. */
export const readEpoch = async (db: Executor): Promise<string> => {
  const row = await db
    .selectFrom('database_epoch')
    .select('epoch')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return row.epoch
}

type NewEpoch = { epoch: string; cause: 'restored' | 'moved'; since: string }

/** Gives the database a new name, so that nothing fed from what it was before goes on as if it were the same. */
export const beginEpoch = async (db: Executor, next: NewEpoch): Promise<void> => {
  const last = await db.selectFrom('database_epoch').select('number').orderBy('number', 'desc').executeTakeFirst()
  await db
    .insertInto('database_epoch')
    .values({ number: (last?.number ?? 0) + 1, ...next })
    .execute()
}
