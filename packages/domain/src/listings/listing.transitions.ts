import type { StateMachine } from '../shared/state-machine.ts'
import { listingStatus, type ListingStatus } from './listing.schema.ts'

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

/**
 * The moves of people and clock, and what an operator imports, which is published whatever it was before, and imports
 * that are taken back. An act is the word that the entry of the listing's history carries.
 */
export const listingMachine: StateMachine<ListingStatus> = {
  starts: ['draft', 'in_review', 'published'],
  steps: [
    ...listingTransitions.map(({ from, action, to }) => ({ from, act: action, to })),
    ...listingStatus.options
      .filter((from) => from !== 'published')
      .map((from) => ({ from, act: 'imported', to: 'published' as const })),
    { from: 'draft', act: 'import_undone', to: 'archived' },
    { from: 'in_review', act: 'import_undone', to: 'archived' },
  ],
}

export const findListingTransition = (from: ListingStatus, action: ListingAction): Row | undefined =>
  listingTransitions.find((row) => row.from === from && row.action === action)
