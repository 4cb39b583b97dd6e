import type { Actor } from '@duijie/domain/accounts/actor.ts'
import type { ProcedurePolicy } from './procedure-policy.ts'

/** An actor together with the policy that let them into a procedure, so that a use case can ask it again. */
export type AdmittedActor = Actor & { readonly admittedBy: ProcedurePolicy }

export const policyOf = (actor: Actor): ProcedurePolicy | undefined =>
  'admittedBy' in actor ? (actor as AdmittedActor).admittedBy : undefined
