import type { StateMachine } from '../shared/state-machine.ts'
import { verificationStates, type VerificationState } from './verification-states.ts'

/** Which verification states staff may set from each. */
export const verificationTransitions: Record<VerificationState, readonly VerificationState[]> = {
  unverified: ['verified', 'rejected', 'suspended'],
  pending: ['verified', 'rejected', 'suspended'],
  verified: ['rejected', 'suspended'],
  rejected: ['verified', 'suspended'],
  suspended: ['verified', 'rejected'],
}

/** States whose reason must be given, because the organisation has to act on it. */
export const verificationNeedsReason = (state: VerificationState): boolean =>
  state === 'rejected' || state === 'suspended'

/** States from which a member may ask for verification. */
export const canRequestVerification = (state: VerificationState): boolean =>
  state === 'unverified' || state === 'rejected'

/** Every legal move: staff's, a member's request, and the new look that a changed identity needs. */
export const verificationMachine: StateMachine<VerificationState> = {
  starts: ['unverified', 'verified'],
  steps: [
    ...verificationStates.flatMap((from) => verificationTransitions[from].map((to) => ({ from, act: 'set', to }))),
    ...verificationStates
      .filter(canRequestVerification)
      .map((from) => ({ from, act: 'request', to: 'pending' as const })),
    { from: 'verified', act: 'change_identity', to: 'pending' },
  ],
}
