import type { StateMachine } from '../shared/state-machine.ts'

export const changeRequestStates = ['pending', 'approved', 'rejected', 'withdrawn'] as const
export type ChangeRequestState = (typeof changeRequestStates)[number]

/** Asked for once and decided once. */
export const changeRequestMachine: StateMachine<ChangeRequestState> = {
  starts: ['pending'],
  steps: [
    { from: 'pending', act: 'approve', to: 'approved' },
    { from: 'pending', act: 'reject', to: 'rejected' },
    { from: 'pending', act: 'withdraw', to: 'withdrawn' },
  ],
}
