import type { Executor, Trx } from '@duijie/database/database.ts'
import { selectPage, type Page } from '@duijie/database/keyset.ts'
import type { SearchHitRow } from '@duijie/database/tables/saved-search.table.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'
import { isPublishedByOthers } from '../listings/listings.api.ts'

/**
 * What fits the person's searches and may be shown to them now: a listing that was hidden since, or that belongs to their
 * own organisation, is no hit. Every query of hits starts here.
 */
export const visibleHits = (executor: Executor, actor: Actor, onlyPublic = false) =>
  executor
    .selectFrom('search_hit')
    .innerJoin('saved_search', 'saved_search.id', 'search_hit.search_id')
    .where('saved_search.user_id', '=', actor.userId)
    .where('saved_search.deleted_at', 'is', null)
    .where((eb) => isPublishedByOthers(actor, eb.ref('search_hit.listing_id'), onlyPublic))

/** Unseen hits by search. */
export const countNewHits = async (executor: Executor, actor: Actor): Promise<Map<string, number>> => {
  const rows = await visibleHits(executor, actor)
    .where('search_hit.seen_at', 'is', null)
    .select((eb) => ['search_hit.search_id', eb.fn.countAll<number>().as('count')])
    .groupBy('search_hit.search_id')
    .execute()
  return new Map(rows.map((row) => [row.search_id, row.count]))
}

/** A page of what came to fit a search, latest first. */
export const pageOfHits = async (
  executor: Executor,
  actor: Actor,
  { searchId, ...asked }: { searchId: string; cursor?: string | undefined; limit: number },
): Promise<Page<Pick<SearchHitRow, 'found_at' | 'listing_id' | 'seen_at'>>> =>
  selectPage(
    visibleHits(executor, actor)
      .where('search_hit.search_id', '=', searchId)
      .select(['search_hit.found_at', 'search_hit.listing_id', 'search_hit.seen_at']),
    [
      { column: 'search_hit.found_at', field: 'found_at', direction: 'desc', type: 'text' },
      { column: 'search_hit.listing_id', field: 'listing_id', direction: 'desc', type: 'text' },
    ],
    asked,
  )

/** Keeps what newly fits; what was found before stays as it is. */
export const insertHits = async (executor: Executor, hits: readonly SearchHitRow[]): Promise<void> => {
  if (hits.length === 0) return
  await executor
    .insertInto('search_hit')
    .values([...hits])
    .onConflict((clash) => clash.columns(['search_id', 'listing_id']).doNothing())
    .execute()
}

export const markSeen = async (trx: Trx, searchId: string, now: string): Promise<void> => {
  await trx
    .updateTable('search_hit')
    .set({ seen_at: now })
    .where('search_id', '=', searchId)
    .where('seen_at', 'is', null)
    .execute()
}
