import { Pool, types as defaultTypes, type CustomTypesConfig } from 'pg'
import { PostgresDialect } from 'kysely'
import type { Database } from '../database.ts'
import { createGuardedKysely } from './guarded-kysely.ts'
import { INT8_OID, NUMERIC_OID, parseInt8, parseNumeric } from './postgres-numbers.ts'

const parseTextOf: Record<number, (text: string) => unknown> = {
  [INT8_OID]: parseInt8,
  [NUMERIC_OID]: parseNumeric,
}

const types: CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    (format === 'text' ? parseTextOf[oid] : undefined) ?? defaultTypes.getTypeParser(oid, format),
}

/**
 * Opens a pool of at most `maxConnections` to the Postgres server at `url` (`postgres://…`). It connects on first use.
 * Every wait has an end: for a connection, a lock, a statement, and for a transaction that does nothing.
 */
export const openPostgres = ({ url, maxConnections = 10 }: { url: string; maxConnections?: number }): Database => {
  const pool = new Pool({
    connectionString: url,
    max: maxConnections,
    types,
    application_name: 'duijie',
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 30_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 30_000,
  })
  // An idle connection that breaks is dropped by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  // One that breaks while a transaction holds it has no other listener either; its next query says so.
  pool.on('connect', (client) => void client.on('error', () => undefined))
  const db = createGuardedKysely(new PostgresDialect({ pool }), { singleConnection: false })
  return {
    db,
    dialect: 'postgres',
    close: async () => {
      if (!pool.ending) await pool.end()
    },
    checkpoint: async () => undefined,
  }
}
