import { sql } from 'kysely'
import type { Trx } from './database.ts'
import type { SqlDialect } from './migrations/migration.ts'

/** Any fixed number: every process that migrates this database asks Postgres for the same lock. */
const ADVISORY_LOCK = 4_741_021_946

/** A second process waits this long for the one that is migrating. */
export const LOCK_WAIT_MS = 120_000

/** Lets one process at a time change the schema. On SQLite the transaction itself is the lock, from its first moment. */
export const lockMigrations = async (trx: Trx, dialect: SqlDialect): Promise<void> => {
  if (dialect === 'sqlite') return
  await sql.raw(`set local statement_timeout = ${LOCK_WAIT_MS}`).execute(trx)
  await sql.raw(`set local lock_timeout = ${LOCK_WAIT_MS}`).execute(trx)
  await sql`select pg_advisory_xact_lock(${sql.lit(ADVISORY_LOCK)})`.execute(trx)
  await sql`set local statement_timeout = 0`.execute(trx)
}
