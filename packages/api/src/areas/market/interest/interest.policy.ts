import { hasStaffRole, isStaff, membershipOf, type Actor } from '@duijie/domain/accounts/actor.ts'
import { roleReaches } from '@duijie/domain/accounts/role.rules.ts'
import type { Policy } from '../../../kernel/access/authorized.ts'
import { editListing, type ListingObject, readListing } from '../listings/listings.api.ts'
import type { OrganisationObject } from '../../identity/organisations/organisations.api.ts'

/** A word about a match is the owner's own: nobody says it for them, staff neither. */
export const stateInterest: Policy<ListingObject, 'state_interest'> = {
  noun: 'listing',
  action: 'state_interest',
  sees: readListing.sees,
  allows: editListing.allows,
}

/** A list is kept by the owner's editors and by brokers. */
export const curateList: Policy<ListingObject, 'curate'> = {
  noun: 'listing',
  action: 'curate',
  sees: readListing.sees,
  allows: (actor, listing) => editListing.allows(actor, listing) || (actor !== null && hasStaffRole(actor, 'broker')),
}

const isInside = (actor: Actor | null, organisation: OrganisationObject): boolean =>
  membershipOf(actor, organisation.id) !== undefined

/** Whom an organisation refuses is read inside it and by staff; for all others there is nothing to read. */
export const readRefusals: Policy<OrganisationObject, 'read_refusals'> = {
  noun: 'organisation',
  action: 'read_refusals',
  sees: (actor, organisation) => isInside(actor, organisation) || isStaff(actor),
  allows: () => true,
}

export const declareRefusal: Policy<OrganisationObject, 'refuse'> = {
  noun: 'organisation',
  action: 'refuse',
  sees: readRefusals.sees,
  allows: (actor, organisation) => roleReaches(membershipOf(actor, organisation.id)?.role, 'editor'),
}
