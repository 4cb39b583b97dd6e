import { pairingStages } from '@duijie/domain/pairings/pairing.schema.ts'

/** Stages of a pairing on its way, in order: the board's columns and the room's steps. */
export const pathStages = pairingStages.filter((stage) => stage !== 'declined' && stage !== 'closed')
