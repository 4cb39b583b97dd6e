import type { Executor } from '@duijie/database/database.ts'
import type { InvitationRow, MemberRow } from '@duijie/database/tables/organisation.table.ts'
import { memberRole } from '@duijie/domain/accounts/role.schema.ts'
import type { InvitationView, MemberView } from '@duijie/domain/organisations/organisation.schema.ts'

export const findMember = async (executor: Executor, id: string): Promise<MemberRow | undefined> =>
  executor.selectFrom('member').selectAll().where('id', '=', id).executeTakeFirst()

export const countOwners = async (executor: Executor, organisationId: string): Promise<number> => {
  const row = await executor
    .selectFrom('member')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('organisation_id', '=', organisationId)
    .where('role', '=', 'owner')
    .executeTakeFirstOrThrow()
  return row.count
}

export const listMembers = async (executor: Executor, organisationId: string): Promise<MemberView[]> => {
  const rows = await executor
    .selectFrom('member')
    .innerJoin('user', 'user.id', 'member.user_id')
    .select(['member.id', 'member.user_id', 'user.name', 'user.email', 'member.role', 'member.joined_at'])
    .where('member.organisation_id', '=', organisationId)
    .orderBy('member.joined_at')
    .orderBy('member.id')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    userId: row.user_id,
    name: row.name,
    email: row.email,
    role: memberRole.parse(row.role),
    joinedAt: row.joined_at,
  }))
}

const invitations = (executor: Executor, now: string) =>
  executor
    .selectFrom('invitation')
    .innerJoin('organisation', 'organisation.id', 'invitation.organisation_id')
    .leftJoin('user', 'user.id', 'invitation.invited_by')
    .select([
      'invitation.id',
      'invitation.organisation_id',
      'organisation.name as organisation_name',
      'invitation.email',
      'invitation.role',
      'invitation.expires_at',
      'user.name as inviter_name',
    ])
    .where('invitation.state', '=', 'pending')
    .where('invitation.expires_at', '>', now)
    .where('organisation.verification', '<>', 'suspended')
    .orderBy('invitation.created_at')
    .orderBy('invitation.id')
    .limit(200)

type StoredInvitation = Awaited<ReturnType<ReturnType<typeof invitations>['execute']>>[number]

const toInvitationView = (row: StoredInvitation): InvitationView => ({
  id: row.id,
  organisationId: row.organisation_id,
  organisationName: row.organisation_name,
  email: row.email,
  role: memberRole.parse(row.role),
  invitedBy: row.inviter_name ?? '',
  expiresAt: row.expires_at,
})

export const listInvitationsOf = async (
  executor: Executor,
  organisationId: string,
  now: string,
): Promise<InvitationView[]> =>
  (await invitations(executor, now).where('invitation.organisation_id', '=', organisationId).execute()).map(
    toInvitationView,
  )

/** Invitations to an address that its user has proved to own; an unproved address lists nothing. */
export const listInvitationsFor = async (
  executor: Executor,
  userId: string,
  now: string,
): Promise<InvitationView[]> => {
  const user = await executor
    .selectFrom('user')
    .select(['email', 'emailVerified'])
    .where('id', '=', userId)
    .executeTakeFirst()
  if (!user?.emailVerified) return []
  return (await invitations(executor, now).where('invitation.email', '=', user.email.toLowerCase()).execute()).map(
    toInvitationView,
  )
}

/** One open invitation, for whoever holds its link. */
export const findOpenInvitation = async (
  executor: Executor,
  id: string,
  now: string,
): Promise<InvitationView | undefined> => {
  const row = await invitations(executor, now).where('invitation.id', '=', id).executeTakeFirst()
  return row && toInvitationView(row)
}

export const findInvitation = async (executor: Executor, id: string): Promise<InvitationRow | undefined> =>
  executor.selectFrom('invitation').selectAll().where('id', '=', id).executeTakeFirst()

/** Whom a mail to an organisation reaches, at most. */
const mailedEditors = 20

/** Addresses of those who may act for the organisation, in their order. */
export const findEditorAddresses = async (executor: Executor, organisationId: string): Promise<string[]> => {
  const rows = await executor
    .selectFrom('member')
    .innerJoin('user', 'user.id', 'member.user_id')
    .select('user.email')
    .where('member.organisation_id', '=', organisationId)
    .where('member.role', 'in', ['owner', 'editor'])
    .orderBy('user.email')
    .limit(mailedEditors)
    .execute()
  return rows.map((row) => row.email)
}

/** Users of any of these organisations, each once, in id order. */
export const listMemberIds = async (executor: Executor, organisationIds: readonly string[]): Promise<string[]> => {
  if (organisationIds.length === 0) return []
  const rows = await executor
    .selectFrom('member')
    .select('user_id')
    .distinct()
    .where('organisation_id', 'in', organisationIds)
    .orderBy('user_id')
    .execute()
  return rows.map((row) => row.user_id)
}
