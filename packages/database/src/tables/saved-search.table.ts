import type { Selectable } from 'kysely'

/** A search that somebody keeps; `query` is JSON. One that was deleted stays for a while, so that it can be brought back. */
export type SavedSearchTable = {
  id: string
  user_id: string
  name: string
  query: string
  alert: string
  /** The language its mails are written in. */
  locale: string
  version: number
  last_digest_at: string | null
  created_at: string
  deleted_at: string | null
}
export type SavedSearchRow = Selectable<SavedSearchTable>

/** A listing that came to fit a saved search after it was saved. */
export type SearchHitTable = {
  search_id: string
  listing_id: string
  found_at: string
  seen_at: string | null
  mailed_at: string | null
}
export type SearchHitRow = Selectable<SearchHitTable>
