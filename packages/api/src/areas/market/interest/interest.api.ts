/** What other features may call of interest; the rest of this folder is private. */
export { curateList, stateInterest } from './interest.policy.ts'
export { findExcluded, findExclusionsOf } from './exclusions.repository.ts'
export { findOwnInterest, findStatements, refuses } from './statements.repository.ts'
export type { Statements } from './statements.repository.ts'
