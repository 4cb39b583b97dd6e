import { createHash } from 'node:crypto'

import { sql } from 'kysely'

import type { Trx } from '@duijie/database/database.ts'
import type { Deps } from '../deps.ts'

export type AuditEntry = {
  actorId: string
  action: string
  objectKind: string
  objectId: string
  detail?: Record<string, unknown>
}

type ChainedRow = {
  id: string
  at: string
  actor_id: string
  action: string
  object_kind: string
  object_id: string
  detail: string
}

export const firstHash = '0'.repeat(64)

/** Length-prefixed fields, so that no two different rows have the same bytes. */
export const auditHash = (row: ChainedRow, previousHash: string): string => {
  const fields = [previousHash, row.id, row.at, row.actor_id, row.action, row.object_kind, row.object_id, row.detail]
  return createHash('sha256')
    .update(fields.map((field) => `${Buffer.byteLength(field)}:${field}`).join(''))
    .digest('hex')
}

/**
 * The first statement of every use case: on Postgres one writer at a time extends the chain and the outbox, so that
 * sequences grow in commit order. A table lock takes no snapshot, so what the transaction reads next is what the writer
 * before it has committed, and serializable transactions do not have to be run again. On SQLite BEGIN IMMEDIATE does the same.
 */
export const lockRecords = async (trx: Trx, dialect: Deps['database']['dialect']): Promise<void> => {
  if (dialect === 'postgres') await sql`LOCK TABLE audit, outbox IN SHARE ROW EXCLUSIVE MODE`.execute(trx)
}

/** Appends one row to the hash chain, in the transaction of what it records; `lockRecords` came first. */
export const appendAudit = async (deps: Pick<Deps, 'clock' | 'ids'>, trx: Trx, entry: AuditEntry): Promise<void> => {
  const last = await trx.selectFrom('audit').select('hash').orderBy('sequence', 'desc').limit(1).executeTakeFirst()
  const row: ChainedRow = {
    id: deps.ids('aud'),
    at: deps.clock().toISOString(),
    actor_id: entry.actorId,
    action: entry.action,
    object_kind: entry.objectKind,
    object_id: entry.objectId,
    detail: JSON.stringify(entry.detail ?? {}),
  }
  const previous = last?.hash ?? firstHash
  await trx
    .insertInto('audit')
    .values({ ...row, previous_hash: previous, hash: auditHash(row, previous) })
    .execute()
}
