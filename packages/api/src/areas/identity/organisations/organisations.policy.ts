import { hasStaffRole, isStaff, membershipOf, type Actor } from '@duijie/domain/accounts/actor.ts'
import { roleReaches } from '@duijie/domain/accounts/role.rules.ts'
import { conflict } from '@duijie/domain/shared/domain-error.ts'
import type { Policy } from '../../../kernel/access/authorized.ts'

/** Nobody acts for a listed organisation, and nothing is asked of it. Errors: `organisation.not_a_member`. */
export const refuseListed = ({ membership }: { membership: string }): void => {
  if (membership !== 'member') throw conflict('organisation.not_a_member')
}

/** The part of an organisation that policies look at. */
export type OrganisationObject = { id: string; verification: string }

const isMember = (actor: Actor | null, organisation: OrganisationObject): boolean =>
  membershipOf(actor, organisation.id) !== undefined

/** Cards of organisations are public, but for suspended ones. */
const sees = (actor: Actor | null, organisation: OrganisationObject): boolean =>
  organisation.verification !== 'suspended' || isStaff(actor)

/** Detail: those who are inside or staff; for all others it does not exist. */
const seesInside = (actor: Actor | null, organisation: OrganisationObject): boolean =>
  isMember(actor, organisation) || isStaff(actor)

const reaches = (actor: Actor | null, organisation: OrganisationObject, role: 'owner' | 'editor'): boolean =>
  roleReaches(membershipOf(actor, organisation.id)?.role, role)

export const readOrganisation: Policy<OrganisationObject, 'read'> = {
  noun: 'organisation',
  action: 'read',
  sees,
  allows: () => true,
}

export const readInside: Policy<OrganisationObject, 'read_inside'> = {
  noun: 'organisation',
  action: 'read_inside',
  sees: seesInside,
  allows: () => true,
}

export const editOrganisation: Policy<OrganisationObject, 'edit'> = {
  noun: 'organisation',
  action: 'edit',
  sees: seesInside,
  allows: (actor, organisation) =>
    reaches(actor, organisation, 'owner') || (actor !== null && hasStaffRole(actor, 'admin')),
}

export const manageMembers: Policy<OrganisationObject, 'manage_members'> = {
  noun: 'organisation',
  action: 'manage_members',
  sees: seesInside,
  allows: (actor, organisation) =>
    reaches(actor, organisation, 'owner') || (actor !== null && hasStaffRole(actor, 'admin')),
}

/** Listings are written by editors and owners. */
export const publishFor: Policy<OrganisationObject, 'publish'> = {
  noun: 'organisation',
  action: 'publish',
  sees: seesInside,
  allows: (actor, organisation) => reaches(actor, organisation, 'editor'),
}

/** Nobody verifies their own organisation. */
export const verifyOrganisation: Policy<OrganisationObject, 'verify'> = {
  noun: 'organisation',
  action: 'verify',
  sees: (actor) => isStaff(actor),
  allows: (actor, organisation) => actor !== null && hasStaffRole(actor, 'reviewer') && !isMember(actor, organisation),
}

/** An administrator answers for it that somebody of a listed organisation is here. */
export const admitOrganisation: Policy<OrganisationObject, 'admit'> = {
  noun: 'organisation',
  action: 'admit',
  sees: (actor) => isStaff(actor),
  allows: (actor) => actor !== null && hasStaffRole(actor, 'admin'),
}
