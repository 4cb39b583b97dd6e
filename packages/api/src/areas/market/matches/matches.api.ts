/** What other features may call of matches; the rest of this folder is private. */
export { explainListings, findMatches } from './matches.service.ts'
export { findLoad, findProfile } from './matching-engines.ts'
export { findEnds } from './pairing-ends.repository.ts'
