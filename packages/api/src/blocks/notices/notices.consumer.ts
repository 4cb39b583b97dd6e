import { MailAwayError, type Deps } from '../../kernel/deps.ts'
import type { EventConsumer } from '../../kernel/events/consumer.ts'
import { openOutboxCursor } from '../../kernel/events/outbox-cursor.ts'
import type { MailsFor } from '../../kernel/features/feature.ts'

/** The mails of each event type, as features declare them. */
export type MailSources = Readonly<Record<string, readonly MailsFor[]>>

/** Sends mails for events, outside of every transaction. Without a mail server it only moves on. */
export const createNoticesConsumer = (deps: Deps, sources: MailSources): EventConsumer => {
  const cursor = openOutboxCursor(deps.database.db, 'notices')
  return {
    name: 'notices',
    position: cursor.position,
    handle: async (events, signal) => {
      for (const event of events) {
        if (signal.aborted) return
        const { mailer } = deps
        if (mailer)
          for (const mailsFor of sources[event.type] ?? [])
            for (const mail of await mailsFor(deps, event)) await mailer.send(mail)
        await cursor.moveTo(event.sequence)
      }
    },
    isAway: (error) => error instanceof MailAwayError,
    skip: (event) => cursor.moveTo(event.sequence),
  }
}
