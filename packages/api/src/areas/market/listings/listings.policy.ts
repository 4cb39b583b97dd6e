import { hasStaffRole, isStaff, membershipOf, type Actor } from '@duijie/domain/accounts/actor.ts'
import { roleReaches } from '@duijie/domain/accounts/role.rules.ts'
import { isKnownOutside, isSubmitted } from '@duijie/domain/listings/submitted.rules.ts'
import type { Policy } from '../../../kernel/access/authorized.ts'

/** The part of a listing that policies look at. */
export type ListingObject = {
  organisation_id: string
  status: string
  is_public: number
  /** The approved text, if there ever was one. */
  published_body: string | null
  organisation_verification: string
  organisation_membership: string
  /** The actor's organisation is invited to a pairing with this listing that has not ended. */
  invited_to_actor: boolean
}

/** Its organisation can be met: a listed one is only described from a public source. */
export const isMemberOrganisation = ({ organisation_membership }: ListingObject): boolean =>
  organisation_membership === 'member'

const isOwn = (actor: Actor | null, listing: ListingObject): boolean =>
  membershipOf(actor, listing.organisation_id) !== undefined

const isOpen = (listing: ListingObject): boolean =>
  listing.status === 'published' && listing.is_public === 1 && listing.organisation_verification !== 'suspended'

/** What was never handed in is its author's organisation's alone: for staff it is as if it were not there. */
const isKnownToStaff = (actor: Actor | null, { status, published_body }: ListingObject): boolean =>
  isStaff(actor) && isKnownOutside({ status, hasApprovedText: published_body !== null })

/** The same rule as `visibleListings` in the repository, for one row at hand. */
const sees = (actor: Actor | null, listing: ListingObject): boolean =>
  isOpen(listing) ||
  isOwn(actor, listing) ||
  isKnownToStaff(actor, listing) ||
  (actor !== null && listing.invited_to_actor)

const edits = (actor: Actor | null, listing: ListingObject): boolean =>
  roleReaches(membershipOf(actor, listing.organisation_id)?.role, 'editor')

const seesInside = (actor: Actor | null, listing: ListingObject): boolean =>
  isOwn(actor, listing) || isKnownToStaff(actor, listing)

/** Whether the actor reads what its organisation last saved; staff read that once it was handed in. */
export const readsWorkingText = (actor: Actor | null, listing: ListingObject): boolean =>
  isOwn(actor, listing) || (isStaff(actor) && isSubmitted(listing.status))

export const readListing: Policy<ListingObject, 'read'> = { noun: 'listing', action: 'read', sees, allows: () => true }

/** Versions, candidates, review notes: the owner's side and staff. */
export const readListingInside: Policy<ListingObject, 'read_inside'> = {
  noun: 'listing',
  action: 'read_inside',
  sees,
  allows: seesInside,
}

export const editListing: Policy<ListingObject, 'edit'> = { noun: 'listing', action: 'edit', sees, allows: edits }

/** Nobody reviews a listing of their own organisation. */
export const reviewListing: Policy<ListingObject, 'review'> = {
  noun: 'listing',
  action: 'review',
  sees,
  allows: (actor, listing) => actor !== null && hasStaffRole(actor, 'reviewer') && !isOwn(actor, listing),
}
