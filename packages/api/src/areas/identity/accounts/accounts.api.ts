/** What other features may call of accounts. */
export { findUserNames } from './accounts.repository.ts'
