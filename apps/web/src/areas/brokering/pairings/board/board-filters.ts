import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'

import { type BoardState, unassigned } from './board-state.ts'

const wordsOf = (card: PairingCard): string =>
  [
    card.scenario.title.zh,
    card.scenario.title.en,
    card.capability.title.zh,
    card.capability.title.en,
    card.scenario.organisation.name,
    card.scenario.organisation.nameEn,
    card.capability.organisation.name,
    card.capability.organisation.nameEn,
    card.broker?.name,
    card.nextStep,
  ]
    .filter(Boolean)
    .join(' ')
    .toLowerCase()

/** The cards that a state shows. The whole board is in the browser, so that a filter answers at once. */
export const filterCards = (cards: readonly PairingCard[], state: BoardState): PairingCard[] => {
  const words = (state.q ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  return cards.filter((card) => {
    if (state.lane && card.lane !== state.lane) return false
    if (state.broker === unassigned && card.broker) return false
    if (state.broker && state.broker !== unassigned && card.broker?.id !== state.broker) return false
    if (state.stuck && !card.stale) return false
    const text = words.length > 0 ? wordsOf(card) : ''
    return words.every((word) => text.includes(word))
  })
}
