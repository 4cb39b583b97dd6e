import { expressionBuilder, sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely'

import type { Tables } from '@duijie/database/tables/schema.ts'
import { isStaff, type Actor } from '@duijie/domain/accounts/actor.ts'
import { submittedStatuses } from '@duijie/domain/listings/submitted.rules.ts'
import { contributionsTo } from '../../../kernel/features/contributions.ts'
import { isNotSuspended } from '../../identity/organisations/organisations.api.ts'

export const organisationIds = (actor: Actor | null): string[] =>
  actor?.memberships.map((membership) => membership.organisationId) ?? []

export type ListingBuilder = ExpressionBuilder<Tables, 'listing'>

/** Whether any feature has invited one of these organisations to this listing. */
export const isInvited = (listingId: Expression<string>, ids: readonly string[]): Expression<SqlBool> =>
  ids.length === 0
    ? sql<SqlBool>`1 = 0`
    : expressionBuilder<Tables>().or(contributionsTo('listingUse').map(({ invites }) => invites(listingId, ids)))

const knownOutside = (eb: ListingBuilder): Expression<SqlBool> =>
  eb.or([eb('listing.status', 'in', submittedStatuses), eb('listing.published_body', 'is not', null)])

/** Published for everybody by an organisation that is not suspended. */
export const isOpen = (eb: ListingBuilder): Expression<SqlBool> =>
  eb.and([
    eb('listing.status', '=', 'published'),
    eb('listing.is_public', '=', 1),
    isNotSuspended(eb.ref('listing.organisation_id')),
  ])

/**
 * The one visibility rule of listings as a predicate: open ones for everybody, one's own, those of a pairing that lasts,
 * for staff everything that was ever handed in. Every query that returns listings to an actor goes through it.
 */
export const visibleListings =
  (actor: Actor | null) =>
  (eb: ListingBuilder): Expression<SqlBool> => {
    const ids = organisationIds(actor)
    const own = (): Expression<SqlBool>[] => (ids.length === 0 ? [] : [eb('listing.organisation_id', 'in', ids)])
    if (isStaff(actor)) return eb.or([knownOutside(eb), ...own()])
    const open = isOpen(eb)
    return ids.length === 0 ? open : eb.or([open, ...own(), isInvited(eb.ref('listing.id'), ids)])
  }

const one = sql<number>`1`.as('one')

/**
 * The listing that `id` names is published, the actor sees it, and it is not of their own organisation; a part of a
 * statement about other tables than `listing`. `onlyPublic` leaves out what was published for invited parties alone.
 */
export const isPublishedByOthers = (actor: Actor, id: Expression<string>, onlyPublic = false): Expression<SqlBool> => {
  const own = organisationIds(actor)
  let seen = expressionBuilder<Tables>()
    .selectFrom('listing')
    .select(one)
    .where('listing.id', '=', id)
    .where('listing.status', '=', 'published')
    .where(visibleListings(actor))
  if (onlyPublic) seen = seen.where('listing.is_public', '=', 1)
  if (own.length > 0) seen = seen.where('listing.organisation_id', 'not in', own)
  return expressionBuilder<Tables>().exists(seen)
}

/** Ids of an organisation's listings, to be compared with in a statement. */
export const idsOfOrganisation = (organisationId: string) =>
  expressionBuilder<Tables>()
    .selectFrom('listing')
    .select('listing.id')
    .where('listing.organisation_id', '=', organisationId)
