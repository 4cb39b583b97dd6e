import { expressionBuilder } from 'kysely'

import type { Executor, Trx } from '@duijie/database/database.ts'
import type { ChangeRequestRow } from '@duijie/database/tables/listing.table.ts'
import type { Tables } from '@duijie/database/tables/schema.ts'

export const insertChangeRequest = async (
  trx: Trx,
  change: Omit<ChangeRequestRow, 'state' | 'answer' | 'decided_by' | 'decided_at'>,
): Promise<void> => {
  await trx
    .insertInto('change_request')
    .values({ ...change, state: 'pending', answer: null, decided_by: null, decided_at: null })
    .execute()
}

export const findChangeRequest = async (executor: Executor, id: string): Promise<ChangeRequestRow | undefined> =>
  executor.selectFrom('change_request').selectAll().where('id', '=', id).executeTakeFirst()

/** The newest change that anybody asked for. */
export const findLastChange = async (executor: Executor, listingId: string): Promise<ChangeRequestRow | undefined> =>
  executor
    .selectFrom('change_request')
    .selectAll()
    .where('listing_id', '=', listingId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Whether the change still waited. */
export const closeChange = async (trx: Trx, id: string, set: Partial<ChangeRequestRow>): Promise<boolean> => {
  const result = await trx
    .updateTable('change_request')
    .set(set)
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export const withdrawPendingChange = async (trx: Trx, listingId: string, now: string): Promise<void> => {
  await trx
    .updateTable('change_request')
    .set({ state: 'withdrawn', decided_at: now })
    .where('listing_id', '=', listingId)
    .where('state', '=', 'pending')
    .execute()
}

/** Ids of listings with a change that waits, to be compared with in a statement. */
export const idsWithPendingChange = () =>
  expressionBuilder<Tables>().selectFrom('change_request').select('listing_id').where('state', '=', 'pending')

/** Those of these listings with a change that waits. */
export const findPendingChanges = async (executor: Executor, ids: readonly string[]): Promise<Set<string>> => {
  if (ids.length === 0) return new Set()
  const rows = await executor
    .selectFrom('change_request')
    .select('listing_id')
    .where('state', '=', 'pending')
    .where('listing_id', 'in', ids)
    .execute()
  return new Set(rows.map((row) => row.listing_id))
}

export const countPendingChanges = async (executor: Executor): Promise<number> => {
  const row = await executor
    .selectFrom('change_request')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '=', 'pending')
    .executeTakeFirstOrThrow()
  return row.count
}
