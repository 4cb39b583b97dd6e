import { inTransaction } from '@duijie/database/transaction.ts'
import type { Deps } from '../deps.ts'

/** Takes the named lease for some seconds; false while another process holds it. So periodic work runs in one process. */
export const takeLease = async (
  deps: Pick<Deps, 'database' | 'clock'>,
  name: string,
  holder: string,
  seconds: number,
): Promise<boolean> =>
  inTransaction(deps.database, async (trx) => {
    const now = deps.clock()
    const row = await trx.selectFrom('lease').selectAll().where('name', '=', name).executeTakeFirst()
    if (row && row.holder !== holder && row.expires_at > now.toISOString()) return false
    const lease = { holder, expires_at: new Date(now.getTime() + seconds * 1000).toISOString() }
    await trx
      .insertInto('lease')
      .values({ name, ...lease })
      .onConflict((conflict) => conflict.column('name').doUpdateSet(lease))
      .execute()
    return true
  })
