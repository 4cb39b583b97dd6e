import type { VerificationState } from '@duijie/domain/organisations/verification-states.ts'

export const verificationStates = [
  'pending',
  'unverified',
  'verified',
  'rejected',
  'suspended',
] as const satisfies readonly VerificationState[]

/** The verification page's URL; without a state it shows what awaits an answer. */
export type AdminState = { q?: string; state?: VerificationState | 'all' }

export const readAdminState = (raw: Record<string, unknown>): AdminState => {
  const state = [...verificationStates, 'all' as const].find((known) => known === raw['state'] && known !== 'pending')
  const q = typeof raw['q'] === 'string' ? raw['q'].trim().slice(0, 120) : ''
  return { ...(q ? { q } : {}), ...(state ? { state } : {}) }
}
