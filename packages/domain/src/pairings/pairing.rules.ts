import { headlineSector } from '../taxonomy/sector.rules.ts'
import { daysBetween } from '../shared/time.schema.ts'
import { pathStages, type PathStage } from './stage-path.rules.ts'
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

/** Whether what was to be done next should be done by now; a day without end never is. */
export const isStepExpired = (due: string | null | undefined, today: string): boolean => Boolean(due && due < today)

/** Stages in which the next step says whose turn it is. */
export const steppedStages: readonly PairingStage[] = ['connected', 'nda', 'pilot', 'evaluation', 'contract']

/** Whether going on needs a new next step first: nobody goes on with one that has expired. */
export const needsNewStep = (from: PairingStage, to: PairingStage, isExpired: boolean): boolean =>
  isExpired && steppedStages.includes(to) && pathStages.indexOf(to as PathStage) > pathStages.indexOf(from as PathStage)

/** A broker may send the same reminder again after so long. */
export const remindEveryHours = 20

export type Reminder = { at: string; turn: string }

/**
 * The reminder that still stands: the last one to whoever has to act now, given since the pairing came into its stage.
 * Until `again` another one would only be noise.
 */
export const standingReminder = (
  reminders: readonly Reminder[],
  now: { turn: PairingTurn; stageSince: string },
): { at: string; again: string } | undefined => {
  const last = reminders
    .filter(({ at, turn }) => turn === now.turn && at >= now.stageSince)
    .reduce<string | undefined>((latest, { at }) => (latest === undefined || at > latest ? at : latest), undefined)
  return last === undefined
    ? undefined
    : { at: last, again: new Date(Date.parse(last) + remindEveryHours * 3_600_000).toISOString() }
}
