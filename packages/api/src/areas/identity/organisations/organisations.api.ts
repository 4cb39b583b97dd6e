/** What other features may call of organisations. */
export type { OrganisationObject } from './organisations.policy.ts'
export { findOrganisation } from './organisations.repository.ts'
