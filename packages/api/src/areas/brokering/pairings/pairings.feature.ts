import { defineFeature } from '../../../kernel/features/feature.ts'
import { pairingInvariants } from './pairing-invariants.repository.ts'
import { findPairingLinks } from './pairing-links.ts'
import { countServed } from './pairing-pairs.repository.ts'
import { findOpened, invites } from './pairing-visibility.repository.ts'
import { pairingInvitedMails, pairingRemindedMails } from './pairing.mails.ts'
import { pairingSubject } from './pairing.subject.ts'
import { findServingListings } from './pairings.repository.ts'
import { pairingsRouter } from './pairings.router.ts'

export const pairings = defineFeature({
  name: 'pairings',
  area: 'brokering',
  routers: { pairings: pairingsRouter },
  events: ['pairing.changed', 'pairing.invited', 'pairing.reminded'],
  mails: { 'pairing.invited': pairingInvitedMails, 'pairing.reminded': pairingRemindedMails },
  subjects: { pairing: pairingSubject },
  contributes: {
    listingUse: { invites, findOpened },
    affectedListings: { 'pairing.changed': findServingListings },
    matchLinks: { find: findPairingLinks, countServed },
  },
  invariants: pairingInvariants,
})
