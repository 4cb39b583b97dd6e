import type { Actor } from '@duijie/domain/accounts/actor.ts'
import type { SearchHitView } from '@duijie/domain/saved-searches/saved-search.schema.ts'
import { authorize } from '../../../kernel/access/authorized.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { runUseCase } from '../../../kernel/events/use-case.ts'
import { findListingCards } from '../listings/listings.api.ts'
import { keepSavedSearch } from './saved-searches.policy.ts'
import { findSavedSearch } from './saved-searches.repository.ts'
import { countNewHits, markSeen, pageOfHits } from './search-hits.repository.ts'

type PageAsk = { id: string; cursor?: string | undefined; limit: number }

/** What came to fit a search after it was saved, latest first. */
export const listSearchHits = async (deps: Pick<Deps, 'database'>, actor: Actor, asked: PageAsk) => {
  const { db } = deps.database
  const row = authorize(actor, keepSavedSearch, await findSavedSearch(db, asked.id))
  const page = await pageOfHits(db, actor, { ...asked, searchId: row.id })
  const ids = page.items.map((hit) => hit.listing_id)
  const cards = await findListingCards(db, actor, ids)
  const items = page.items.flatMap((hit): SearchHitView[] => {
    const listing = cards.get(hit.listing_id)
    return listing ? [{ listing, foundAt: hit.found_at, isNew: hit.seen_at === null }] : []
  })
  return { ...page, items }
}

/** Everything that was found for a search so far counts as looked at. */
export const markHitsSeen = async (
  deps: Pick<Deps, 'database' | 'clock' | 'ids' | 'wake' | 'readActor'>,
  actor: Actor,
  id: string,
): Promise<void> =>
  runUseCase(deps, actor, async ({ actor, trx, now }) => {
    const row = authorize(actor, keepSavedSearch, await findSavedSearch(trx, id))
    await markSeen(trx, row.id, now)
  })

/** New hits over all of the actor's searches: the mark in the navigation. */
export const countUnseen = async (deps: Pick<Deps, 'database'>, actor: Actor): Promise<number> =>
  [...(await countNewHits(deps.database.db, actor)).values()].reduce((sum, count) => sum + count, 0)
