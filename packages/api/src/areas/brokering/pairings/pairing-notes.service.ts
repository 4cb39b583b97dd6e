import { hasStaffRole, type Actor } from '@duijie/domain/accounts/actor.ts'
import { turnOf } from '@duijie/domain/pairings/pairing.rules.ts'
import { consentState, pairingStage, pairingTurn } from '@duijie/domain/pairings/pairing.schema.ts'
import { conflict, forbidden } from '@duijie/domain/shared/domain-error.ts'
import { authorize } from '../../../kernel/access/authorized.ts'
import { runUseCase } from '../../../kernel/events/use-case.ts'
import { recordPairingEvent } from './pairing-moves.service.ts'
import type { PairingDeps } from './pairing-propose.service.ts'
import { managePairing, notePairing, sideOf } from './pairings.policy.ts'
import { findPairing } from './pairings.repository.ts'

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

const remindEveryHours = 20

/** Reminds whoever's turn it is. Errors: `pairing.nobody_to_remind`, `pairing.reminded_recently`. */
export const remindSides = async (deps: PairingDeps, actor: Actor, id: string): Promise<void> =>
  runUseCase(deps, actor, async (useCase) => {
    const { actor, trx, now, emit } = useCase
    const row = authorize(actor, managePairing, await findPairing(trx, id))
    const consents = {
      scenario: consentState.parse(row.scenario_consent),
      capability: consentState.parse(row.capability_consent),
    }
    const turn = turnOf(pairingStage.parse(row.stage), consents, pairingTurn.parse(row.next_step_by))
    if (turn === 'none' || turn === 'broker') throw conflict('pairing.nobody_to_remind', { turn })
    const since = new Date(Date.parse(now) - remindEveryHours * 3_600_000).toISOString()
    const recent = await trx
      .selectFrom('pairing_event')
      .select('id')
      .where('pairing_id', '=', row.id)
      .where('kind', '=', 'reminded')
      .where('created_at', '>', since)
      .executeTakeFirst()
    if (recent) throw conflict('pairing.reminded_recently', { hours: remindEveryHours })
    await recordPairingEvent(deps, useCase, actor, row.id, { kind: 'reminded', side: 'platform', reason: turn })
    await emit({ type: 'pairing.reminded', objectId: row.id, payload: { turn } })
  })
