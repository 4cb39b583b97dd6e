import { defineFeature } from '../../../kernel/features/feature.ts'
import { pairingInvitedMails, pairingRemindedMails } from './pairing.mails.ts'
import { pairingSubject } from './pairing.subject.ts'
import { pairingsRouter } from './pairings.router.ts'

export const pairings = defineFeature({
  name: 'pairings',
  area: 'brokering',
  routers: { pairings: pairingsRouter },
  events: ['pairing.changed', 'pairing.invited', 'pairing.reminded'],
  mails: { 'pairing.invited': pairingInvitedMails, 'pairing.reminded': pairingRemindedMails },
  subjects: { pairing: pairingSubject },
})
