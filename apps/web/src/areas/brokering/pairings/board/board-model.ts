import { lanes, type Lane, type PairingStage } from '@duijie/domain/pairings/pairing.schema.ts'
import { brokerMoves } from '@duijie/domain/pairings/pairing.transitions.ts'
import { turnOf } from '@duijie/domain/pairings/pairing.rules.ts'
import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'
import { skippedAfter } from '@duijie/domain/pairings/stage-path.rules.ts'
import { isEndStage, pathStages } from '@duijie/domain/pairings/pairing-stages.ts'

export type BoardLane = { lane: Lane; count: number; stale: number; cells: Record<PairingStage, PairingCard[]> }

/** What is stuck first, then what has waited longest; ties by id, so that a card never jumps by itself. */
const byUrgency = (left: PairingCard, right: PairingCard): number =>
  Number(right.stale) - Number(left.stale) ||
  (left.stageSince < right.stageSince ? -1 : left.stageSince > right.stageSince ? 1 : left.id < right.id ? -1 : 1)

/** Cards in their lanes and columns. Lanes without a card are left out unless every lane is empty of them. */
export const boardLanes = (cards: readonly PairingCard[]): BoardLane[] =>
  lanes
    .map((lane) => {
      const own = cards.filter((card) => card.lane === lane).toSorted(byUrgency)
      const cells = Object.fromEntries(pathStages.map((stage) => [stage, own.filter((card) => card.stage === stage)]))
      return {
        lane,
        count: own.length,
        stale: own.filter(({ stale }) => stale).length,
        cells: cells as BoardLane['cells'],
      }
    })
    .filter(({ count }) => count > 0)

export const stageCounts = (cards: readonly PairingCard[]): Map<PairingStage, number> => {
  const counts = new Map<PairingStage, number>(pathStages.map((stage) => [stage, 0]))
  for (const { stage } of cards) counts.set(stage, (counts.get(stage) ?? 0) + 1)
  return counts
}

export type BoardMove = { to: PairingStage; reasonNeeded: boolean }

/** Where a broker may move a card, in the order of the columns, with the end last. */
export const movesOf = (stage: PairingStage): BoardMove[] =>
  brokerMoves(stage)
    .map(({ to, reasonNeeded }) => ({ to, reasonNeeded }))
    .toSorted((left, right) => columnOf(left.to) - columnOf(right.to))

const columnOf = (stage: PairingStage): number => {
  const index = pathStages.indexOf(stage as (typeof pathStages)[number])
  return index === -1 ? pathStages.length : index
}

export const findMove = (stage: PairingStage, to: PairingStage): BoardMove | undefined =>
  movesOf(stage).find((move) => move.to === to)

/** Whether a move goes back or ends the way; the others go forward. */
export const directionOf = (from: PairingStage, to: PairingStage): 'forward' | 'back' | 'end' => {
  if (isEndStage(to)) return 'end'
  return columnOf(to) > columnOf(from) ? 'forward' : 'back'
}

/** A card as it will be once the server has moved it: shown at once, replaced by the server's own. */
export const movedCard = (card: PairingCard, to: PairingStage, now: string): PairingCard => ({
  ...card,
  stage: to,
  stageSince: now,
  daysInStage: 0,
  stale: false,
  turn: turnOf(to, card.consents, card.turn),
  reminded: undefined,
  skipped: skippedAfter(card.skipped, { from: card.stage, to }),
})

/** The cards with one of them changed. A card that has ended leaves the board. */
export const withMovedCard = (
  cards: readonly PairingCard[],
  id: string,
  to: PairingStage,
  now: string,
): PairingCard[] => {
  if (isEndStage(to)) return cards.filter((card) => card.id !== id)
  return cards.map((card) => (card.id === id ? movedCard(card, to, now) : card))
}

/** The move that takes another back, if the table has one. */
export const undoOf = (from: PairingStage, to: PairingStage): BoardMove | undefined => findMove(to, from)
