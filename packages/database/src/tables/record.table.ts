import type { Generated, Selectable } from 'kysely'

/** Events written in the transaction of their cause; `sequence` grows in commit order. */
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

export type SettingTable = { key: string; value: string; updated_at: string }

/** One process at a time does a periodic task: whoever holds the unexpired lease. */
export type LeaseTable = { name: string; holder: string; expires_at: string }
