/** What other features may call of organisations; the rest of this folder is private. */
export { countInvitations } from './invitations.repository.ts'
export { findEditorAddresses, findMemberships, listMemberIds } from './members.repository.ts'
export { ensureOrganisation } from './operator-organisations.ts'
export type { NewStanding } from './operator-organisations.ts'
export { publishFor, readInside, readOrganisation } from './organisations.policy.ts'
export type { OrganisationObject } from './organisations.policy.ts'
export {
  countToVerify,
  findOrganisation,
  findOrganisationByName,
  findOrganisations,
  toOrganisationCard,
} from './organisations.repository.ts'
export {
  isActiveMember,
  isListedOnly,
  isNamedLike,
  isNotSuspended,
  organisationFact,
} from './organisation-parts.repository.ts'
