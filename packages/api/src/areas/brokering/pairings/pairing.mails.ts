import type { MailsFor } from '../../../kernel/features/feature.ts'
import { findEditorAddresses } from '../../identity/organisations/organisations.api.ts'
import { pairingMail } from './pairing-mail.ts'
import { findPairing } from './pairings.repository.ts'

/** To the editors of the sides that have not answered, or of both where somebody reminds them. */
const pairingMails =
  (kind: 'invited' | 'reminded'): MailsFor =>
  async ({ database: { db }, config }, event) => {
    const row = await findPairing(db, event.object_id)
    if (!row) return []
    const asked = [
      { organisationId: row.scenario_organisation_id, consent: row.scenario_consent },
      { organisationId: row.capability_organisation_id, consent: row.capability_consent },
    ].filter(({ consent }) => kind === 'reminded' || consent === 'pending')
    const addresses = await Promise.all(asked.map(({ organisationId }) => findEditorAddresses(db, organisationId)))
    return [...new Set(addresses.flat())].map((to) => pairingMail(kind, to, `${config.publicUrl}/pairings/${row.id}`))
  }

export const pairingInvitedMails = pairingMails('invited')
export const pairingRemindedMails = pairingMails('reminded')
