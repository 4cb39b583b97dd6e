import type { StateMachine } from '../shared/state-machine.ts'
import type { JobState } from './job.schema.ts'

/** A claim, its end, and what an administrator may do about one that is parked or was cancelled. */
export const jobMachine: StateMachine<JobState> = {
  starts: ['waiting'],
  steps: [
    { from: 'waiting', act: 'claim', to: 'running' },
    { from: 'waiting', act: 'cancel', to: 'cancelled' },
    { from: 'running', act: 'give_back', to: 'waiting' },
    { from: 'running', act: 'finish', to: 'done' },
    { from: 'running', act: 'park', to: 'parked' },
    { from: 'running', act: 'cancel', to: 'cancelled' },
    { from: 'parked', act: 'retry', to: 'waiting' },
    { from: 'parked', act: 'cancel', to: 'cancelled' },
    { from: 'cancelled', act: 'retry', to: 'waiting' },
  ],
}
