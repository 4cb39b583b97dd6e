import type { StateMachine } from '../shared/state-machine.ts'

export const invitationStates = ['pending', 'accepted', 'declined', 'cancelled'] as const
export type InvitationState = (typeof invitationStates)[number]

/** Answered or cancelled once. */
export const invitationMachine: StateMachine<InvitationState> = {
  starts: ['pending'],
  steps: [
    { from: 'pending', act: 'accept', to: 'accepted' },
    { from: 'pending', act: 'decline', to: 'declined' },
    { from: 'pending', act: 'cancel', to: 'cancelled' },
  ],
}
