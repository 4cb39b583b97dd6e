import type { MailsFor } from '../../../kernel/features/feature.ts'
import { invitationMail } from './invitation-mail.ts'
import { findInvitation } from './invitations.repository.ts'
import { findOrganisation } from './organisations.repository.ts'

/** To whom was invited, as long as the invitation stands. */
export const invitationMails: MailsFor = async ({ database: { db }, config }, event) => {
  const invitation = await findInvitation(db, event.object_id)
  const organisation = invitation && (await findOrganisation(db, invitation.organisation_id))
  if (invitation?.state !== 'pending' || !organisation) return []
  return [invitationMail(invitation.email, organisation.name, `${config.publicUrl}/invitations/${invitation.id}`)]
}
