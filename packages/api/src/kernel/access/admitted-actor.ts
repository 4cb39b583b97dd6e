import type { Actor } from '@duijie/domain/accounts/actor.ts'
import type { RequestKey } from '../idempotency/request-key.ts'
import type { ProcedurePolicy } from './procedure-policy.ts'

/**
 * An actor together with the policy that let them into a procedure, so that a use case can ask it again, and with the key
 * of their request where the client sent one, so that a use case does it once; and with what the request names.
 */
export type AdmittedActor = Actor & {
  readonly admittedBy: ProcedurePolicy
  readonly request?: RequestKey | undefined
  readonly names?: readonly string[]
}

export const policyOf = (actor: Actor): ProcedurePolicy | undefined =>
  'admittedBy' in actor ? (actor as AdmittedActor).admittedBy : undefined

export const requestOf = (actor: Actor): RequestKey | undefined =>
  'admittedBy' in actor ? (actor as AdmittedActor).request : undefined

export const namesOf = (actor: Actor): readonly string[] =>
  'admittedBy' in actor ? ((actor as AdmittedActor).names ?? []) : []
