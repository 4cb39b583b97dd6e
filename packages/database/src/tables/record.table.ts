import type { Generated, Selectable } from 'kysely'

/** Events as consumers follow them; `sequence` grows in the order in which they become visible. */
export type OutboxTable = {
  sequence: Generated<number>
  id: string
  type: string
  /** Version of the payload's shape. */
  version: number
  object_id: string
  payload: string
  created_at: string
}
export type OutboxRow = Selectable<OutboxTable>

/**
 * On Postgres: events as they are written, in the transaction of their cause. Writers run side by side, so these are
 * numbered once they are committed, by moving them to the outbox.
 */
export type OutboxPendingTable = Omit<OutboxTable, 'sequence'> & { number: Generated<number> }

/** How far each consumer without a store of its own has come. */
export type OutboxCursorTable = { consumer: string; sequence: number }

/** Events a consumer could not handle; they wait here with an alarm and do not stop the rest. */
export type ParkedEventTable = {
  consumer: string
  sequence: number
  object_id: string
  error: string
  attempts: number
  parked_at: string
}

/** Append-only and hash-chained; triggers refuse UPDATE and DELETE. */
export type AuditTable = {
  sequence: Generated<number>
  /** 1 to 16, by the object; 0 for rows from before there were chains, which follow each other by `sequence`. */
  chain: number
  /** Place in its chain, from 1; 0 in chain 0. */
  number: number
  id: string
  at: string
  actor_id: string
  action: string
  object_kind: string
  object_id: string
  detail: string
  previous_hash: string
  hash: string
}

export type AuditRow = Selectable<AuditTable>

/** The chains of the audit; never changed. A row is locked by whoever appends to its chain. */
export type AuditChainTable = {
  chain: number
  /** What its first row names as the hash before it: the last one of chain 0. */
  genesis: string
}

export type SettingTable = { key: string; value: string; updated_at: string }
