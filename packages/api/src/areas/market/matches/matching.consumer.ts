import type { Executor } from '@duijie/database/database.ts'
import type { OutboxRow } from '@duijie/database/tables/record.table.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { affectedListings, findPublishedIds, listingsOf } from '../listings/listings.api.ts'
import type { EventConsumer } from '../../../kernel/events/consumer.ts'
import type { Audience } from '../../../kernel/access/audience.ts'
import { findActiveWeights } from '../weights/weights.api.ts'
import { findPlace, whyElsewhere } from '../../../kernel/events/history.ts'
import { restoreEngine } from './engine-snapshot.ts'
import { emptyEngine, refreshEngine } from './matching-engines.ts'
import { createSnapshotKeeper } from './snapshot-keeper.ts'

type MatchingConsumer = EventConsumer & Required<Pick<EventConsumer, 'save'>>

type ConsumerDeps = Pick<Deps, 'database' | 'matching' | 'snapshots' | 'log' | 'clock'>

/** Statements about matches change what staff rank over, and nothing else. */
const listingsToRefresh = async (db: Executor, event: OutboxRow): Promise<string[]> => {
  if (event.type === 'interest.changed') return [event.object_id]
  if (event.type === 'refusals.changed') return listingsOf(db, event.object_id)
  return affectedListings(db, event)
}

const fillFromDatabase = async ({ database: { db }, matching }: ConsumerDeps, audience: Audience): Promise<void> => {
  const kinds = ['capability', 'scenario'] as const
  for (const id of await findPublishedIds(db, { kinds, withListed: true, audience }))
    await refreshEngine(matching[audience], audience, db, id)
}

/**
 * Fills an engine, from its snapshot where there is a good one, else from the database, and gives the consumer that keeps
 * it current. The engine lives in this process.
 */
export const createMatchingConsumer = async (deps: ConsumerDeps, audience: Audience): Promise<MatchingConsumer> => {
  const { db } = deps.database
  const file = deps.snapshots?.(audience)
  const started = deps.clock().getTime()
  // Read before the rows: an event in between is applied twice, which is harmless, and never missed.
  const last = await findPlace(deps.database)
  const restored = file && (await restoreEngine(deps, audience, file, last))
  if (!restored) await fillFromDatabase(deps, audience)
  let position = restored ?? last
  const engine = deps.matching[audience]
  engine.useWeights(await findActiveWeights(db))
  const keeper = createSnapshotKeeper({ ...deps, file, audience, position: () => position })
  const from = restored ? 'snapshot' : 'database'
  const listings = engine.capabilityCount + engine.scenarioCount
  deps.log.info({ audience, from, listings, milliseconds: deps.clock().getTime() - started }, 'matching engine filled')
  if (!restored) await keeper.saveFirst()
  return {
    name: `matching-${audience}`,
    position: async () => position.sequence,
    handle: async (events, signal) => {
      for (const event of events) {
        if (event.type === 'weights.changed') engine.useWeights(await findActiveWeights(db))
        const listingIds = audience === 'staff' ? await listingsToRefresh(db, event) : await affectedListings(db, event)
        for (const listingId of listingIds) await refreshEngine(engine, audience, db, listingId)
        position = { ...position, sequence: event.sequence, id: event.id }
        keeper.noteChange()
      }
      await keeper.saveIfDue(signal)
    },
    isAway: () => false,
    skip: async (event) => {
      position = { ...position, sequence: event.sequence, id: event.id }
      keeper.noteMissing()
    },
    derived: {
      whyUnusable: () => whyElsewhere(db, position),
      rebuild: async () => {
        const now = await findPlace(deps.database)
        emptyEngine(deps.matching[audience])
        await fillFromDatabase(deps, audience)
        deps.matching[audience].useWeights(await findActiveWeights(db))
        position = now
        keeper.noteChange()
      },
    },
    save: keeper.save,
  }
}
