import type { Executor, Trx } from '@duijie/database/database.ts'
import { parseJson } from '@duijie/database/json.ts'
import { selectPage, type Page } from '@duijie/database/keyset.ts'
import type { SavedSearchRow } from '@duijie/database/tables/saved-search.table.ts'
import { mailedAlerts } from '@duijie/domain/saved-searches/saved-search.rules.ts'
import { savedQuery, searchAlert, type SavedSearchView } from '@duijie/domain/saved-searches/saved-search.schema.ts'

export const findSavedSearch = async (executor: Executor, id: string): Promise<SavedSearchRow | undefined> =>
  executor.selectFrom('saved_search').selectAll().where('id', '=', id).executeTakeFirst()

export const countSavedSearches = async (executor: Executor, userId: string): Promise<number> => {
  const row = await executor
    .selectFrom('saved_search')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('user_id', '=', userId)
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.count
}

export const readQuery = (row: SavedSearchRow) => parseJson(savedQuery, row.query, 'saved_search.query')

export const toSavedSearch = (row: SavedSearchRow, newHits: number): SavedSearchView => ({
  id: row.id,
  name: row.name,
  query: readQuery(row),
  alert: searchAlert.parse(row.alert),
  version: row.version,
  newHits,
  createdAt: row.created_at,
})

type PageAsk = { cursor?: string | undefined; limit: number }

/** A page of a person's searches, newest first. */
export const pageOfSearches = async (
  executor: Executor,
  userId: string,
  asked: PageAsk,
): Promise<Page<SavedSearchRow>> =>
  selectPage(
    executor.selectFrom('saved_search').selectAll().where('user_id', '=', userId).where('deleted_at', 'is', null),
    [
      { column: 'created_at', field: 'created_at', direction: 'desc', type: 'text' },
      { column: 'id', field: 'id', direction: 'desc', type: 'text' },
    ],
    asked,
  )

export const insertSearch = async (trx: Trx, row: SavedSearchRow): Promise<void> => {
  await trx.insertInto('saved_search').values(row).execute()
}

/** Writes a row at the version that was seen; false where the stored one is another. */
export const updateSearch = async (trx: Trx, next: SavedSearchRow, seen: number): Promise<boolean> => {
  const { numUpdatedRows } = await trx
    .updateTable('saved_search')
    .set(next)
    .where('id', '=', next.id)
    .where('version', '=', seen)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Turns every mailed alert of a person into one in the app alone; how many there were. */
export const stopMailedAlerts = async (trx: Trx, userId: string): Promise<number> => {
  const { numUpdatedRows } = await trx
    .updateTable('saved_search')
    .set((eb) => ({ alert: 'app', version: eb('version', '+', 1) }))
    .where('user_id', '=', userId)
    .where('alert', 'in', mailedAlerts)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

/** The next searches after an id that alert and were there at a moment, in id order. */
export const findAlerting = async (
  executor: Executor,
  { before, after, limit }: { before: string; after: string; limit: number },
): Promise<SavedSearchRow[]> =>
  executor
    .selectFrom('saved_search')
    .selectAll()
    .where('alert', '<>', 'off')
    .where('deleted_at', 'is', null)
    .where('created_at', '<=', before)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
