import { sql } from 'kysely'

import type { Database, Executor } from '@duijie/database/database.ts'
import { inTransaction } from '@duijie/database/transaction.ts'
import { lockObjects } from './object-locks.ts'

const eventsAtATime = 1000

const isAnyPending = async (executor: Executor): Promise<boolean> =>
  (await executor.selectFrom('outbox_pending').select('number').limit(1).executeTakeFirst()) !== undefined

/**
 * Numbers what has been committed. Writers run side by side and one that took its number first may commit last, so a
 * reader that remembers the last number it saw would miss it; here one transaction at a time moves whatever it finds
 * committed, and numbers it in the moving. What it does not find is moved, and numbered higher, later. A process that is
 * killed in it has moved nothing. On SQLite writers take turns, and the outbox numbers events itself.
 */
export const numberEvents = async (database: Database): Promise<void> => {
  if (database.dialect === 'sqlite') return
  let moved = eventsAtATime
  while (moved === eventsAtATime && (await isAnyPending(database.db)))
    moved = await inTransaction(
      database,
      async (trx) => {
        await lockObjects(trx, database.dialect, ['outbox'])
        const result = await sql`
          with moved as (
            delete from outbox_pending
            where number in (select number from outbox_pending order by number limit ${sql.lit(eventsAtATime)})
            returning *)
          insert into outbox (id, type, version, object_id, payload, created_at)
          select id, type, version, object_id, payload, created_at from moved order by number`.execute(trx)
        return Number(result.numAffectedRows ?? 0n)
      },
      // What was committed while it waited for its turn has to be seen.
      { isolation: 'read committed' },
    )
}
