import type { PairingEventRow } from '@duijie/database/tables/pairing.table.ts'
import type { PairingRow } from '@duijie/database/tables/pairing.table.ts'
import { pairingStage } from '@duijie/domain/pairings/pairing.schema.ts'
import { findPairingTransition } from '@duijie/domain/pairings/pairing.transitions.ts'

type Step = Pick<PairingEventRow, 'kind' | 'actor_side' | 'from_stage' | 'to_stage'>
type Pairing = Pick<PairingRow, 'stage' | 'scenario_consent' | 'capability_consent'>

const isLegal = ({ kind, from_stage: from, to_stage: to }: Step): boolean => {
  if (kind === 'proposed') return from === null && (to === 'screening' || to === 'invited')
  const [before, after] = [pairingStage.safeParse(from), pairingStage.safeParse(to)]
  if (!before.success || !after.success) return false
  // An invitation to two who have both said yes already connects them at once.
  const isBothConsented = before.data === 'screening' && after.data === 'connected'
  return isBothConsented || findPairingTransition(before.data, after.data) !== undefined
}

const isReopening = ({ from_stage: from }: Step): boolean => from === 'closed' || from === 'declined'

/** Whether a side's yes or no is in the history since the pairing was last opened. A side that proposes says yes by it. */
const hasSaid = (side: 'scenario' | 'capability', answer: string, history: readonly Step[]): boolean => {
  const since = history.slice(history.findLastIndex(isReopening) + 1)
  return since.some(
    ({ kind, actor_side }) =>
      actor_side === side && (kind === answer || (kind === 'proposed' && answer === 'consented')),
  )
}

/** What of a pairing its history, oldest first, does not account for. */
export const unaccountedFor = (pairing: Pairing, history: readonly Step[]): string[] => {
  const steps = history.filter(({ to_stage: to }) => to !== null)
  const found: string[] = []
  for (const [at, step] of steps.entries()) {
    const before = steps[at - 1]?.to_stage ?? null
    if (step.from_stage !== before || !isLegal(step)) found.push(`moved from ${before} to ${step.to_stage}`)
  }
  const last = steps.at(-1)?.to_stage ?? null
  if (last !== pairing.stage) found.push(`is ${pairing.stage}, its history ends at ${last}`)
  for (const side of ['scenario', 'capability'] as const) {
    const answer = side === 'scenario' ? pairing.scenario_consent : pairing.capability_consent
    if (answer !== 'pending' && !hasSaid(side, answer, history)) found.push(`${side} ${answer} without saying so`)
  }
  return found
}
