import type { OrganisationKind } from '../organisations/organisation.schema.ts'
import type { MemberRole, StaffRole } from './role.schema.ts'

/**
 * Who acts: a user with what they may do, read from the database on every request.
 * `memberships` holds only live memberships of organisations that are not suspended.
 */
export type Actor = {
  userId: string
  name: string
  email: string
  staffRoles: readonly StaffRole[]
  memberships: readonly Membership[]
  /** The session that the request came with; absent inside a transaction and for the platform itself. */
  session?: { id: string; startedAt: string }
}

export type Membership = { organisationId: string; organisationKind: OrganisationKind; role: MemberRole }

export const isStaff = (actor: Actor | null): boolean => (actor?.staffRoles.length ?? 0) > 0

export const hasStaffRole = (actor: Actor, role: StaffRole): boolean =>
  actor.staffRoles.includes(role) || actor.staffRoles.includes('admin')

export const membershipOf = (actor: Actor | null, organisationId: string): Membership | undefined =>
  actor?.memberships.find((membership) => membership.organisationId === organisationId)
