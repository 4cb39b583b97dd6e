import type { Actor } from '@duijie/domain/accounts/actor.ts'
import { forbidden, notFound } from '@duijie/domain/shared/domain-error.ts'

declare const brand: unique symbol

/** A value that `authorize` has let through for `Action`. Services take these, so a forgotten check does not compile. */
export type Authorized<T, Action extends string> = T & { readonly [brand]: Action }

/** Who may do `action` to a noun. What an actor cannot see answers exactly like what does not exist. */
export type Policy<T, Action extends string> = {
  noun: string
  action: Action
  sees: (actor: Actor | null, object: T) => boolean
  allows: (actor: Actor | null, object: T) => boolean
}

export const authorize = <T, Action extends string>(
  actor: Actor | null,
  policy: Policy<T, Action>,
  object: T | undefined,
): Authorized<T, Action> => {
  if (object === undefined || !policy.sees(actor, object)) throw notFound(policy.noun)
  if (!policy.allows(actor, object)) throw forbidden(`${policy.noun}.${policy.action}_not_allowed`)
  return object as Authorized<T, Action>
}

export const isAllowed = <T, Action extends string>(
  actor: Actor | null,
  policy: Policy<T, Action>,
  object: T,
): boolean => policy.sees(actor, object) && policy.allows(actor, object)
