import { headlineSector } from '../taxonomy/sector.rules.ts'
import { daysBetween } from '../shared/time.schema.ts'
import { consentedStages, pathStages, stageRow, steppedStages, type PairingStage } from './pairing-stages.ts'
import type { ConsentState, Lane, PairingTurn } from './pairing.schema.ts'

/** Days a pairing may rest in a stage before it counts as stuck; nothing where it never does. */
export const staleAfterDays = (stage: PairingStage): number | undefined => {
  const row = stageRow(stage)
  return row.on === 'path' ? row.staleAfterDays : undefined
}

export const isStale = (stage: PairingStage, stageSince: string, now: string): boolean => {
  const limit = staleAfterDays(stage)
  return limit !== undefined && daysBetween(stageSince, now) > limit
}

export type Consents = { scenario: ConsentState; capability: ConsentState }

/** Whose turn it is: the sides while consents are open, then those who hold the next step. */
export const turnOf = (stage: PairingStage, consents: Consents, nextStepBy: PairingTurn): PairingTurn => {
  const row = stageRow(stage)
  if (row.on === 'end') return 'none'
  if (row.turn === 'next_step') return nextStepBy
  if (row.turn !== 'consents') return row.turn
  if (consents.scenario === 'pending' && consents.capability === 'pending') return 'both'
  return consents.scenario === 'pending' ? 'scenario' : 'capability'
}

/** The full tier is open to the other side from both consents on, until the pairing ends without a deployment. */
export const opensFullTier = (stage: PairingStage): boolean => consentedStages.some((each) => each === stage)

/** The lane of a scenario: that of its first sector with a lane of its own. */
export const laneOf = (sectors: readonly string[]): Lane =>
  sectors.map((sector) => headlineSector(sector)).find((found) => found !== 'other') ?? 'other'

/** Whether what was to be done next should be done by now; a day without end never is. */
export const isStepExpired = (due: string | null | undefined, today: string): boolean => Boolean(due && due < today)

const placeOf = (stage: PairingStage): number => pathStages.findIndex((each) => each === stage)

/** Whether going on needs a new next step first: nobody goes on with one that has expired. */
export const needsNewStep = (from: PairingStage, to: PairingStage, isExpired: boolean): boolean =>
  isExpired && steppedStages.some((stage) => stage === to) && placeOf(to) > placeOf(from)

/** A broker may send the same reminder again after so long. */
export const remindEveryHours = 20

export type Reminder = { at: string; turn: string }

/**
 * The reminder that still stands: the last one to those who have to act now, given since the pairing came into its stage.
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
