/** What other features may call of pairings; the rest of this folder is private. */
export { recordPairingEvent } from './pairing-events.ts'
export { openPairing } from './pairing-propose.service.ts'
export { listPairings } from './pairing-reads.service.ts'
export { toPairingCards } from './pairing-views.ts'
export { findOpenPairings, findPairing, updatePairing } from './pairings.repository.ts'
