import { lanes, type Lane, type PairingStage } from '@duijie/domain/pairings/pairing.schema.ts'
import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'

import { pathStages } from '../pairing-words.ts'

/**
 * The board's URL. `broker` is an id or `none` for cards that nobody has; `stage` is the column that a narrow screen
 * shows. What is default is absent.
 */
export type BoardState = { lane?: Lane; broker?: string; q?: string; stuck?: '1'; stage?: PairingStage }

export const unassigned = 'none'

const textOf = (value: unknown, maximum: number): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.slice(0, maximum) : undefined

export const readBoardState = (raw: Record<string, unknown>): BoardState => {
  const lane = lanes.find((known) => known === raw['lane'])
  const broker = textOf(raw['broker'], 64)
  const q = textOf(raw['q'], 120)
  const stage = pathStages.find((known) => known === raw['stage'])
  return {
    ...(lane ? { lane } : {}),
    ...(broker ? { broker } : {}),
    ...(q ? { q } : {}),
    ...(raw['stuck'] === '1' ? { stuck: '1' as const } : {}),
    ...(stage ? { stage } : {}),
  }
}

export const isFiltered = ({ lane, broker, q, stuck }: BoardState): boolean => Boolean(lane || broker || q || stuck)

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
