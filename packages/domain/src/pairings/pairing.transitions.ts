import type { PairingStage } from './pairing.schema.ts'

/** Who may make a move: staff, either side's editors, or the service itself when both have consented. */
export type MoveBy = 'broker' | 'side' | 'consent'

export type PairingTransition = { from: PairingStage; to: PairingStage; by: MoveBy; reasonNeeded: boolean }

const forward = (from: PairingStage, to: PairingStage, by: MoveBy = 'broker'): PairingTransition => ({
  from,
  to,
  by,
  reasonNeeded: false,
})
const back = (from: PairingStage, to: PairingStage): PairingTransition => ({
  from,
  to,
  by: 'broker',
  reasonNeeded: true,
})
const end = (from: PairingStage, to: 'declined' | 'closed', by: MoveBy): PairingTransition => ({
  from,
  to,
  by,
  reasonNeeded: true,
})

/** Every legal move of a pairing. The board in the browser reads this same table. */
export const pairingTransitions: readonly PairingTransition[] = [
  forward('screening', 'invited'),
  forward('invited', 'connected', 'consent'),
  forward('connected', 'nda'),
  forward('connected', 'pilot'),
  forward('nda', 'pilot'),
  forward('pilot', 'evaluation'),
  forward('evaluation', 'contract'),
  forward('contract', 'deployed'),
  back('nda', 'connected'),
  back('pilot', 'nda'),
  back('evaluation', 'pilot'),
  back('contract', 'evaluation'),
  end('screening', 'declined', 'side'),
  end('invited', 'declined', 'side'),
  end('screening', 'closed', 'broker'),
  end('invited', 'closed', 'broker'),
  end('connected', 'closed', 'broker'),
  end('nda', 'closed', 'broker'),
  end('pilot', 'closed', 'broker'),
  end('evaluation', 'closed', 'broker'),
  end('contract', 'closed', 'broker'),
  back('closed', 'screening'),
  back('declined', 'screening'),
]

export const findPairingTransition = (from: PairingStage, to: PairingStage): PairingTransition | undefined =>
  pairingTransitions.find((row) => row.from === from && row.to === to)

/** Where staff may move a pairing from `stage`. */
export const brokerMoves = (stage: PairingStage): PairingTransition[] =>
  pairingTransitions.filter((row) => row.from === stage && row.by === 'broker')
