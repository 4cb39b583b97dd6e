import { createHash } from 'node:crypto'

import { sql } from 'kysely'

import type { Trx } from '@duijie/database/database.ts'
import type { SqlDialect } from '@duijie/database/migrations/migration.ts'

/** A number for each id; that two ids may share one costs a wait and nothing else. */
const lockNumber = (id: string): bigint => createHash('sha256').update(id).digest().readBigInt64BE()

/**
 * Holds what these ids name until the transaction ends: of two use cases that name the same thing one waits for the other
 * and then reads what it has written. In one order, so that nobody waits in a circle. On SQLite all take turns anyway.
 */
export const lockObjects = async (trx: Trx, dialect: SqlDialect, ids: Iterable<string>): Promise<void> => {
  if (dialect === 'sqlite') return
  const numbers = [...new Set([...ids].sort().map(lockNumber))].join(',')
  if (numbers === '') return
  await sql`select pg_advisory_xact_lock(number) from unnest(string_to_array(${numbers}, ',')::bigint[]) as t (number)`.execute(
    trx,
  )
}
