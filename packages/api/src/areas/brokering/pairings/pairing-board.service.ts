import { isStaff, type Actor } from '@duijie/domain/accounts/actor.ts'
import type { Lane } from '@duijie/domain/pairings/pairing.schema.ts'
import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'
import { notFound } from '@duijie/domain/shared/domain-error.ts'
import { findBrokers } from '../../identity/accounts/accounts.api.ts'
import { addDays } from '@duijie/domain/shared/days.rules.ts'
import { findBoard } from './pairing-lists.repository.ts'
import type { PairingDeps } from './pairing-propose.service.ts'
import { toPairingCards } from './pairing-views.ts'

const boardLimit = 500
const deployedDays = 90

export type BoardFilter = { lane?: Lane | undefined; brokerId?: string | undefined; text?: string | undefined }

/** Cards of the board: open stages, and what was deployed in the last 90 days. Longest in its stage first. */
export const getBoard = async (
  deps: PairingDeps,
  actor: Actor,
  filter: BoardFilter,
): Promise<{ cards: PairingCard[]; truncated: boolean }> => {
  if (!isStaff(actor)) throw notFound('board')
  const { db } = deps.database
  const now = deps.clock().toISOString()
  const { lane, brokerId } = filter
  const deployedSince = addDays(now, -deployedDays)
  const rows = await findBoard(db, { lane, brokerId, deployedSince, limit: boardLimit + 1 })
  const cards = await toPairingCards(db, actor, rows.slice(0, boardLimit), now)
  const text = filter.text?.trim().toLowerCase()
  return {
    cards: text ? cards.filter((card) => cardText(card).includes(text)) : cards,
    truncated: rows.length > boardLimit,
  }
}

const cardText = (card: PairingCard): string =>
  [
    card.scenario.title.zh,
    card.scenario.title.en,
    card.scenario.organisation.name,
    card.capability.title.zh,
    card.capability.title.en,
    card.capability.organisation.name,
    card.nextStep,
  ]
    .filter(Boolean)
    .join('\n')
    .toLowerCase()

/** Everyone a pairing can be given to. */
export const listBrokers = async (deps: PairingDeps, actor: Actor): Promise<{ id: string; name: string }[]> => {
  if (!isStaff(actor)) throw notFound('broker')
  return findBrokers(deps.database.db)
}
