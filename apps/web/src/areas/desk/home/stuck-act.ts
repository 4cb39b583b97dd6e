import type { PairingStage } from '@duijie/domain/pairings/pairing.schema.ts'
import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'

import { mayRemind } from '../../brokering/pairings/may-remind.ts'
import { directionOf, movesOf } from '../../brokering/pairings/board/board-model.ts'

/** The one thing that gets a stuck pairing going again. */
export type StuckAct =
  | { kind: 'assign' }
  | { kind: 'remind' }
  | { kind: 'next' }
  | { kind: 'move'; to: PairingStage }
  | { kind: 'open' }

/**
 * Nobody in charge: assign. Somebody else's turn: remind them, and once that is done say what is next. A next step of
 * the broker's own that has expired: say the next. Their own turn in the screening: invite both sides. Anything else
 * needs a look.
 */
export const stuckAct = (card: PairingCard): StuckAct => {
  if (!card.broker) return { kind: 'assign' }
  if (mayRemind(card)) return { kind: 'remind' }
  if (card.stage === 'invited') return { kind: 'open' }
  if (card.reminded || card.nextStepExpired) return { kind: 'next' }
  const forward =
    card.stage === 'screening'
      ? movesOf(card.stage).find(({ to }) => directionOf(card.stage, to) === 'forward')
      : undefined
  return forward ? { kind: 'move', to: forward.to } : { kind: 'open' }
}
