import type { Actor } from '@duijie/domain/accounts/actor.ts'
import type { PairingSide, PairingStage } from '@duijie/domain/pairings/pairing.schema.ts'
import type { UseCase } from '../../../kernel/events/use-case.ts'
import type { PairingDeps } from './pairing-propose.service.ts'
import { insertPairingEvent } from './pairings.repository.ts'

type EventParts = {
  kind: string
  side: 'platform' | PairingSide
  from?: PairingStage
  to?: PairingStage
  reason?: string | undefined
  text?: string | undefined
  audience?: 'internal' | 'shared'
  /** What else the audit row says. */
  detail?: Record<string, string>
}

/** One entry of the timeline, its audit row and its event: every step of a pairing leaves all three. */
export const recordPairingEvent = async (
  deps: PairingDeps,
  { trx, now, audit, emit }: UseCase,
  actor: Actor,
  pairingId: string,
  parts: EventParts,
): Promise<string> => {
  const id = deps.ids('pev')
  await insertPairingEvent(trx, {
    id,
    pairing_id: pairingId,
    kind: parts.kind,
    actor_id: actor.userId,
    actor_side: parts.side,
    from_stage: parts.from ?? null,
    to_stage: parts.to ?? null,
    reason: parts.reason ?? null,
    text: parts.text ?? null,
    audience: parts.audience ?? 'shared',
    created_at: now,
  })
  await audit({
    actorId: actor.userId,
    action: `pairing.${parts.kind}`,
    objectKind: 'pairing',
    objectId: pairingId,
    detail: { from: parts.from ?? null, to: parts.to ?? null, reason: parts.reason ?? null, ...parts.detail },
  })
  await emit({ type: 'pairing.changed', objectId: pairingId, payload: {} })
  return id
}
