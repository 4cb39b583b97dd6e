/** What other features may call of matches; the rest of this folder is private. */
export { explainListings, findMatches } from './matches.service.ts'
export { findLoads } from './match-links.ts'
export type { MatchLinks } from './match-links.ts'
export { findProfile } from './matching-engines.ts'
