import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely'

import type { Executor } from '@duijie/database/database.ts'
import { parseJson } from '@duijie/database/json.ts'
import type { ListingRowStored } from '@duijie/database/tables/listing.table.ts'
import type { Tables } from '@duijie/database/tables/schema.ts'
import { isStaff, type Actor } from '@duijie/domain/accounts/actor.ts'
import { listingBody, type ListingBody } from '@duijie/domain/listings/body.schema.ts'
import { submittedStatuses } from '@duijie/domain/listings/submitted.rules.ts'
import { pairingStage } from '@duijie/domain/pairings/pairing.schema.ts'
import { opensFullTier } from '@duijie/domain/pairings/pairing.rules.ts'
import { endStages } from '@duijie/domain/pairings/pairing-stages.ts'
import type { ListingObject } from './listings.policy.ts'

export const organisationIds = (actor: Actor | null): string[] =>
  actor?.memberships.map((membership) => membership.organisationId) ?? []

type VisibilityBuilder = ExpressionBuilder<
  Tables & { listing: Tables['listing']; organisation: Tables['organisation'] },
  'listing' | 'organisation'
>

const invitedTo = (eb: VisibilityBuilder, ids: string[]): Expression<SqlBool> =>
  eb.exists(
    eb
      .selectFrom('pairing')
      .select(sql<number>`1`.as('one'))
      .where('pairing.invited_at', 'is not', null)
      .where('pairing.stage', 'not in', endStages)
      .where((inner) =>
        inner.or([
          inner.and([
            inner('pairing.scenario_id', '=', inner.ref('listing.id')),
            inner('pairing.capability_organisation_id', 'in', ids),
          ]),
          inner.and([
            inner('pairing.capability_id', '=', inner.ref('listing.id')),
            inner('pairing.scenario_organisation_id', 'in', ids),
          ]),
        ]),
      ),
  )

const knownOutside = (eb: VisibilityBuilder): Expression<SqlBool> =>
  eb.or([eb('listing.status', 'in', submittedStatuses), eb('listing.published_body', 'is not', null)])

/**
 * The one visibility rule of listings as a predicate: open ones for everybody, one's own, those of a pairing that lasts,
 * for staff everything that was ever handed in. Every query that returns listings to an actor goes through it.
 */
export const visibleListings =
  (actor: Actor | null) =>
  (eb: VisibilityBuilder): Expression<SqlBool> => {
    const ids = organisationIds(actor)
    const own = (): Expression<SqlBool>[] => (ids.length === 0 ? [] : [eb('listing.organisation_id', 'in', ids)])
    if (isStaff(actor)) return eb.or([knownOutside(eb), ...own()])
    const open = eb.and([
      eb('listing.status', '=', 'published'),
      eb('listing.is_public', '=', 1),
      eb('organisation.verification', '<>', 'suspended'),
    ])
    return ids.length === 0 ? open : eb.or([open, ...own(), invitedTo(eb, ids)])
  }

export type StoredListing = ListingRowStored & ListingObject

const listingsWithOrganisation = (executor: Executor, actor: Actor | null) => {
  const ids = organisationIds(actor)
  return executor
    .selectFrom('listing')
    .innerJoin('organisation', 'organisation.id', 'listing.organisation_id')
    .selectAll('listing')
    .select('organisation.verification as organisation_verification')
    .select('organisation.membership as organisation_membership')
    .select((eb) => sql<SqlBool>`${ids.length === 0 ? sql`1 = 0` : invitedTo(eb, ids)}`.as('invited_to_actor'))
}

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
export const publishedBody = (row: ListingRowStored): ListingBody | undefined =>
  row.published_body === null ? undefined : readBody(row.published_body)

/** Whether a pairing under way has opened the full tier of this listing to the actor's organisations. */
export const hasOpenTier = async (
  executor: Executor,
  actor: Actor | null,
  listing: ListingRowStored,
): Promise<boolean> => {
  const ids = organisationIds(actor)
  if (ids.length === 0) return false
  const rows = await executor
    .selectFrom('pairing')
    .select('stage')
    .where((eb) =>
      eb.or([
        eb.and([eb('scenario_id', '=', listing.id), eb('capability_organisation_id', 'in', ids)]),
        eb.and([eb('capability_id', '=', listing.id), eb('scenario_organisation_id', 'in', ids)]),
      ]),
    )
    .execute()
  return rows.some((row) => opensFullTier(pairingStage.parse(row.stage)))
}

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

/** Rows by their ids, not filtered by any policy. */
export const findListingRows = async (executor: Executor, ids: readonly string[]): Promise<ListingRowStored[]> =>
  ids.length === 0
    ? []
    : executor
        .selectFrom('listing')
        .selectAll()
        .where('id', 'in', [...ids])
        .execute()
