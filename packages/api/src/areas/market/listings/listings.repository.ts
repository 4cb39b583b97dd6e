import { sql, type SqlBool } from 'kysely'

import type { Executor, Trx } from '@duijie/database/database.ts'
import { parseJson } from '@duijie/database/json.ts'
import type { ListingRowStored } from '@duijie/database/tables/listing.table.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'
import { listingBody, type ListingBody } from '@duijie/domain/listings/body.schema.ts'
import { organisationFact } from '../../identity/organisations/organisations.api.ts'
import { findOpened } from './listing-uses.ts'
import { isInvited, organisationIds, visibleListings } from './listing-visibility.repository.ts'
import type { ListingObject } from './listings.policy.ts'

export type StoredListing = ListingRowStored & ListingObject

const listingsWithOrganisation = (executor: Executor, actor: Actor | null) =>
  executor
    .selectFrom('listing')
    .selectAll('listing')
    .select((eb) => [
      organisationFact(eb.ref('listing.organisation_id'), 'verification').as('organisation_verification'),
      organisationFact(eb.ref('listing.organisation_id'), 'membership').as('organisation_membership'),
      sql<SqlBool>`${isInvited(eb.ref('listing.id'), organisationIds(actor))}`.as('invited_to_actor'),
    ])

type RawListing = Awaited<ReturnType<ReturnType<typeof listingsWithOrganisation>['execute']>>[number]

const toStored = (row: RawListing): StoredListing => ({ ...row, invited_to_actor: Boolean(row.invited_to_actor) })

/** One listing with what policies ask about; not yet filtered by them. */
export const findListing = async (
  executor: Executor,
  actor: Actor | null,
  id: string,
): Promise<StoredListing | undefined> => {
  const row = await listingsWithOrganisation(executor, actor).where('listing.id', '=', id).executeTakeFirst()
  return row && toStored(row)
}

/** The visible ones among `ids`, by id. */
export const findVisibleListings = async (
  executor: Executor,
  actor: Actor | null,
  ids: readonly string[],
): Promise<Map<string, StoredListing>> => {
  if (ids.length === 0) return new Map()
  const rows = await listingsWithOrganisation(executor, actor)
    .where('listing.id', 'in', [...new Set(ids)])
    .where(visibleListings(actor))
    .execute()
  return new Map(rows.map((row) => [row.id, toStored(row)]))
}

/** A stored body; a row that the schema refuses is damaged data and must be seen, not skipped. */
export const readBody = (text: string): ListingBody => parseJson(listingBody, text, 'listing.body')

/** What the public may read of it: the approved body where there is one. */
export const publishedBody = (row: Pick<ListingRowStored, 'published_body'>): ListingBody | undefined =>
  row.published_body === null ? undefined : readBody(row.published_body)

/** Those of these listings whose full tier a pairing under way has opened to the actor's organisations. */
export const findOpenTiers = async (
  executor: Executor,
  actor: Actor | null,
  ids: readonly string[],
): Promise<Set<string>> => findOpened(executor, ids, organisationIds(actor))

export type ExternalListing = Pick<ListingRowStored, 'id' | 'external_id' | 'content_hash'>

/** The organisation's listings of a kind that go by one of these numbers in their source. */
export const findByExternalIds = async (
  executor: Executor,
  organisationId: string,
  kind: string,
  externalIds: readonly string[],
): Promise<ExternalListing[]> =>
  externalIds.length === 0
    ? []
    : executor
        .selectFrom('listing')
        .select(['id', 'external_id', 'content_hash'])
        .where('organisation_id', '=', organisationId)
        .where('kind', '=', kind)
        .where('external_id', 'in', [...new Set(externalIds)])
        .execute()

/** The listing that an organisation's source knows by this number. */
export const findImported = async (
  executor: Executor,
  organisationId: string,
  { kind, externalId }: { kind: string; externalId: string },
): Promise<ListingRowStored | undefined> =>
  executor
    .selectFrom('listing')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .where('external_id', '=', externalId)
    .executeTakeFirst()

/** Rows by their ids, not filtered by any policy. */
export const findListingRows = async (executor: Executor, ids: readonly string[]): Promise<ListingRowStored[]> =>
  ids.length === 0
    ? []
    : executor
        .selectFrom('listing')
        .selectAll()
        .where('id', 'in', [...new Set(ids)])
        .execute()

export const findListingRow = async (executor: Executor, id: string): Promise<ListingRowStored | undefined> =>
  executor.selectFrom('listing').selectAll().where('id', '=', id).executeTakeFirst()

/** All listings of an organisation, in id order. */
export const listingsOf = async (executor: Executor, organisationId: string): Promise<string[]> => {
  const rows = await executor
    .selectFrom('listing')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

/** What a listing has from its first version on, whoever made it. */
type NewListing = Pick<ListingRowStored, 'id' | 'kind' | 'organisation_id' | 'status' | 'body' | 'created_at'> &
  Partial<ListingRowStored>

const neverPublished = {
  published_body: null,
  is_public: 0,
  teaser_text: '',
  external_id: null,
  content_hash: null,
  review_reason: null,
  published_at: null,
  expires_at: null,
} as const

export const insertListing = async (trx: Trx, listing: NewListing): Promise<void> => {
  const row = { ...neverPublished, version: 1, updated_at: listing.created_at, ...listing }
  await trx.insertInto('listing').values(row).execute()
}

/** Writes columns at the expected version; false where the stored one is another. */
export const updateListing = async (
  trx: Trx,
  { id, version }: { id: string; version: number },
  set: Partial<ListingRowStored>,
): Promise<boolean> => {
  const result = await trx
    .updateTable('listing')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
