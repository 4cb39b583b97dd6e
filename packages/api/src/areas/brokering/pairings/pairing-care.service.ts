import type { PairingRow } from '@duijie/database/tables/pairing.table.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'
import { invalid } from '@duijie/domain/shared/domain-error.ts'
import { authorize } from '../../../kernel/access/authorized.ts'
import { runUseCase } from '../../../kernel/events/use-case.ts'
import { findUserName, isBroker } from '../../identity/accounts/accounts.api.ts'
import { recordPairingEvent } from './pairing-events.ts'
import type { PairingDeps } from './pairing-propose.service.ts'
import { managePairing } from './pairings.policy.ts'
import { findPairing, updatePairing } from './pairings.repository.ts'

/** Gives a pairing to a broker, or to nobody. Errors: `pairing.not_a_broker`. */
export const assignBroker = async (
  deps: PairingDeps,
  actor: Actor,
  ask: { id: string; version: number; brokerId: string | null },
): Promise<{ version: number }> =>
  runUseCase(deps, actor, async (useCase) => {
    const { actor, trx, now } = useCase
    const row = authorize(actor, managePairing, await findPairing(trx, ask.id))
    if (ask.brokerId !== null && !(await isBroker(trx, ask.brokerId))) throw invalid('pairing.not_a_broker')
    const version = await updatePairing(trx, row, {
      expectedVersion: ask.version,
      actorId: actor.userId,
      now,
      set: { broker_id: ask.brokerId },
    })
    const name = ask.brokerId === null ? undefined : await findUserName(trx, ask.brokerId)
    await recordPairingEvent(deps, useCase, actor, row.id, {
      kind: 'assigned',
      side: 'platform',
      text: name,
      audience: 'internal',
    })
    return { version }
  })

export type NextStep = {
  text: string
  due?: string | undefined
  by: 'broker' | 'scenario' | 'capability' | 'both'
}

export const nextStepColumns = ({ text, due, by }: NextStep): Partial<PairingRow> => ({
  next_step: text || null,
  next_step_due: due ?? null,
  next_step_by: by,
})

export const setNextStep = async (
  deps: PairingDeps,
  actor: Actor,
  step: NextStep & { id: string; version: number },
): Promise<{ version: number }> =>
  runUseCase(deps, actor, async (useCase) => {
    const { actor, trx, now } = useCase
    const row = authorize(actor, managePairing, await findPairing(trx, step.id))
    const set = nextStepColumns(step)
    const version = await updatePairing(trx, row, { expectedVersion: step.version, actorId: actor.userId, now, set })
    await recordPairingEvent(deps, useCase, actor, row.id, {
      kind: 'next_step',
      side: 'platform',
      text: step.text,
      reason: step.due,
    })
    return { version }
  })
