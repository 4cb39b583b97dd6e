/** What other features may call of listings. */
export { addImportedListing } from './import.service.ts'
export { writeListingChange } from './listing-writes.ts'
export { findByExternalIds, findListingRows, readBody, type ExternalListing } from './listings.repository.ts'
export { issuesOf } from './listings.service.ts'
