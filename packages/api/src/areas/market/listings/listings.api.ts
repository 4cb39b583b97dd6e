/** What other features may call of listings; the rest of this folder is private. */
export { countPendingChanges } from './change-requests.repository.ts'
export { addImportedListing } from './import.service.ts'
export { toListingCard, toListingRow } from './listing-cards.ts'
export { countListings } from './listing-lists.repository.ts'
export { isOpenModel } from './listing-offer.ts'
export { findListingCards, listReviewQueue } from './listing-reads.service.ts'
export { affectedListings } from './listing-uses.ts'
export { idsOfOrganisation, isPublishedByOthers, organisationIds } from './listing-visibility.repository.ts'
export { writeListingChange } from './listing-writes.ts'
export { listingSubject } from './listing.subject.ts'
export { editListing, isMemberOrganisation, readListing, readListingInside } from './listings.policy.ts'
export type { ListingObject } from './listings.policy.ts'
export {
  findByExternalIds,
  findListing,
  findListingRow,
  findListingRows,
  findOpenTiers,
  findVisibleListings,
  listingsOf,
  publishedBody,
  readBody,
} from './listings.repository.ts'
export type { ExternalListing, StoredListing } from './listings.repository.ts'
export { issuesOf } from './listings.service.ts'
export {
  findListedCapabilities,
  findOpenAmong,
  findPublishedIds,
  findRowsAfter,
  listPublished,
  newestOfOrganisation,
  newestPublished,
  searchTeasers,
} from './published-listings.repository.ts'
