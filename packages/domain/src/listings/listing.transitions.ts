import type { ListingStatus } from './listing.schema.ts'

export type ListingAction = 'submit' | 'recall' | 'approve' | 'reject' | 'archive' | 'restore' | 'expire' | 'renew'

type Row = {
  from: ListingStatus
  action: ListingAction
  to: ListingStatus
  by: 'owner' | 'reviewer' | 'clock'
  reasonNeeded: boolean
}

/** Every legal move of a listing; what is not here cannot happen. */
export const listingTransitions: readonly Row[] = [
  { from: 'draft', action: 'submit', to: 'in_review', by: 'owner', reasonNeeded: false },
  { from: 'in_review', action: 'recall', to: 'draft', by: 'owner', reasonNeeded: false },
  { from: 'in_review', action: 'approve', to: 'published', by: 'reviewer', reasonNeeded: false },
  { from: 'in_review', action: 'reject', to: 'draft', by: 'reviewer', reasonNeeded: true },
  { from: 'published', action: 'expire', to: 'expired', by: 'clock', reasonNeeded: false },
  { from: 'expired', action: 'renew', to: 'in_review', by: 'owner', reasonNeeded: false },
  { from: 'draft', action: 'archive', to: 'archived', by: 'owner', reasonNeeded: false },
  { from: 'published', action: 'archive', to: 'archived', by: 'owner', reasonNeeded: false },
  { from: 'expired', action: 'archive', to: 'archived', by: 'owner', reasonNeeded: false },
  { from: 'archived', action: 'restore', to: 'draft', by: 'owner', reasonNeeded: false },
]

export const findListingTransition = (from: ListingStatus, action: ListingAction): Row | undefined =>
  listingTransitions.find((row) => row.from === from && row.action === action)
