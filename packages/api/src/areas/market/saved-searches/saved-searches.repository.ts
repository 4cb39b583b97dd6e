import type { Executor } from '@duijie/database/database.ts'
import { parseJson } from '@duijie/database/json.ts'
import type { SavedSearchRow } from '@duijie/database/tables/saved-search.table.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'
import { savedQuery, searchAlert, type SavedSearchView } from '@duijie/domain/saved-searches/saved-search.schema.ts'
import { visibleListings } from '../listings/listings.api.ts'

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

/**
 * What fits the person's searches and may be shown to him now: a listing that was hidden since, or that belongs to his own
 * organisation, is no hit. Every query of hits starts here.
 */
export const visibleHits = (executor: Executor, actor: Actor) => {
  const own = actor.memberships.map((membership) => membership.organisationId)
  const query = executor
    .selectFrom('search_hit')
    .innerJoin('saved_search', 'saved_search.id', 'search_hit.search_id')
    .innerJoin('listing', 'listing.id', 'search_hit.listing_id')
    .innerJoin('organisation', 'organisation.id', 'listing.organisation_id')
    .where('saved_search.user_id', '=', actor.userId)
    .where('saved_search.deleted_at', 'is', null)
    .where('listing.status', '=', 'published')
    .where((eb) => visibleListings(actor)(eb))
  return own.length === 0 ? query : query.where('listing.organisation_id', 'not in', own)
}

/** Unseen hits by search. */
export const countNewHits = async (executor: Executor, actor: Actor): Promise<Map<string, number>> => {
  const rows = await visibleHits(executor, actor)
    .where('search_hit.seen_at', 'is', null)
    .select((eb) => ['search_hit.search_id', eb.fn.countAll<number>().as('count')])
    .groupBy('search_hit.search_id')
    .execute()
  return new Map(rows.map((row) => [row.search_id, row.count]))
}
