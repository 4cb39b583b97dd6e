import type { StateMachine } from '../shared/state-machine.ts'
import type { RoundStatus } from './round.schema.ts'

export type RoundAction = 'edit' | 'run' | 'start' | 'finish' | 'find_nothing' | 'fail' | 'cancel' | 'publish' | 'undo'

type Row = { from: RoundStatus; action: RoundAction; to: RoundStatus; by: 'broker' | 'runner' }

const isRunnable: readonly RoundStatus[] = ['draft', 'done', 'no_solution', 'failed', 'cancelled', 'undone']

/** Every legal move of a round; what is not here cannot happen. */
export const roundTransitions: readonly Row[] = [
  ...isRunnable.map((from): Row => ({ from, action: 'edit', to: 'draft', by: 'broker' })),
  ...isRunnable.map((from): Row => ({ from, action: 'run', to: 'queued', by: 'broker' })),
  { from: 'queued', action: 'start', to: 'running', by: 'runner' },
  { from: 'running', action: 'finish', to: 'done', by: 'runner' },
  { from: 'running', action: 'find_nothing', to: 'no_solution', by: 'runner' },
  { from: 'running', action: 'fail', to: 'failed', by: 'runner' },
  { from: 'queued', action: 'cancel', to: 'cancelled', by: 'broker' },
  { from: 'running', action: 'cancel', to: 'cancelled', by: 'broker' },
  { from: 'done', action: 'publish', to: 'published', by: 'broker' },
  { from: 'published', action: 'undo', to: 'undone', by: 'broker' },
]

/** The same moves for the database. */
export const roundMachine: StateMachine<RoundStatus, RoundAction> = {
  starts: ['draft'],
  steps: roundTransitions.map(({ from, action, to }) => ({ from, act: action, to })),
}

export const findRoundTransition = (from: RoundStatus, action: RoundAction): Row | undefined =>
  roundTransitions.find((row) => row.from === from && row.action === action)
