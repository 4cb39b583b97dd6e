import type { Actor } from '@duijie/domain/accounts/actor.ts'
import type { MailState } from '@duijie/domain/saved-searches/saved-search.schema.ts'
import { forbidden } from '@duijie/domain/shared/domain-error.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { systemActor } from '../../../kernel/access/system-actor.ts'
import { runUseCase } from '../../../kernel/events/use-case.ts'
import { readMailStopToken } from './mail-stop-token.ts'
import { findPersonToAlert, findPersonToMail } from './people-to-alert.ts'
import { stopMailedAlerts } from './saved-searches.repository.ts'

export const findMailState = async (deps: Pick<Deps, 'database' | 'mailer'>, actor: Actor): Promise<MailState> => {
  if (!deps.mailer || !(await findPersonToAlert(deps, actor.userId))) return 'none'
  return (await findPersonToMail(deps, actor.userId)) ? 'ready' : 'unproved'
}

/**
 * Turns every mailed alert of the token's person into one in the app alone; returns how many, and leaves no trace where
 * there is none. Errors: `saved_search.stop_link_invalid`.
 */
export const stopMails = async (
  deps: Pick<Deps, 'database' | 'clock' | 'ids' | 'wake' | 'readActor' | 'auth'>,
  token: string,
): Promise<number> => {
  const userId = await readMailStopToken(deps, token)
  if (userId === undefined) throw forbidden('saved_search.stop_link_invalid')
  return runUseCase(deps, systemActor, async ({ trx, audit }) => {
    const stopped = await stopMailedAlerts(trx, userId)
    if (stopped > 0)
      await audit({ actorId: userId, action: 'saved_search.mails_stopped', objectKind: 'user', objectId: userId })
    return stopped
  })
}
