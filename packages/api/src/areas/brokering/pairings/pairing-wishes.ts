import type { Executor, Trx } from '@duijie/database/database.ts'
import type { PairingRow } from '@duijie/database/tables/pairing.table.ts'
import { isStaff, type Actor } from '@duijie/domain/accounts/actor.ts'
import { joinedReason, pairingSide } from '@duijie/domain/pairings/pairing.schema.ts'
import { isEndStage } from '@duijie/domain/pairings/pairing-stages.ts'
import type { PairingDetail } from '@duijie/domain/pairings/pairing.view.schema.ts'
import { mostTakenAlong } from '@duijie/domain/pairings/taken-along.rules.ts'
import { conflict } from '@duijie/domain/shared/domain-error.ts'
import type { UseCase } from '../../../kernel/events/use-case.ts'
import { recordPairingEvent } from './pairing-events.ts'
import type { PairingDeps } from './pairing-propose.service.ts'
import { findOpenPairings, readConsentDetails, updatePairing } from './pairings.repository.ts'
import { findTakenAlong, insertTakenAlong } from './taken-along.repository.ts'

const pairOf = (row: PairingRow) => ({ scenarioId: row.scenario_id, capabilityId: row.capability_id })

const findOthers = async (executor: Executor, row: PairingRow): Promise<PairingRow[]> =>
  (await findOpenPairings(executor, pairOf(row))).filter(({ id }) => id !== row.id)

/** A pairing that ended may be taken up again only while these two have no other one. Errors: `pairing.already_open`. */
export const refuseSecond = async (trx: Trx, row: PairingRow): Promise<void> => {
  const others = await findOthers(trx, row)
  const stands = (other: PairingRow) =>
    other.invited_at !== null || (row.invited_at === null && other.proposed_side === row.proposed_side)
  if (others.some(stands)) throw conflict('pairing.already_open')
}

type Consents = Pick<PairingRow, 'scenario_consent' | 'capability_consent' | 'consent_details'>

/** What a proposal takes along goes on with the pairing that it is joined to, as far as there is room. */
const joinTakenAlong = async (trx: Trx, fromId: string, toId: string): Promise<void> => {
  const there = await findTakenAlong(trx, toId)
  const added = (await findTakenAlong(trx, fromId))
    .filter(({ listing_id }) => !there.some((row) => row.listing_id === listing_id))
    .slice(0, mostTakenAlong - there.length)
  if (added.length === 0) return
  await insertTakenAlong(
    trx,
    added.map((row) => ({ ...row, pairing_id: toId })),
  )
}

/**
 * Takes every other proposal of the same two listings into the pairing that is being invited: a side that proposed it
 * by itself has consented, and its proposal ends with a pointer to this one. Gives the consents that the pairing has then.
 */
export const joinWishes = async (deps: PairingDeps, useCase: UseCase, row: PairingRow): Promise<Partial<Consents>> => {
  const { trx, now, actor } = useCase
  const consents: Partial<Consents> = {}
  let details = readConsentDetails(row)
  for (const wish of await findOthers(trx, row)) {
    const side = pairingSide.safeParse(wish.proposed_side)
    if (side.success && wish[`${side.data}_consent`] === 'consented') {
      consents[`${side.data}_consent`] = 'consented'
      details = { ...details, [side.data]: readConsentDetails(wish)[side.data] }
      consents.consent_details = JSON.stringify(details)
    }
    await joinTakenAlong(trx, wish.id, row.id)
    const set = { stage: 'closed', stage_since: now }
    await updatePairing(trx, wish, { expectedVersion: wish.version, actorId: actor.userId, now, set })
    await recordPairingEvent(deps, useCase, actor, wish.id, {
      kind: 'moved',
      side: 'platform',
      from: 'screening',
      to: 'closed',
      reason: joinedReason,
    })
  }
  return consents
}

/** What staff are shown of the same two listings, and where a joined proposal goes on for its side. */
export const describeWishes = async (
  executor: Executor,
  actor: Actor,
  row: PairingRow,
  endReason: string | undefined,
): Promise<Pick<PairingDetail, 'otherWishes' | 'continuesIn'>> => {
  const others = await findOthers(executor, row)
  const continuesIn = endReason === joinedReason ? others.find(({ invited_at }) => invited_at !== null)?.id : undefined
  const wishes = isStaff(actor) && !isEndStage(row.stage) ? others.filter(({ invited_at }) => invited_at === null) : []
  return {
    ...(continuesIn !== undefined && { continuesIn }),
    otherWishes: wishes.map(({ id, proposed_side, created_at, proposal_note }) => ({
      id,
      side: proposed_side === 'platform' ? 'platform' : pairingSide.parse(proposed_side),
      at: created_at,
      note: proposal_note ?? undefined,
    })),
  }
}
