import type { Database } from '../database.ts'
import { lockMigrations } from '../migration-lock.ts'
import { applyRules, dropRules } from '../rules/apply-rules.ts'

/** Does what the rules refuse, as the owner of the tables could: takes them off, lets `work` go on, and puts them back. */
export const withoutRules = async <Result>(database: Database, work: () => Promise<Result>): Promise<Result> => {
  const { db, dialect } = database
  await db.transaction().execute(async (trx) => {
    await lockMigrations(trx, dialect)
    await dropRules(trx, dialect)
  })
  const result = await work()
  await applyRules(database)
  return result
}
