import type { Database, Executor } from '@duijie/database/database.ts'
import { readEpoch } from '@duijie/database/epoch.ts'
import { numberEvents } from './number-events.ts'

/** An event of the outbox, in one history of one database. */
export type EventPlace = { epoch: string; sequence: number; id: string }

/** The last event that has its number; its id is empty where there is none. */
export const findHead = async (db: Executor): Promise<Pick<EventPlace, 'sequence' | 'id'>> => {
  const last = await db
    .selectFrom('outbox')
    .select(['sequence', 'id'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ?? { sequence: 0, id: '' }
}

/**
 * Where the database stands now, in which of its histories. What was committed before the call is at or before it, so that
 * whoever reads the database after it and follows the outbox from there on misses nothing.
 */
export const findPlace = async (database: Database): Promise<EventPlace> => {
  await numberEvents(database)
  return { epoch: await readEpoch(database.db), ...(await findHead(database.db)) }
}

/**
 * Why what was fed up to `place` cannot go on from there: it would silently lack, or show, what another history has.
 * Undefined where the database has been there.
 */
export const whyElsewhere = async (db: Executor, place: EventPlace): Promise<string | undefined> => {
  if (place.epoch !== (await readEpoch(db))) return 'it was fed from another history of the database'
  const { sequence } = await findHead(db)
  if (place.sequence > sequence) return `it stands at event ${place.sequence}, the database at ${sequence}`
  if (place.sequence === 0) return undefined
  const event = await db.selectFrom('outbox').select('id').where('sequence', '=', place.sequence).executeTakeFirst()
  return event?.id === place.id ? undefined : 'it is of another history of the database'
}
