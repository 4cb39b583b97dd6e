import type { Selectable } from 'kysely'

/** What the owner of `listing_id` has said about `other_id`; a level of null is a word taken back. */
export type InterestTable = {
  id: string
  organisation_id: string
  listing_id: string
  other_id: string
  level: string | null
  version: number
  updated_by: string
  created_at: string
  updated_at: string
}
export type InterestRow = Selectable<InterestTable>

/** An organisation that another does not want to be matched with, or must not be. */
export type RefusalTable = {
  id: string
  organisation_id: string
  refused_id: string
  kind: string
  note: string | null
  declared_by: string
  created_at: string
}

/** A candidate left out of one listing's list, by its owner's side or by a broker. */
export type ExclusionTable = {
  id: string
  listing_id: string
  candidate_id: string
  reason: string
  note: string | null
  side: string
  excluded_by: string
  created_at: string
}
export type RefusalRow = Selectable<RefusalTable>
export type ExclusionRow = Selectable<ExclusionTable>
