import type { Selectable } from 'kysely'

export type ListingTable = {
  id: string
  kind: string
  organisation_id: string
  status: string
  version: number
  /** What the owner last saved, JSON of a listing body. */
  body: string
  /** What was approved, JSON; null until the first approval. */
  published_body: string | null
  /** 1 where the published body is for everyone's eyes; 0 for scenarios that only invited parties may see. */
  is_public: number
  /** Lower-cased teaser text of the published body: the plain search that stands in when the index is away. */
  teaser_text: string
  external_id: string | null
  /** SHA-256 of the imported source row; tells an unchanged row from a changed one. */
  content_hash: string | null
  review_reason: string | null
  created_at: string
  updated_at: string
  published_at: string | null
  expires_at: string | null
}
export type ListingRowStored = Selectable<ListingTable>

export type ListingVersionTable = {
  listing_id: string
  version: number
  action: string
  actor_id: string
  note: string | null
  body: string
  created_at: string
}

export type ChangeRequestTable = {
  id: string
  listing_id: string
  body: string
  reason: string
  state: string
  answer: string | null
  requested_by: string
  decided_by: string | null
  created_at: string
  decided_at: string | null
}
export type ListingVersionRow = Selectable<ListingVersionTable>
export type ChangeRequestRow = Selectable<ChangeRequestTable>
