import type { VerificationState } from './organisation.schema.ts'

/** Which verification states staff may set from each; a member may only move `unverified` or `rejected` to `pending`. */
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
