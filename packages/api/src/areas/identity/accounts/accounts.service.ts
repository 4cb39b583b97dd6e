import { timingSafeEqual } from 'node:crypto'

import type { Executor } from '@duijie/database/database.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'
import type { StaffRole } from '@duijie/domain/accounts/role.schema.ts'
import type { SessionView } from '@duijie/domain/accounts/session.schema.ts'
import { memberRole } from '@duijie/domain/accounts/role.schema.ts'
import { organisationKind, verificationState } from '@duijie/domain/organisations/organisation.schema.ts'
import { conflict, forbidden, notFound } from '@duijie/domain/shared/domain-error.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { systemActor } from '../../../kernel/access/system-actor.ts'
import { runUseCase } from '../../../kernel/events/use-case.ts'
import {
  countInvitations,
  findMemberships,
  findStaffRoles,
  findUser,
  findUserByEmail,
  grantStaffRole,
  hasAdministrator,
  hasProvedAddress,
} from './accounts.repository.ts'
import { sessionMark } from './session-mark.ts'

/** Who sent these headers; null for anonymous visitors and for sessions that have ended. */
export const findActor = async (deps: Pick<Deps, 'auth' | 'database'>, headers: Headers): Promise<Actor | null> => {
  if (!headers.has('cookie')) return null
  const session = await deps.auth.api.getSession({ headers })
  return session ? loadActor(deps, session.user) : null
}

type Identity = { id: string; name: string; email: string }

const withRoles = async (executor: Executor, user: Identity): Promise<Actor> => ({
  userId: user.id,
  name: user.name,
  email: user.email.toLowerCase(),
  staffRoles: await findStaffRoles(executor, user.id),
  memberships: await findMemberships(executor, user.id),
})

/** A user with their roles as they are now. */
export const loadActor = async (deps: Pick<Deps, 'database'>, user: Identity): Promise<Actor> =>
  withRoles(deps.database.db, user)

/** A user with their roles as this transaction sees them; undefined where the account is gone. */
export const readActor: Deps['readActor'] = async (executor, userId) => {
  const user = await findUser(executor, userId)
  return user && withRoles(executor, user)
}

export const describeSession = async (
  deps: Pick<Deps, 'database' | 'config' | 'clock' | 'mailer'>,
  actor: Actor | null,
): Promise<SessionView> => {
  const { db } = deps.database
  const needsSetup = deps.config.setupToken !== undefined && !(await hasAdministrator(db))
  const demo = deps.config.demoAccounts.length > 0 ? { demoAccounts: [...deps.config.demoAccounts] } : {}
  const platform = { mark: sessionMark(actor), needsSetup, canMail: deps.mailer !== undefined, ...demo }
  if (!actor) return { user: null, staffRoles: [], organisations: [], invitations: 0, ...platform }
  const ids = actor.memberships.map((membership) => membership.organisationId)
  const rows = ids.length
    ? await db
        .selectFrom('organisation')
        .select(['id', 'name', 'name_en', 'kind', 'verification'])
        .where('id', 'in', ids)
        .execute()
    : []
  // Somebody else's address would list somebody else's invitations.
  const isProved = await hasProvedAddress(db, actor.userId)
  const invitations = isProved ? await countInvitations(db, actor.email, deps.clock().toISOString()) : 0
  return {
    user: { id: actor.userId, name: actor.name, email: actor.email, isProved },
    staffRoles: [...actor.staffRoles],
    organisations: actor.memberships.flatMap((membership) => {
      const row = rows.find((candidate) => candidate.id === membership.organisationId)
      if (!row) return []
      const { id, name, name_en: nameEn } = row
      return [
        {
          id,
          name,
          nameEn: nameEn ?? undefined,
          kind: organisationKind.parse(row.kind),
          role: memberRole.parse(membership.role),
          verification: verificationState.parse(row.verification),
        },
      ]
    }),
    invitations,
    ...platform,
  }
}

/** Makes a user with a password. Errors: `account.email_taken`. */
export const createUser = async (
  deps: Pick<Deps, 'auth' | 'database'>,
  input: { name: string; email: string; password: string },
): Promise<string> => {
  if (await findUserByEmail(deps.database.db, input.email)) throw conflict('account.email_taken')
  const created = await deps.auth.api.signUpEmail({ body: input })
  return created.user.id
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
  await runUseCase(deps, systemActor, async ({ trx, now, audit }) => {
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
