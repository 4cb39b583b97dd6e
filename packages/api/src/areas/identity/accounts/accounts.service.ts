import { timingSafeEqual } from 'node:crypto'

import type { StaffRole } from '@duijie/domain/accounts/role.schema.ts'
import { conflict, forbidden, notFound } from '@duijie/domain/shared/domain-error.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { systemActor } from '../../../kernel/access/system-actor.ts'
import { runUseCase } from '../../../kernel/events/use-case.ts'
import type { AccountAct } from './sign-in-guard.ts'
import { findUserByEmail, grantStaffRole, hasAdministrator } from './accounts.repository.ts'

/**
 * Makes a user with a password, whose address the operator vouches for: the way of the command line, the first
 * administrator and the demo world, which say so where the address is taken. Errors: `account.email_taken`.
 */
export const createUser = async (
  deps: Pick<Deps, 'auth' | 'database'>,
  input: { name: string; email: string; password: string },
): Promise<string> => {
  if (await findUserByEmail(deps.database.db, input.email)) throw conflict('account.email_taken')
  const { password, internalAdapter } = await deps.auth.$context
  const { name, email } = input
  const hash = await password.hash(input.password)
  const user = await internalAdapter.createUser({ name, email, emailVerified: true }, { method: 'email-password' })
  await internalAdapter.linkAccount({
    userId: user.id,
    providerId: 'credential',
    accountId: user.id,
    password: hash,
  })
  return user.id
}

/**
 * Sets a password anew and ends every session of the person: the command line's way, for platforms that send no mail.
 * Errors: `user.not_found`.
 */
export const setPassword = async (
  deps: Pick<Deps, 'auth' | 'database' | 'clock' | 'ids' | 'wake' | 'readActor'>,
  input: { email: string; password: string },
): Promise<void> => {
  const user = await findUserByEmail(deps.database.db, input.email)
  if (!user) throw notFound('user')
  const { password, internalAdapter } = await deps.auth.$context
  await internalAdapter.updatePassword(user.id, await password.hash(input.password))
  await internalAdapter.deleteUserSessions(user.id)
  await runUseCase(deps, systemActor, async ({ audit }) =>
    audit({ actorId: user.id, action: 'user.password_set', objectKind: 'user', objectId: user.id }),
  )
}

const sameToken = (given: string, expected: string): boolean => {
  const left = Buffer.from(given)
  const right = Buffer.from(expected)
  return left.length === right.length && timingSafeEqual(left, right)
}

export type SetupInput = { token: string; name: string; email: string; password: string }

/** Makes the first administrator, once. Errors: `setup.closed`, `setup.token_wrong`, `account.email_taken`. */
export const createFirstAdmin = async (
  deps: Pick<Deps, 'auth' | 'database' | 'clock' | 'ids' | 'config' | 'wake' | 'readActor'>,
  input: SetupInput,
): Promise<void> => {
  const { setupToken } = deps.config
  if (setupToken === undefined || (await hasAdministrator(deps.database.db))) throw forbidden('setup.closed')
  if (!sameToken(input.token, setupToken)) throw forbidden('setup.token_wrong')
  const userId = await createUser(deps, input)
  await runUseCase(deps, systemActor, async ({ trx, now, audit, lock }) => {
    await lock('setup')
    if (await hasAdministrator(trx)) throw forbidden('setup.closed')
    await grantStaffRole(trx, userId, 'admin', now)
    await audit({ actorId: userId, action: 'setup.admin_created', objectKind: 'user', objectId: userId })
  })
}

/** Gives staff roles to a user: the command line's way. */
export const grantStaffRoles = async (
  deps: Pick<Deps, 'database' | 'clock' | 'ids' | 'wake' | 'readActor'>,
  userId: string,
  roles: readonly StaffRole[],
): Promise<void> =>
  runUseCase(deps, systemActor, async ({ trx, now, audit }) => {
    for (const role of roles) await grantStaffRole(trx, userId, role, now)
    await audit({
      actorId: userId,
      action: 'user.roles_granted',
      objectKind: 'user',
      objectId: userId,
      detail: { roles },
    })
  })

/** Puts on record what somebody did with their account, or what was tried with it. */
export const recordAccountAct = async (
  deps: Pick<Deps, 'database' | 'clock' | 'ids' | 'wake' | 'readActor'>,
  { userId, action, address }: AccountAct,
): Promise<void> =>
  runUseCase(deps, systemActor, async ({ audit }) =>
    audit({ actorId: userId, action, objectKind: 'user', objectId: userId, detail: { address } }),
  )
