import type { Executor } from '@duijie/database/database.ts'
import { hasStaffRole, isStaff, membershipOf, type Actor } from '@duijie/domain/accounts/actor.ts'
import type { ListingBody } from '@duijie/domain/listings/body.schema.ts'
import { diffBodies } from '@duijie/domain/listings/listing-diff.ts'
import { emptyHelpfulFields } from '@duijie/domain/listings/listing.rules.ts'
import { listingKind, listingStatus, type Tier } from '@duijie/domain/listings/listing.schema.ts'
import { listingTransitions } from '@duijie/domain/listings/listing.transitions.ts'
import {
  changeRequestView,
  type ListingCard,
  type ListingDetail,
  type ListingRow,
} from '@duijie/domain/listings/listing.view.schema.ts'
import { isSubmitted, statusOutside } from '@duijie/domain/listings/submitted.rules.ts'
import { disclose } from '@duijie/domain/listings/tiers.ts'
import { notFound } from '@duijie/domain/shared/domain-error.ts'
import { authorize, isAllowed } from '../../../kernel/access/authorized.ts'
import { findUserNames } from '../../identity/accounts/accounts.api.ts'
import {
  findOrganisation,
  findOrganisations,
  readInside,
  readOrganisation,
  toOrganisationCard,
} from '../../identity/organisations/organisations.api.ts'
import { findPendingChanges } from './change-requests.repository.ts'
import { findOpenChange } from './change-requests.service.ts'
import { toListingCard, toListingRow } from './listing-cards.ts'
import { pageOfOrganisation, pageOfPublished, pageToReview, type MineFilter } from './listing-lists.repository.ts'
import { isOpenModel } from './listing-offer.ts'
import {
  editListing,
  isMemberOrganisation,
  readListing,
  readListingInside,
  readsWorkingText,
  reviewListing,
} from './listings.policy.ts'
import {
  findListing,
  findVisibleListings,
  findOpenTiers,
  publishedBody,
  readBody,
  type StoredListing,
} from './listings.repository.ts'
import { issuesOf, type ListingDeps } from './listings.service.ts'

/** The body and tier that this reader gets; undefined when nothing of it was ever approved for others' eyes. */
export const bodyFor = async (
  executor: Executor,
  actor: Actor | null,
  row: StoredListing,
): Promise<{ body: ListingBody; tier: Tier } | undefined> => {
  if (readsWorkingText(actor, row)) return { body: readBody(row.body), tier: 'full' }
  const body = publishedBody(row)
  const isFull =
    isAllowed(actor, readListingInside, row) || (await findOpenTiers(executor, actor, [row.id])).has(row.id)
  return body && { body, tier: isFull ? 'full' : 'teaser' }
}

const permissionsOf = (actor: Actor | null, row: StoredListing): ListingDetail['permissions'] => {
  const edit = isAllowed(actor, editListing, row)
  const review = isAllowed(actor, reviewListing, row)
  const isPublished = row.status === 'published'
  const canPropose =
    actor !== null &&
    (hasStaffRole(actor, 'broker') || actor.memberships.some((membership) => membership.role !== 'viewer'))
  return {
    edit,
    review,
    propose: isPublished && canPropose && isMemberOrganisation(row) && !isOpenModel(row),
    seeMatches:
      isPublished && isAllowed(actor, readListingInside, row) && (row.kind === 'scenario' || row.kind === 'capability'),
    actions: listingTransitions
      .filter(
        (transition) =>
          transition.from === row.status &&
          ((transition.by === 'owner' && edit) || (transition.by === 'reviewer' && review)),
      )
      .map((transition) => transition.action),
  }
}

const insideView = async (executor: Executor, actor: Actor | null, row: StoredListing, now: string) => {
  if (!readsWorkingText(actor, row)) return {}
  const body = readBody(row.body)
  const change = await findOpenChange(executor, row)
  const names = await findUserNames(executor, change ? [change.requested_by] : [])
  return {
    reviewReason: row.review_reason ?? undefined,
    issues: issuesOf(body, now),
    emptyHelpfulFields: emptyHelpfulFields(body),
    ...(change && {
      changeRequest: {
        id: change.id,
        state: changeRequestView.shape.state.parse(change.state),
        reason: change.reason,
        answer: change.answer ?? undefined,
        requestedBy: names.get(change.requested_by) ?? '',
        createdAt: change.created_at,
        changes: diffBodies(body, readBody(change.body)),
      },
    }),
  }
}

/** Where a listing stands. What its organisation types into a withdrawn one moves nothing that others read. */
const stateFor = (actor: Actor | null, row: StoredListing): Pick<ListingDetail, 'status' | 'version' | 'updatedAt'> => {
  const status = listingStatus.parse(row.status)
  return readsWorkingText(actor, row) || isSubmitted(status)
    ? { status, version: row.version, updatedAt: row.updated_at }
    : { status: statusOutside(status), version: 1, updatedAt: row.created_at }
}

/** One listing as the actor may see it: steps are row, policy, tier, view. */
export const getListing = async (deps: ListingDeps, actor: Actor | null, id: string): Promise<ListingDetail> => {
  const { db } = deps.database
  const row = authorize(actor, readListing, await findListing(db, actor, id))
  const organisation = await findOrganisation(db, row.organisation_id)
  const shown = await bodyFor(db, actor, row)
  if (!organisation || !shown) throw notFound('listing')
  const disclosed = disclose(shown.body, shown.tier)
  return {
    id: row.id,
    kind: listingKind.parse(row.kind),
    ...stateFor(actor, row),
    organisation: toOrganisationCard(organisation),
    tier: shown.tier,
    body: disclosed.body,
    lockedFields: disclosed.lockedFields,
    publishedAt: row.published_at ?? undefined,
    expiresAt: row.expires_at ?? undefined,
    permissions: permissionsOf(actor, row),
    ...(await insideView(db, actor, row, deps.clock().toISOString())),
  }
}

/** Cards of those `ids` that the actor may see, by id. */
export const findListingCards = async (
  executor: Executor,
  actor: Actor | null,
  ids: readonly string[],
): Promise<Map<string, ListingCard>> => {
  const rows = await findVisibleListings(executor, actor, ids)
  const organisations = await findOrganisations(
    executor,
    [...rows.values()].map((row) => row.organisation_id),
  )
  const cards = new Map<string, ListingCard>()
  for (const row of rows.values()) {
    const organisation = organisations.get(row.organisation_id)
    const body = publishedBody(row) ?? (readsWorkingText(actor, row) ? readBody(row.body) : undefined)
    if (organisation && body) cards.set(row.id, toListingCard(row, body, organisation))
  }
  return cards
}

/** An organisation's own listings, last changed first; to staff those that were handed in. */
export const listMine = async (
  deps: ListingDeps,
  actor: Actor,
  filter: MineFilter,
): Promise<{ items: ListingRow[]; nextCursor?: string | undefined }> => {
  const { db } = deps.database
  const organisation = authorize(actor, readInside, await findOrganisation(db, filter.organisationId))
  const onlySubmitted = !membershipOf(actor, organisation.id)
  const page = await pageOfOrganisation(db, { ...filter, onlySubmitted })
  const pending = await findPendingChanges(
    db,
    page.items.map((row) => row.id),
  )
  return {
    ...page,
    items: page.items.map((row) => toListingRow(row, readBody(row.body), organisation, pending.has(row.id))),
  }
}

/** An organisation's published listings, for anybody. */
export const listOfOrganisation = async (
  deps: ListingDeps,
  actor: Actor | null,
  filter: { organisationId: string; cursor?: string | undefined; limit: number },
): Promise<{ items: ListingCard[]; nextCursor?: string | undefined }> => {
  const { db } = deps.database
  const organisation = authorize(actor, readOrganisation, await findOrganisation(db, filter.organisationId))
  const page = await pageOfPublished(db, actor, filter)
  const items = page.items.flatMap((row) => {
    const body = publishedBody(row)
    return body ? [toListingCard(row, body, organisation)] : []
  })
  return { ...page, items }
}

/** What waits for a reviewer: new texts and changes of published ones, longest waiting first. */
export const listReviewQueue = async (
  deps: ListingDeps,
  actor: Actor,
  filter: { cursor?: string | undefined; limit: number },
): Promise<{ items: ListingRow[]; nextCursor?: string | undefined }> => {
  if (!isStaff(actor) || !hasStaffRole(actor, 'reviewer')) throw notFound('review')
  const { db } = deps.database
  const page = await pageToReview(db, actor, filter)
  const organisations = await findOrganisations(
    db,
    page.items.map((row) => row.organisation_id),
  )
  const changing = await findPendingChanges(
    db,
    page.items.map((row) => row.id),
  )
  return {
    ...page,
    items: page.items.flatMap((row) => {
      const organisation = organisations.get(row.organisation_id)
      return organisation ? [toListingRow(row, readBody(row.body), organisation, changing.has(row.id))] : []
    }),
  }
}
