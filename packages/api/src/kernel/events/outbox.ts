import type { Trx } from '@duijie/database/database.ts'
import type { OutboxRow } from '@duijie/database/tables/record.table.ts'
import type { Deps } from '../deps.ts'

/** Everything that is told to the rest of the house after a commit. Handlers re-read the object; payloads stay small. */
export type DomainEvent =
  | { type: 'listing.changed'; objectId: string; payload: Record<string, never> }
  | { type: 'organisation.changed'; objectId: string; payload: Record<string, never> }
  | { type: 'pairing.changed'; objectId: string; payload: Record<string, never> }
  | { type: 'pairing.invited'; objectId: string; payload: Record<string, never> }
  | { type: 'pairing.reminded'; objectId: string; payload: { turn: string } }
  | { type: 'interest.changed'; objectId: string; payload: Record<string, never> }
  | { type: 'refusals.changed'; objectId: string; payload: Record<string, never> }
  | { type: 'weights.changed'; objectId: string; payload: Record<string, never> }
  | { type: 'invitation.created'; objectId: string; payload: Record<string, never> }

export const eventVersion = 1

type NewEvent = Omit<OutboxRow, 'sequence'>

export const toOutboxEvent = (deps: Pick<Deps, 'clock' | 'ids'>, event: DomainEvent): NewEvent => ({
  id: deps.ids('evt'),
  type: event.type,
  version: eventVersion,
  object_id: event.objectId,
  payload: JSON.stringify(event.payload),
  created_at: deps.clock().toISOString(),
})

/** SQLite takes some thirty thousand values in one statement. */
const eventsAtATime = 1000

/** Writes events in the transaction of their cause. On Postgres they get their sequence once they are committed. */
export const insertEvents = async (
  { database: { dialect } }: Pick<Deps, 'database'>,
  trx: Trx,
  events: readonly NewEvent[],
): Promise<void> => {
  const table = dialect === 'sqlite' ? 'outbox' : 'outbox_pending'
  for (let start = 0; start < events.length; start += eventsAtATime)
    await trx
      .insertInto(table)
      .values(events.slice(start, start + eventsAtATime))
      .execute()
}
