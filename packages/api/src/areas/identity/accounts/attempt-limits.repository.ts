import { sql } from 'kysely'

import type { Database } from '@duijie/database/database.ts'
import { dayMilliseconds } from '@duijie/domain/shared/days.rules.ts'
import type { Clock } from '@duijie/domain/shared/time.schema.ts'
import type { MakeId } from '@duijie/domain/shared/id.schema.ts'

export type AttemptRule = {
  /** Seconds. */
  window: number
  max: number
}

export type AttemptLimits = {
  /** Counts one attempt and says whether it may go on; `retryAfter` is in whole seconds. */
  consume: (key: string, rule: AttemptRule) => Promise<{ allowed: boolean; retryAfter: number | null }>
  /** Forgets what was counted against a key. */
  forget: (key: string) => Promise<void>
}

/**
 * Counts attempts in windows that start with the first attempt and end when their time is over, however often somebody
 * knocks meanwhile: an office behind one address is let in again after the window, not after a silence. One statement
 * counts and decides, so that attempts at the same moment cannot all pass; all processes share the table.
 */
export const createAttemptLimits = ({ db }: Pick<Database, 'db'>, clock: Clock, ids: MakeId): AttemptLimits => ({
  consume: async (key, { window, max }) => {
    const now = clock().getTime()
    const isOver = sql<boolean>`"rateLimit"."lastRequest" <= ${now - window * 1000}`
    const row = await db
      .insertInto('rateLimit')
      .values({ id: ids('evt'), key, count: 1, lastRequest: now })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet({
          count: sql`CASE WHEN ${isOver} THEN 1 ELSE "rateLimit"."count" + 1 END`,
          lastRequest: sql`CASE WHEN ${isOver} THEN ${now} ELSE "rateLimit"."lastRequest" END`,
        }),
      )
      .returning(['count', 'lastRequest'])
      .executeTakeFirstOrThrow()
    if (row.count === 1)
      await db
        .deleteFrom('rateLimit')
        .where('lastRequest', '<', now - dayMilliseconds)
        .execute()
    const allowed = row.count <= max
    return { allowed, retryAfter: allowed ? null : Math.ceil((row.lastRequest + window * 1000 - now) / 1000) }
  },
  forget: async (key) => {
    await db.deleteFrom('rateLimit').where('key', '=', key).execute()
  },
})
