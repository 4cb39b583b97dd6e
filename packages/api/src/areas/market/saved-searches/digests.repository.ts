import type { Executor, Trx } from '@duijie/database/database.ts'
import type { SavedSearchRow } from '@duijie/database/tables/saved-search.table.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'
import { digestMoment, type MailedAlert } from '@duijie/domain/saved-searches/saved-search.rules.ts'
import { visibleHits } from './search-hits.repository.ts'

/** The moments up to which a pass tells what was found. */
export type DigestMoments = Record<MailedAlert, string>

export const digestMoments = (now: Date): DigestMoments => ({
  daily: digestMoment('daily', now),
  weekly: digestMoment('weekly', now),
})

/** The searches whose digest is due: mailed, and not told of since the moment, nor saved after it. */
const dueSearches = (executor: Executor, { daily, weekly }: DigestMoments) =>
  executor
    .selectFrom('saved_search')
    .where('saved_search.deleted_at', 'is', null)
    .where((eb) => {
      const last = eb.fn.coalesce('saved_search.last_digest_at', 'saved_search.created_at')
      const isDue = (alert: MailedAlert, moment: string) =>
        eb.and([eb('saved_search.alert', '=', alert), eb(last, '<', moment)])
      return eb.or([isDue('daily', daily), isDue('weekly', weekly)])
    })

const peoplePerRead = 200

/** People with something untold in a due search who had no digest today. */
export const findPeopleToMail = async (
  executor: Executor,
  moments: DigestMoments,
  after: string,
): Promise<string[]> => {
  const rows = await dueSearches(executor, moments)
    .innerJoin('search_hit', 'search_hit.search_id', 'saved_search.id')
    .where('search_hit.seen_at', 'is', null)
    .where('search_hit.mailed_at', 'is', null)
    .where('search_hit.found_at', '<', moments.daily)
    .where('saved_search.user_id', '>', after)
    .where((eb) => {
      const toldToday = eb
        .selectFrom('saved_search as told')
        .select('told.id')
        .whereRef('told.user_id', '=', 'saved_search.user_id')
        .where('told.last_digest_at', '>=', moments.daily)
      return eb.not(eb.exists(toldToday))
    })
    .select('saved_search.user_id')
    .distinct()
    .orderBy('saved_search.user_id')
    .limit(peoplePerRead)
    .execute()
  return rows.map((row) => row.user_id)
}

export const findDueSearches = async (
  executor: Executor,
  moments: DigestMoments,
  userId: string,
): Promise<SavedSearchRow[]> =>
  dueSearches(executor, moments)
    .selectAll('saved_search')
    .where('saved_search.user_id', '=', userId)
    .orderBy('saved_search.created_at')
    .orderBy('saved_search.id')
    .execute()

/** Hits of a search that were neither seen nor told, may be shown to the actor and to everybody else; latest first. */
export const findUntold = async (
  executor: Executor,
  actor: Actor,
  searchId: string,
  before: string,
  most: number,
): Promise<string[]> => {
  const rows = await visibleHits(executor, actor, true)
    .where('search_hit.search_id', '=', searchId)
    .where('search_hit.seen_at', 'is', null)
    .where('search_hit.mailed_at', 'is', null)
    .where('search_hit.found_at', '<', before)
    .select('search_hit.listing_id')
    .orderBy('search_hit.found_at', 'desc')
    .orderBy('search_hit.listing_id')
    .limit(most)
    .execute()
  return rows.map((row) => row.listing_id)
}

export const markTold = async (
  trx: Trx,
  searchId: string,
  listingIds: readonly string[],
  now: string,
): Promise<void> => {
  if (listingIds.length === 0) return
  await trx
    .updateTable('search_hit')
    .set({ mailed_at: now })
    .where('search_id', '=', searchId)
    .where('listing_id', 'in', listingIds)
    .execute()
}

/** Closes the searches' period: nothing more is mailed for them until the next moment. */
export const markDigested = async (trx: Trx, searchIds: readonly string[], now: string): Promise<void> => {
  if (searchIds.length === 0) return
  await trx.updateTable('saved_search').set({ last_digest_at: now }).where('id', 'in', searchIds).execute()
}
