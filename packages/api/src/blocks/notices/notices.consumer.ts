import type { OutboxRow } from '@duijie/database/tables/record.table.ts'
import { MailAwayError, type Deps, type Mail } from '../../kernel/deps.ts'
import type { EventConsumer } from '../../kernel/events/consumer.ts'
import { findInvitation } from '../../areas/identity/organisations/members.repository.ts'
import { findOrganisation } from '../../areas/identity/organisations/organisations.repository.ts'
import { findPairing } from '../../areas/brokering/pairings/pairings.repository.ts'
import { invitationMail, pairingMail } from './notice-texts.ts'

type NoticeDeps = Pick<Deps, 'database' | 'mailer' | 'config' | 'log'>

const editorsOf = async (deps: NoticeDeps, organisationId: string): Promise<string[]> => {
  const rows = await deps.database.db
    .selectFrom('member')
    .innerJoin('user', 'user.id', 'member.user_id')
    .select('user.email')
    .where('member.organisation_id', '=', organisationId)
    .where('member.role', 'in', ['owner', 'editor'])
    .orderBy('user.email')
    .limit(20)
    .execute()
  return rows.map((row) => row.email)
}

const pairingMails = async (deps: NoticeDeps, event: OutboxRow, kind: 'invited' | 'reminded'): Promise<Mail[]> => {
  const row = await findPairing(deps.database.db, event.object_id)
  if (!row) return []
  const waits = { scenario: row.scenario_consent === 'pending', capability: row.capability_consent === 'pending' }
  const recipients = [
    ...(kind === 'reminded' || waits.scenario ? await editorsOf(deps, row.scenario_organisation_id) : []),
    ...(kind === 'reminded' || waits.capability ? await editorsOf(deps, row.capability_organisation_id) : []),
  ]
  return [...new Set(recipients)].map((to) => pairingMail(kind, to, `${deps.config.publicUrl}/pairings/${row.id}`))
}

const mailsFor = async (deps: NoticeDeps, event: OutboxRow): Promise<Mail[]> => {
  if (event.type === 'pairing.invited') return pairingMails(deps, event, 'invited')
  if (event.type === 'pairing.reminded') return pairingMails(deps, event, 'reminded')
  if (event.type !== 'invitation.created') return []
  const invitation = await findInvitation(deps.database.db, event.object_id)
  const organisation = invitation && (await findOrganisation(deps.database.db, invitation.organisation_id))
  if (invitation?.state !== 'pending' || !organisation) return []
  return [invitationMail(invitation.email, organisation.name, `${deps.config.publicUrl}/invitations/${invitation.id}`)]
}

const name = 'notices'

/** Sends mails for events, outside of every transaction. Without a mail server it only moves on. */
export const createNoticesConsumer = (deps: NoticeDeps): EventConsumer => {
  const { db } = deps.database
  const moveTo = async (sequence: number): Promise<void> => {
    await db
      .insertInto('outbox_cursor')
      .values({ consumer: name, sequence })
      .onConflict((conflict) => conflict.column('consumer').doUpdateSet({ sequence }))
      .execute()
  }
  return {
    name,
    position: async () => {
      const row = await db
        .selectFrom('outbox_cursor')
        .select('sequence')
        .where('consumer', '=', name)
        .executeTakeFirst()
      return row?.sequence ?? 0
    },
    handle: async (events, signal) => {
      for (const event of events) {
        if (signal.aborted) return
        const { mailer } = deps
        if (mailer) for (const mail of await mailsFor(deps, event)) await mailer.send(mail)
        await moveTo(event.sequence)
      }
    },
    isAway: (error) => error instanceof MailAwayError,
    skip: (event) => moveTo(event.sequence),
  }
}
