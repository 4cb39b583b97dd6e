import type { Executor } from '@duijie/database/database.ts'
import type { SqlDialect } from '@duijie/database/migrations/migration.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { findStaffRoles, findUser } from '../accounts/accounts.api.ts'
import { findMemberships } from '../organisations/organisations.api.ts'

/** Who sent these headers; null for anonymous visitors and for sessions that have ended. */
export const findActor = async (deps: Pick<Deps, 'auth' | 'database'>, headers: Headers): Promise<Actor | null> => {
  if (!headers.has('cookie')) return null
  const found = await deps.auth.api.getSession({ headers })
  if (!found) return null
  const { id, createdAt } = found.session
  return { ...(await loadActor(deps, found.user)), session: { id, startedAt: createdAt.toISOString() } }
}

type Identity = { id: string; name: string; email: string }

const withRoles = async (executor: Executor, user: Identity, heldOn?: SqlDialect): Promise<Actor> => ({
  userId: user.id,
  name: user.name,
  email: user.email.toLowerCase(),
  staffRoles: await findStaffRoles(executor, user.id, heldOn),
  memberships: await findMemberships(executor, user.id, heldOn),
})

/** A user with their roles as they are now. */
export const loadActor = async (deps: Pick<Deps, 'database'>, user: Identity): Promise<Actor> =>
  withRoles(deps.database.db, user)

/** A user with their roles as they are now, held where a transaction asks for it; undefined where the account is gone. */
export const readActor: Deps['readActor'] = async (executor, userId, heldOn) => {
  const user = await findUser(executor, userId)
  return user && withRoles(executor, user, heldOn)
}
