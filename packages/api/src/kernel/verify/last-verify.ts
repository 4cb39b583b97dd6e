import type { Executor } from '@duijie/database/database.ts'
import { verifyJobName } from './verify.job.ts'

/** How the last nightly look that came to an end, or failed at it, went; undefined before the first. */
export const findLastVerify = async (db: Executor): Promise<{ isOk: boolean } | undefined> => {
  const row = await db
    .selectFrom('job')
    .select(['state', 'error'])
    .where('name', '=', verifyJobName)
    .where((eb) => eb.or([eb('state', 'in', ['done', 'parked']), eb('error', 'is not', null)]))
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { isOk: row.state === 'done' }
}
