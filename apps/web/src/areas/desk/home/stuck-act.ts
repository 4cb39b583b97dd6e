import type { PairingStage } from '@duijie/domain/pairings/pairing.schema.ts'
import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'

import { directionOf, movesOf } from '../../brokering/pairings/board/board-model.ts'

/** The one thing that gets a stuck pairing going again. */
export type StuckAct = { kind: 'assign' } | { kind: 'remind' } | { kind: 'move'; to: PairingStage } | { kind: 'open' }

/**
 * Nobody in charge: assign. Somebody else's turn: remind him. The broker's own turn in the screening: invite both
 * sides. Anything else needs a look.
 */
export const stuckAct = (card: PairingCard): StuckAct => {
  if (!card.broker) return { kind: 'assign' }
  if (card.turn === 'scenario' || card.turn === 'capability' || card.turn === 'both') return { kind: 'remind' }
  const forward =
    card.stage === 'screening'
      ? movesOf(card.stage).find(({ to }) => directionOf(card.stage, to) === 'forward')
      : undefined
  return forward ? { kind: 'move', to: forward.to } : { kind: 'open' }
}
