import { hasStaffRole, isStaff, type Actor } from '@duijie/domain/accounts/actor.ts'
import { DomainError, forbidden } from '@duijie/domain/shared/domain-error.ts'

/** What each procedure demands of the caller before it looks at any object. */
export const procedurePolicies = {
  anyone: () => true,
  signedIn: (actor: Actor | null) => actor !== null,
  staff: (actor: Actor | null) => isStaff(actor),
  broker: (actor: Actor | null) => actor !== null && hasStaffRole(actor, 'broker'),
  reviewer: (actor: Actor | null) => actor !== null && hasStaffRole(actor, 'reviewer'),
  admin: (actor: Actor | null) => actor !== null && hasStaffRole(actor, 'admin'),
} as const satisfies Record<string, (actor: Actor | null) => boolean>

export type ProcedurePolicy = keyof typeof procedurePolicies

/** Refuses closed: an unknown policy and a missing actor are both a no. */
export const enforceProcedurePolicy = (actor: Actor | null, policy: ProcedurePolicy | undefined): void => {
  if (policy === undefined) throw new Error('a procedure without a policy was called')
  if (procedurePolicies[policy](actor)) return
  if (actor === null) throw new DomainError('unauthenticated', 'session.required')
  throw forbidden(`staff.${policy}_required`)
}
