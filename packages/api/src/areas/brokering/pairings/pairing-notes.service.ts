import { hasStaffRole, type Actor } from '@duijie/domain/accounts/actor.ts'
import { standingReminder } from '@duijie/domain/pairings/pairing.rules.ts'
import type { PairingTurn } from '@duijie/domain/pairings/pairing.schema.ts'
import { conflict, forbidden } from '@duijie/domain/shared/domain-error.ts'
import { authorize } from '../../../kernel/access/authorized.ts'
import { runUseCase } from '../../../kernel/events/use-case.ts'
import { recordPairingEvent } from './pairing-events.ts'
import type { PairingDeps } from './pairing-propose.service.ts'
import { managePairing, notePairing, sideOf } from './pairings.policy.ts'
import { findPairing, findRecord, turnOfRow } from './pairings.repository.ts'

type Note = { id: string; text: string; audience: 'internal' | 'shared' }

/** A note on the timeline; `internal` is for staff alone. Errors: `pairing.internal_note_not_allowed`. */
export const addNote = async (deps: PairingDeps, actor: Actor, note: Note): Promise<{ id: string }> =>
  runUseCase(deps, actor, async (useCase) => {
    const { actor } = useCase
    const row = authorize(actor, notePairing, await findPairing(useCase.trx, note.id))
    const side = sideOf(actor, row) ?? 'platform'
    if (note.audience === 'internal' && !hasStaffRole(actor, 'broker'))
      throw forbidden('pairing.internal_note_not_allowed')
    const id = await recordPairingEvent(deps, useCase, actor, row.id, {
      kind: 'note',
      side,
      text: note.text,
      audience: note.audience,
    })
    return { id }
  })

/** The reminder that stands after the asking, and whether the asking sent it. */
type Reminded = { at: string; again: string; turn: PairingTurn; isNew: boolean }

/**
 * Reminds whoever has to act, unless a reminder to them still stands: then nothing is sent and the answer names that
 * one. Errors: `pairing.nobody_to_remind`.
 */
export const remindSides = async (deps: PairingDeps, actor: Actor, id: string): Promise<Reminded> =>
  runUseCase(deps, actor, async (useCase) => {
    const { actor, trx, now, emit } = useCase
    const row = authorize(actor, managePairing, await findPairing(trx, id))
    const turn = turnOfRow(row)
    if (turn === 'none' || turn === 'broker') throw conflict('pairing.nobody_to_remind', { turn })
    const { reminders } = await findRecord(trx, row.id)
    const standing = standingReminder(reminders, { turn, stageSince: row.stage_since })
    if (standing && standing.again > now) return { ...standing, turn, isNew: false }
    await recordPairingEvent(deps, useCase, actor, row.id, { kind: 'reminded', side: 'platform', reason: turn })
    await emit({ type: 'pairing.reminded', objectId: row.id, payload: { turn } })
    const sent = standingReminder([{ at: now, turn }], { turn, stageSince: row.stage_since })
    return { at: now, again: sent?.again ?? now, turn, isNew: true }
  })
