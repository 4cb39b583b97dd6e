import type { ListingStatus } from './listing.schema.ts'

/** Where the working text has been handed in: for review, or approved since. Elsewhere it is being written. */
export const submittedStatuses = ['in_review', 'published', 'expired'] as const satisfies readonly ListingStatus[]

export const isSubmitted = (status: string): boolean => submittedStatuses.some((each) => each === status)

/**
 * Steps of a listing's history whose text may still have been half-typed. Their author's organisation alone reads them;
 * what they led to is read in the step that handed it in.
 */
export const unsubmittedActions: readonly string[] = ['created', 'saved', 'archive', 'restore']

type Stored = { status: string; hasApprovedText: boolean }

/** Whether there is anything of a listing that its organisation has ever let out of its hands. */
export const isKnownOutside = ({ status, hasApprovedText }: Stored): boolean => isSubmitted(status) || hasApprovedText

/** The status as all others read it: an approved text that is being written anew is, to them, withdrawn. */
export const statusOutside = (status: ListingStatus): ListingStatus => (status === 'draft' ? 'archived' : status)
