import type { SavedSearchRow } from '@duijie/database/tables/saved-search.table.ts'
import { splitRefused } from '@duijie/domain/search/refused-words.rules.ts'
import type { SearchIndex } from '@duijie/search/port.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { findVisibleListings } from '../listings/listings.api.ts'
import { findPersonToAlert } from './people-to-alert.ts'
import { findAlerting, readQuery } from './saved-searches.repository.ts'
import { insertHits } from './search-hits.repository.ts'

type HitDeps = Pick<Deps, 'database' | 'clock' | 'search'>

const searchesPerRead = 500
/** The most ids that the index takes at once. */
const idsPerQuery = 100

/** A listing that is open to everybody, and when its text was last published. */
export type Opened = { id: string; publishedAt: string }

/** Which of the listings hold every word of the search and pass its filters. Always asked of the public index. */
const findFitting = async (index: SearchIndex, row: SavedSearchRow, ids: readonly string[]): Promise<string[]> => {
  const fitting: string[] = []
  const query = readQuery(row)
  const { text, refused } = splitRefused(query.text)
  for (let from = 0; from < ids.length; from += idsPerQuery) {
    const page = await index.search({
      ...query,
      text,
      exclude: refused.map(({ words }) => words),
      ids: ids.slice(from, from + idsPerQuery),
      strict: true,
      page: 1,
      pageSize: idsPerQuery,
    })
    fitting.push(...page.hits.map((hit) => hit.id))
  }
  return fitting
}

const keepHits = async (deps: HitDeps, row: SavedSearchRow, ids: readonly string[]): Promise<void> => {
  const actor = ids.length > 0 ? await findPersonToAlert(deps, row.user_id) : undefined
  if (!actor) return
  const own = new Set(actor.memberships.map((membership) => membership.organisationId))
  const visible = await findVisibleListings(deps.database.db, actor, ids)
  const foundAt = deps.clock().toISOString()
  const hits = [...visible.values()]
    .filter((listing) => !own.has(listing.organisation_id))
    .map(({ id }) => ({ search_id: row.id, listing_id: id, found_at: foundAt, seen_at: null, mailed_at: null }))
  await insertHits(deps.database.db, hits)
}

/** Asks every saved search about the listings, and keeps those that fit and were published after it was saved. */
export const findHits = async (deps: HitDeps, listings: readonly Opened[], signal: AbortSignal): Promise<void> => {
  const newest = listings
    .map(({ publishedAt }) => publishedAt)
    .toSorted()
    .at(-1)
  if (newest === undefined) return
  let after = ''
  while (!signal.aborted) {
    const rows = await findAlerting(deps.database.db, { before: newest, after, limit: searchesPerRead })
    for (const row of rows) {
      if (signal.aborted) return
      const ids = listings.filter(({ publishedAt }) => publishedAt >= row.created_at).map(({ id }) => id)
      await keepHits(deps, row, await findFitting(deps.search.public, row, ids))
    }
    const last = rows.at(-1)
    if (!last || rows.length < searchesPerRead) return
    after = last.id
  }
}
