/** Set by platform staff. Only a verified organisation's listings take part in matching. Without schemas, for the browser. */
export const verificationStates = ['unverified', 'pending', 'verified', 'rejected', 'suspended'] as const
export type VerificationState = (typeof verificationStates)[number]
