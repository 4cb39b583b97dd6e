import type { Executor, Trx } from '@duijie/database/database.ts'
import { parseJson } from '@duijie/database/json.ts'
import type { PairingListingRow, PairingRow } from '@duijie/database/tables/pairing.table.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'
import { bilingualView } from '@duijie/domain/listings/listing.view.schema.ts'
import { isEndStage } from '@duijie/domain/pairings/pairing-stages.ts'
import { takenAlongView, type TakenAlongView } from '@duijie/domain/pairings/pairing.view.schema.ts'
import { addedAlong, mostTakenAlong, type TakenAlongRole } from '@duijie/domain/pairings/taken-along.rules.ts'
import { conflict, invalid, notFound } from '@duijie/domain/shared/domain-error.ts'
import { authorize, isAllowed } from '../../../kernel/access/authorized.ts'
import { runUseCase, type UseCase } from '../../../kernel/events/use-case.ts'
import {
  findListing,
  findListingCards,
  isOpenModel,
  publishedBody,
  readListing,
} from '../../market/listings/listings.api.ts'
import { recordPairingEvent } from './pairing-events.ts'
import type { PairingDeps } from './pairing-propose.service.ts'
import { sideOf, takeAlongInPairing } from './pairings.policy.ts'
import { findPairing, updatePairing } from './pairings.repository.ts'
import { deleteTakenAlong, findTakenAlong, insertTakenAlong } from './taken-along.repository.ts'

const titleOf = ({ title }: Pick<PairingListingRow, 'title'>) =>
  parseJson(bilingualView, title, 'pairing_listing.title')

/** As the history tells it. */
const namesOf = (rows: readonly Pick<PairingListingRow, 'title'>[]): string =>
  rows
    .map((row) => titleOf(row))
    .map(({ zh, en }) => zh ?? en ?? '')
    .join('；')

/**
 * The title of an open model that everybody may read, so that the room shows nobody what was not shown to them before.
 * Errors: not found, `pairing.wrong_kinds`, `pairing.not_published`, `pairing.only_open_models`.
 */
const readOpenModel = async (trx: Trx, actor: Actor, id: string): Promise<string> => {
  const listing = authorize(actor, readListing, await findListing(trx, actor, id))
  if (listing.kind !== 'capability') throw invalid('pairing.wrong_kinds')
  if (!isAllowed(null, readListing, listing)) throw conflict('pairing.not_published')
  if (!isOpenModel(listing)) throw conflict('pairing.only_open_models')
  return JSON.stringify(publishedBody(listing)?.title ?? {})
}

type Taking = { pairingId: string; side: 'platform' | 'scenario' | 'capability'; listingIds: readonly string[] }

/** Writes what is taken along, with its line in the history. Errors: those of `readOpenModel`, `pairing.too_many_taken_along`. */
export const writeTakenAlong = async (
  deps: PairingDeps,
  useCase: UseCase,
  { pairingId, side, listingIds }: Taking,
): Promise<void> => {
  const { trx, actor, now } = useCase
  const there = await findTakenAlong(trx, pairingId)
  const added = addedAlong(new Set(there.map((row) => row.listing_id)), listingIds)
  if (added.length === 0) return
  if (there.length + added.length > mostTakenAlong)
    throw conflict('pairing.too_many_taken_along', { most: mostTakenAlong })
  const rows: PairingListingRow[] = []
  for (const id of added) {
    const title = await readOpenModel(trx, actor, id)
    const role: TakenAlongRole = 'open_model'
    rows.push({ pairing_id: pairingId, listing_id: id, role, title, added_by: actor.userId, added_at: now })
  }
  await insertTakenAlong(trx, rows)
  await recordPairingEvent(deps, useCase, actor, pairingId, {
    kind: 'took_along',
    side,
    text: namesOf(rows),
    detail: { listings: added.join(' ') },
  })
}

type Change = { id: string; version: number; listingId: string }

/** Errors: those of the policy, `pairing.has_ended`, `pairing.changed_meanwhile`. */
const stepPairing = async (
  { trx, actor, now }: UseCase,
  { id, version: expectedVersion }: Change,
): Promise<{ row: PairingRow; version: number }> => {
  const row = authorize(actor, takeAlongInPairing, await findPairing(trx, id))
  if (isEndStage(row.stage)) throw conflict('pairing.has_ended')
  return { row, version: await updatePairing(trx, row, { expectedVersion, actorId: actor.userId, now, set: {} }) }
}

/** Takes an open model along in a pairing under way. Errors: those of `stepPairing` and `writeTakenAlong`. */
export const takeAlong = async (deps: PairingDeps, actor: Actor, change: Change): Promise<{ version: number }> =>
  runUseCase(deps, actor, async (useCase) => {
    const { row, version } = await stepPairing(useCase, change)
    const side = sideOf(useCase.actor, row) ?? 'platform'
    await writeTakenAlong(deps, useCase, { pairingId: row.id, side, listingIds: [change.listingId] })
    return { version }
  })

/** Errors: those of `stepPairing`; not found for what is not taken along. */
export const leaveBehind = async (deps: PairingDeps, actor: Actor, change: Change): Promise<{ version: number }> =>
  runUseCase(deps, actor, async (useCase) => {
    const { trx, actor } = useCase
    const { row, version } = await stepPairing(useCase, change)
    const taken = (await findTakenAlong(trx, row.id)).find(({ listing_id }) => listing_id === change.listingId)
    if (!taken) throw notFound('listing')
    await deleteTakenAlong(trx, row.id, change.listingId)
    await recordPairingEvent(deps, useCase, actor, row.id, {
      kind: 'left_behind',
      side: sideOf(actor, row) ?? 'platform',
      text: namesOf([taken]),
      detail: { listings: change.listingId },
    })
    return { version }
  })

/** What a pairing takes along, as one of its readers sees it: a card where the listing is open to them today. */
export const listTakenAlong = async (
  executor: Executor,
  actor: Actor,
  pairingId: string,
): Promise<TakenAlongView[]> => {
  const rows = await findTakenAlong(executor, pairingId)
  const cards = await findListingCards(
    executor,
    actor,
    rows.map((row) => row.listing_id),
  )
  return rows.map((row) => {
    const card = cards.get(row.listing_id)
    const role = takenAlongView.shape.role.parse(row.role)
    return { id: row.listing_id, role, title: titleOf(row), ...(card && { card }) }
  })
}
