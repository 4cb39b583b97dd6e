import { isStaff, type Actor } from '@duijie/domain/accounts/actor.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { findProvedAddress, findUser } from '../../identity/accounts/accounts.api.ts'
import { loadActor } from '../../identity/sessions/sessions.api.ts'

/**
 * The owner of a saved search as they are now, or nobody: who has left their organisation, or whose organisation is
 * suspended, hears nothing any more.
 */
export const findPersonToAlert = async (deps: Pick<Deps, 'database'>, userId: string): Promise<Actor | undefined> => {
  const user = await findUser(deps.database.db, userId)
  if (!user) return undefined
  const actor = await loadActor(deps, user)
  return isStaff(actor) || actor.memberships.length > 0 ? actor : undefined
}

/** The same for a mail: it needs an address that its owner has proved to be theirs. */
export const findPersonToMail = async (deps: Pick<Deps, 'database'>, userId: string): Promise<Actor | undefined> => {
  const address = await findProvedAddress(deps.database.db, userId)
  return address === undefined ? undefined : findPersonToAlert(deps, userId)
}
