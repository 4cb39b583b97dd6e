import type { Executor } from '@duijie/database/database.ts'
import type { OutboxRow } from '@duijie/database/tables/record.table.ts'
import type { Deps } from '../../deps.ts'
import { affectedListings, listingsOf } from '../../events/affected-listings.ts'
import type { EventConsumer } from '../../events/consumer.ts'
import type { Audience } from '../search/search-documents.ts'
import { findActiveWeights } from '../weights/weights.repository.ts'
import { refreshEngine } from './matching-engines.ts'

const readPosition = async (deps: Pick<Deps, 'database'>): Promise<number> => {
  const last = await deps.database.db
    .selectFrom('outbox')
    .select('sequence')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.sequence ?? 0
}

/** Statements about matches change what staff rank over, and nothing else. */
const listingsToRefresh = async (db: Executor, event: OutboxRow): Promise<string[]> => {
  if (event.type === 'interest.changed') return [event.object_id]
  if (event.type === 'refusals.changed') return listingsOf(db, event.object_id)
  return affectedListings(db, event)
}

/** Fills an engine from the database and gives the consumer that keeps it current. The engine lives in this process. */
export const createMatchingConsumer = async (
  deps: Pick<Deps, 'database' | 'matching'>,
  audience: Audience,
): Promise<EventConsumer> => {
  const { db } = deps.database
  const engine = deps.matching[audience]
  // Read before the rows: an event in between is applied twice, which is harmless, and never missed.
  let position = await readPosition(deps)
  engine.useWeights(await findActiveWeights(db))
  const rows = await db.selectFrom('listing').select('id').where('status', '=', 'published').orderBy('id').execute()
  for (const row of rows) await refreshEngine(engine, audience, db, row.id)
  return {
    name: `matching-${audience}`,
    position: async () => position,
    handle: async (events) => {
      for (const event of events) {
        if (event.type === 'weights.changed') engine.useWeights(await findActiveWeights(db))
        const listingIds = audience === 'staff' ? await listingsToRefresh(db, event) : await affectedListings(db, event)
        for (const listingId of listingIds) await refreshEngine(engine, audience, db, listingId)
        position = event.sequence
      }
    },
    isAway: () => false,
    skip: async (event) => {
      position = event.sequence
    },
  }
}
