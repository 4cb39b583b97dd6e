/** What other features may call of accounts; the rest of this folder is private. */
export { findUserName, findUserNames } from './accounts.repository.ts'
export { loadActor } from './accounts.service.ts'
