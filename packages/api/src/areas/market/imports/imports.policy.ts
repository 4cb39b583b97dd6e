import { hasStaffRole, isStaff, membershipOf, type Actor } from '@duijie/domain/accounts/actor.ts'
import { roleReaches } from '@duijie/domain/accounts/role.rules.ts'
import type { Policy } from '../../../kernel/access/authorized.ts'
import type { OrganisationObject } from '../../identity/organisations/organisations.api.ts'

/** Members and staff; to everybody else it does not exist. */
const seesInside = (actor: Actor | null, organisationId: string): boolean =>
  membershipOf(actor, organisationId) !== undefined || isStaff(actor)

/** Editors and owners for their own organisation, brokers for every one. */
const imports = (actor: Actor | null, organisationId: string): boolean =>
  roleReaches(membershipOf(actor, organisationId)?.role, 'editor') || (actor !== null && hasStaffRole(actor, 'broker'))

export const importFor: Policy<OrganisationObject, 'import'> = {
  noun: 'organisation',
  action: 'import',
  sees: (actor, { id }) => seesInside(actor, id),
  allows: (actor, { id }) => imports(actor, id),
}

type ImportObject = { organisation_id: string }

/** Going on with an import and taking it back. */
export const runImport: Policy<ImportObject, 'run'> = {
  noun: 'import',
  action: 'run',
  sees: (actor, batch) => seesInside(actor, batch.organisation_id),
  allows: (actor, batch) => imports(actor, batch.organisation_id),
}
