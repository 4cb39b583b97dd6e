import type { Actor } from '@duijie/domain/accounts/actor.ts'
import type { SessionView } from '@duijie/domain/accounts/session.schema.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { findProvedAddress, hasAdministrator } from '../accounts/accounts.api.ts'
import { countInvitations, findOrganisations, toOrganisationCard } from '../organisations/organisations.api.ts'
import { sessionMark } from './session-mark.ts'

type SessionDeps = Pick<Deps, 'database' | 'config' | 'clock' | 'mailer'>

const organisationsOf = async (deps: SessionDeps, { memberships }: Actor): Promise<SessionView['organisations']> => {
  const rows = await findOrganisations(
    deps.database.db,
    memberships.map(({ organisationId }) => organisationId),
  )
  return memberships.flatMap(({ organisationId, role }) => {
    const row = rows.get(organisationId)
    if (!row) return []
    const { id, name, nameEn, kind, verification } = toOrganisationCard(row)
    return [{ id, name, nameEn, kind, role, verification }]
  })
}

export const describeSession = async (deps: SessionDeps, actor: Actor | null): Promise<SessionView> => {
  const { db } = deps.database
  const needsSetup = deps.config.setupToken !== undefined && !(await hasAdministrator(db))
  const demo = deps.config.demoAccounts.length > 0 ? { demoAccounts: [...deps.config.demoAccounts] } : {}
  const platform = { mark: sessionMark(actor), needsSetup, canMail: deps.mailer !== undefined, ...demo }
  if (!actor) return { user: null, staffRoles: [], organisations: [], invitations: 0, ...platform }
  // Somebody else's address would list somebody else's invitations.
  const address = await findProvedAddress(db, actor.userId)
  return {
    user: { id: actor.userId, name: actor.name, email: actor.email, isProved: address !== undefined },
    staffRoles: [...actor.staffRoles],
    organisations: await organisationsOf(deps, actor),
    invitations: address === undefined ? 0 : await countInvitations(db, address, deps.clock().toISOString()),
    ...platform,
  }
}
