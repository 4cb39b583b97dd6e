import type { Trx } from '@duijie/database/database.ts'
import type { PairingRow } from '@duijie/database/tables/pairing.table.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'
import { isStepExpired, needsNewStep } from '@duijie/domain/pairings/pairing.rules.ts'
import {
  declineReasonsOf,
  pairingStage,
  type CloseReason,
  type DeclineReason,
  type PairingSide,
  type PairingStage,
} from '@duijie/domain/pairings/pairing.schema.ts'
import { findPairingTransition } from '@duijie/domain/pairings/pairing.transitions.ts'
import { conflict, forbidden, invalid } from '@duijie/domain/shared/domain-error.ts'
import { dayInChina } from '@duijie/domain/shared/time.schema.ts'
import { isEndStage } from '@duijie/domain/pairings/pairing-stages.ts'
import { authorize } from '../../../kernel/access/authorized.ts'
import { runUseCase } from '../../../kernel/events/use-case.ts'
import { findUserName } from '../../identity/accounts/accounts.api.ts'
import { findListing } from '../../market/listings/listings.api.ts'
import { refuseConflict, type PairingDeps } from './pairing-propose.service.ts'
import { nextStepColumns, type NextStep } from './pairing-care.service.ts'
import { recordPairingEvent } from './pairing-events.ts'
import { joinWishes, refuseSecond } from './pairing-wishes.ts'
import { managePairing, respondPairing, sideOf } from './pairings.policy.ts'
import { findPairing, pairingChanged, readConsentDetails, updatePairing } from './pairings.repository.ts'

type Moved = { version: number; stage: PairingStage }

type Move = {
  id: string
  version: number
  to: PairingStage
  reason?: string | undefined
  /** Of a closing; `other` needs words beside it. */
  closeReason?: CloseReason | undefined
  /** What is next from there on; needed where what was next has expired. */
  nextStep?: NextStep | undefined
}

const isReasoned = ({ to, reason, closeReason }: Move): boolean =>
  Boolean(reason?.trim()) || (to === 'closed' && closeReason !== undefined && closeReason !== 'other')

const checkMove = (row: PairingRow, move: Move): PairingStage => {
  const from = pairingStage.parse(row.stage)
  const transition = findPairingTransition(from, move.to)
  if (transition?.by !== 'broker') throw conflict('pairing.move_not_allowed', { from, to: move.to })
  if (transition.reasonNeeded && !isReasoned(move)) throw invalid('pairing.reason_required', { from, to: move.to })
  return from
}

/** Errors: `pairing.next_step_expired` with what was next and by when. */
const checkNextStep = (row: PairingRow, { to, nextStep }: Move, now: string): void => {
  const isExpired = isStepExpired(row.next_step_due, dayInChina(now))
  if (nextStep || !needsNewStep(pairingStage.parse(row.stage), to, isExpired)) return
  throw conflict('pairing.next_step_expired', { due: row.next_step_due, text: row.next_step })
}

/** A conflict may have been declared since the pairing was proposed. Errors: `pairing.conflict_declared`. */
const refuseDeclaredConflict = async (trx: Trx, actor: Actor, row: PairingRow): Promise<void> => {
  const scenario = await findListing(trx, actor, row.scenario_id)
  const capability = await findListing(trx, actor, row.capability_id)
  if (scenario && capability) await refuseConflict(trx, 'platform', scenario, capability)
}

/** A reopened pairing starts over: its consents were for what has ended. */
const reopened = (from: PairingStage): Partial<PairingRow> =>
  isEndStage(from) ? { scenario_consent: 'pending', capability_consent: 'pending', consent_details: '{}' } : {}

/**
 * A broker's move. Errors: `pairing.move_not_allowed`, `pairing.reason_required`, `pairing.next_step_expired`,
 * `pairing.already_open`, `pairing.conflict_declared`, `pairing.changed_meanwhile` with who, when and the stage it has now.
 */
export const movePairing = async (deps: PairingDeps, actor: Actor, move: Move): Promise<Moved> =>
  runUseCase(deps, actor, async (useCase) => {
    const { actor, trx, now, emit } = useCase
    const row = authorize(actor, managePairing, await findPairing(trx, move.id))
    // Before the table is asked: on a card that has moved meanwhile, the mover is told so and not that the move is illegal.
    if (row.version !== move.version) throw await pairingChanged(trx, row.id)
    const from = checkMove(row, move)
    checkNextStep(row, move, now)
    const invites = move.to === 'invited'
    if (invites || move.to === 'screening') await refuseSecond(trx, row)
    if (invites) await refuseDeclaredConflict(trx, actor, row)
    const consents = invites ? await joinWishes(deps, useCase, row) : {}
    const { scenario_consent, capability_consent } = { ...row, ...consents }
    const isReady = invites && scenario_consent === 'consented' && capability_consent === 'consented'
    const to = isReady ? 'connected' : move.to
    const version = await updatePairing(trx, row, {
      expectedVersion: move.version,
      actorId: actor.userId,
      now,
      set: {
        stage: to,
        stage_since: now,
        ...reopened(from),
        ...consents,
        ...(move.nextStep ? nextStepColumns(move.nextStep) : {}),
        ...(invites ? { invited_at: now, broker_id: row.broker_id ?? actor.userId } : {}),
      },
    })
    await recordPairingEvent(deps, useCase, actor, row.id, {
      kind: 'moved',
      side: 'platform',
      from,
      to,
      ...(to === 'closed' && move.closeReason
        ? { reason: move.closeReason, text: move.reason }
        : { reason: move.reason }),
    })
    if (move.nextStep) {
      const { text, due } = move.nextStep
      await recordPairingEvent(deps, useCase, actor, row.id, { kind: 'next_step', side: 'platform', text, reason: due })
    }
    if (invites) await emit({ type: 'pairing.invited', objectId: row.id, payload: {} })
    return { version, stage: to }
  })

type Answer = {
  id: string
  version: number
  answer: 'consented' | 'declined'
  reason?: DeclineReason | undefined
  note?: string | undefined
}

/** Errors: `pairing.reason_required`, `pairing.reason_not_of_side`. */
const checkReason = (side: PairingSide, { answer, reason }: Answer): void => {
  if (answer !== 'declined') return
  if (!reason) throw invalid('pairing.reason_required')
  if (!declineReasonsOf[side].includes(reason)) throw invalid('pairing.reason_not_of_side', { side, reason })
}

const checkAnswer = (row: PairingRow, side: PairingSide, answer: Answer): void => {
  const isOpen = row.stage === 'invited' || (row.stage === 'screening' && answer.answer === 'declined')
  if (!isOpen) throw conflict('pairing.not_awaiting_consent', { stage: row.stage })
  const given = side === 'scenario' ? row.scenario_consent : row.capability_consent
  if (given === 'consented' && answer.answer === 'consented') throw conflict('pairing.already_consented')
  checkReason(side, answer)
}

/** What a side's answer does to the row: the second yes connects, a no declines. */
const afterAnswer = (
  row: PairingRow,
  side: PairingSide,
  answer: Answer,
): Partial<PairingRow> & { stage: PairingStage } => {
  const other = side === 'scenario' ? row.capability_consent : row.scenario_consent
  const column = side === 'scenario' ? { scenario_consent: answer.answer } : { capability_consent: answer.answer }
  if (answer.answer === 'declined') return { ...column, stage: 'declined' }
  return { ...column, stage: other === 'consented' ? 'connected' : 'invited' }
}

/** A side's answer. Errors: `pairing.not_awaiting_consent`, `pairing.already_consented`, and of its reason. */
export const respondToPairing = async (deps: PairingDeps, actor: Actor, answer: Answer): Promise<Moved> =>
  runUseCase(deps, actor, async (useCase) => {
    const { actor, trx, now } = useCase
    const row = authorize(actor, respondPairing, await findPairing(trx, answer.id))
    const side = sideOf(actor, row)
    if (!side) throw forbidden('pairing.respond_not_allowed')
    checkAnswer(row, side, answer)
    const from = pairingStage.parse(row.stage)
    const set = afterAnswer(row, side, answer)
    const byName = (await findUserName(trx, actor.userId)) ?? ''
    const details = {
      ...readConsentDetails(row),
      [side]: { reason: answer.reason, note: answer.note, byName, at: now },
    }
    // The entry first: the database takes a consent only where somebody of that side has given it.
    await recordPairingEvent(deps, useCase, actor, row.id, {
      kind: answer.answer,
      side,
      reason: answer.reason,
      text: answer.note,
      ...(set.stage === from ? {} : { from, to: set.stage }),
    })
    const version = await updatePairing(trx, row, {
      expectedVersion: answer.version,
      actorId: actor.userId,
      now,
      set: { ...set, consent_details: JSON.stringify(details), ...(set.stage === from ? {} : { stage_since: now }) },
    })
    return { version, stage: set.stage }
  })
