/** What other features may call of listings; the rest of this folder is private. */
export { affectedListings, listingsOf } from './affected-listings.ts'
export { addImportedListing } from './import.service.ts'
export { toListingCard, toListingRow } from './listing-cards.ts'
export { isOpenModel } from './listing-offer.ts'
export { findListingCards, listReviewQueue } from './listing-reads.service.ts'
export { writeListingChange } from './listing-writes.ts'
export { listingSubject } from './listing.subject.ts'
export { editListing, isMemberOrganisation, readListing, readListingInside } from './listings.policy.ts'
export type { ListingObject } from './listings.policy.ts'
export {
  findByExternalIds,
  findListing,
  findListingRows,
  findVisibleListings,
  hasOpenTier,
  organisationIds,
  publishedBody,
  readBody,
  visibleListings,
} from './listings.repository.ts'
export type { ExternalListing, StoredListing } from './listings.repository.ts'
export { issuesOf } from './listings.service.ts'
