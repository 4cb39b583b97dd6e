import type { StateMachine } from '../shared/state-machine.ts'
import {
  consentStage,
  endStages,
  goalStage,
  openStages,
  pathStages,
  stageRows,
  startStages,
  steppedStages,
  type EndStage,
  type PairingStage,
  type PathStage,
} from './pairing-stages.ts'

/** Who may make a move: staff, either side's editors, or the service itself when both have consented. */
export type MoveBy = 'broker' | 'side' | 'consent'

export type PairingTransition = { from: PairingStage; to: PairingStage; by: MoveBy; reasonNeeded: boolean }

const isOptional = (stage: PathStage): boolean => 'isOptional' in stageRows[stage]

/** To the next stage, and past it where it is optional. */
const movesForward = (from: PathStage): PairingTransition[] => {
  const ahead = pathStages.slice(pathStages.indexOf(from) + 1)
  const needed = ahead.findIndex((stage) => !isOptional(stage))
  return ahead
    .slice(0, needed + 1)
    .map((to) => ({ from, to, by: to === consentStage ? 'consent' : 'broker', reasonNeeded: false }))
}

/** To the stage before, where both are worked on in steps. */
const movesBack = (from: PathStage): PairingTransition[] => {
  const before = steppedStages[steppedStages.indexOf(from) - 1]
  return before ? [{ from, to: before, by: 'broker', reasonNeeded: true }] : []
}

const endedFrom = (end: EndStage): readonly PathStage[] =>
  stageRows[end].from === 'before_goal' ? openStages : pathStages.slice(0, pathStages.indexOf(consentStage))

/** Every legal move of a pairing. The board in the browser reads this same table, and the database holds it. */
export const pairingTransitions: readonly PairingTransition[] = [
  ...pathStages.filter((stage) => stage !== goalStage).flatMap(movesForward),
  ...pathStages.flatMap(movesBack),
  ...endStages.flatMap((to) =>
    endedFrom(to).map((from): PairingTransition => ({ from, to, by: stageRows[to].by, reasonNeeded: true })),
  ),
  ...endStages.map((from): PairingTransition => ({ from, to: pathStages[0], by: 'broker', reasonNeeded: true })),
]

export const findPairingTransition = (from: PairingStage, to: PairingStage): PairingTransition | undefined =>
  pairingTransitions.find((row) => row.from === from && row.to === to)

/** Where staff may move a pairing from `stage`. */
export const brokerMoves = (stage: PairingStage): PairingTransition[] =>
  pairingTransitions.filter((row) => row.from === stage && row.by === 'broker')

/**
 * The same moves for the database; an act is who makes it. A pairing whose sides have both proposed it connects as soon
 * as it is invited.
 */
export const pairingMachine: StateMachine<PairingStage, MoveBy> = {
  starts: startStages,
  steps: [
    ...pairingTransitions.map(({ from, to, by }) => ({ from, act: by, to })),
    ...startStages
      .filter((from) => !findPairingTransition(from, consentStage))
      .map((from) => ({ from, act: 'consent' as const, to: consentStage })),
  ],
}
