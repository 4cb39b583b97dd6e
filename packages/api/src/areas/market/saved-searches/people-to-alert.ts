import type { Executor } from '@duijie/database/database.ts'
import { isStaff, type Actor } from '@duijie/domain/accounts/actor.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { loadActor } from '../../identity/sessions/sessions.api.ts'

/**
 * The owner of a saved search as he is now, or nobody: who has left his organisation, or whose organisation is suspended,
 * hears nothing any more.
 */
export const findPersonToAlert = async (deps: Pick<Deps, 'database'>, userId: string): Promise<Actor | undefined> => {
  const user = await findUser(deps.database.db, userId)
  if (!user) return undefined
  const actor = await loadActor(deps, user)
  return isStaff(actor) || actor.memberships.length > 0 ? actor : undefined
}

/** The same for a mail: it needs an address that its owner has proved to be his. */
export const findPersonToMail = async (deps: Pick<Deps, 'database'>, userId: string): Promise<Actor | undefined> => {
  const user = await findUser(deps.database.db, userId)
  return user?.emailVerified ? findPersonToAlert(deps, userId) : undefined
}

const findUser = (executor: Executor, userId: string) =>
  executor
    .selectFrom('user')
    .select(['id', 'name', 'email', 'emailVerified'])
    .where('id', '=', userId)
    .executeTakeFirst()
