import type { Trx } from '@duijie/database/database.ts'
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

/** Writes an event in the transaction of its cause; `lockRecords` came first. */
export const emitEvent = async (deps: Pick<Deps, 'clock' | 'ids'>, trx: Trx, event: DomainEvent): Promise<void> => {
  await trx
    .insertInto('outbox')
    .values({
      id: deps.ids('evt'),
      type: event.type,
      version: eventVersion,
      object_id: event.objectId,
      payload: JSON.stringify(event.payload),
      created_at: deps.clock().toISOString(),
    })
    .execute()
}
