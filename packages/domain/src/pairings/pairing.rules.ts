import { headlineSector } from '../taxonomy/sector.rules.ts'
import { daysBetween } from '../shared/time.schema.ts'
import type { ConsentState, Lane, PairingStage, PairingTurn } from './pairing.schema.ts'

/** Days a pairing may rest in a stage before it counts as stuck; stages that are not here never do. */
export const staleAfterDays: Partial<Record<PairingStage, number>> = {
  screening: 3,
  invited: 5,
  connected: 7,
  nda: 10,
  pilot: 45,
  evaluation: 14,
  contract: 21,
}

export const isStale = (stage: PairingStage, stageSince: string, now: string): boolean => {
  const limit = staleAfterDays[stage]
  return limit !== undefined && daysBetween(stageSince, now) > limit
}

export type Consents = { scenario: ConsentState; capability: ConsentState }

/** Whose turn it is: the sides while consents are open, then whoever holds the next step. */
export const turnOf = (stage: PairingStage, consents: Consents, nextStepBy: PairingTurn): PairingTurn => {
  if (stage === 'declined' || stage === 'closed' || stage === 'deployed') return 'none'
  if (stage === 'screening') return 'broker'
  if (stage !== 'invited') return nextStepBy
  if (consents.scenario === 'pending' && consents.capability === 'pending') return 'both'
  return consents.scenario === 'pending' ? 'scenario' : 'capability'
}

/** The full tier is open to the other side from both consents on, until the pairing ends without a deployment. */
export const opensFullTier = (stage: PairingStage): boolean =>
  stage === 'connected' ||
  stage === 'nda' ||
  stage === 'pilot' ||
  stage === 'evaluation' ||
  stage === 'contract' ||
  stage === 'deployed'

/** The lane of a scenario: that of its first sector with a lane of its own. */
export const laneOf = (sectors: readonly string[]): Lane =>
  sectors.map((sector) => headlineSector(sector)).find((found) => found !== 'other') ?? 'other'
