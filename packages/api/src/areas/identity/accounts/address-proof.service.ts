import type { Actor } from '@duijie/domain/accounts/actor.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { createAttemptLimits } from './attempt-limits.repository.ts'

/** Three mails an hour for each person; a link of an earlier one works as well. */
const perPerson = { window: 60 * 60, max: 3 }

/**
 * Mails the actor the link that proves his address once more. It ends alike where no mail goes out: the address is
 * proved already, he has asked too often, or the platform sends no mail.
 */
export const mailAddressProof = async (
  deps: Pick<Deps, 'auth' | 'database' | 'clock' | 'ids' | 'mailer'>,
  actor: Actor,
): Promise<void> => {
  const { allowed } = await createAttemptLimits(deps.database, deps.clock, deps.ids).consume(
    `prove-address:${actor.userId}`,
    perPerson,
  )
  if (allowed && deps.mailer) await deps.auth.api.sendVerificationEmail({ body: { email: actor.email } })
}
