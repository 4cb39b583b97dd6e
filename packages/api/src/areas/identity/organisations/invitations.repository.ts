import type { Executor } from '@duijie/database/database.ts'
import type { InvitationRow } from '@duijie/database/tables/organisation.table.ts'
import { memberRole } from '@duijie/domain/accounts/role.schema.ts'
import type { InvitationView } from '@duijie/domain/organisations/organisation.schema.ts'
import { findUserNames } from '../accounts/accounts.api.ts'

const openInvitations = (executor: Executor, now: string) =>
  executor
    .selectFrom('invitation')
    .innerJoin('organisation', 'organisation.id', 'invitation.organisation_id')
    .select([
      'invitation.id',
      'invitation.organisation_id',
      'organisation.name as organisation_name',
      'invitation.email',
      'invitation.role',
      'invitation.expires_at',
      'invitation.invited_by',
    ])
    .where('invitation.state', '=', 'pending')
    .where('invitation.expires_at', '>', now)
    .where('organisation.verification', '<>', 'suspended')
    .orderBy('invitation.created_at')
    .orderBy('invitation.id')
    .limit(200)

type OpenInvitation = Awaited<ReturnType<ReturnType<typeof openInvitations>['execute']>>[number]

const toInvitationViews = async (executor: Executor, rows: readonly OpenInvitation[]): Promise<InvitationView[]> => {
  const names = await findUserNames(
    executor,
    rows.map((row) => row.invited_by),
  )
  return rows.map((row) => ({
    id: row.id,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    email: row.email,
    role: memberRole.parse(row.role),
    invitedBy: names.get(row.invited_by) ?? '',
    expiresAt: row.expires_at,
  }))
}

export const listInvitationsOf = async (
  executor: Executor,
  organisationId: string,
  now: string,
): Promise<InvitationView[]> =>
  toInvitationViews(
    executor,
    await openInvitations(executor, now).where('invitation.organisation_id', '=', organisationId).execute(),
  )

/** Invitations to an address in lower case. */
export const listInvitationsFor = async (executor: Executor, address: string, now: string): Promise<InvitationView[]> =>
  toInvitationViews(executor, await openInvitations(executor, now).where('invitation.email', '=', address).execute())

/** One open invitation, for whoever holds its link. */
export const findOpenInvitation = async (
  executor: Executor,
  id: string,
  now: string,
): Promise<InvitationView | undefined> => {
  const [invitation] = await toInvitationViews(
    executor,
    await openInvitations(executor, now).where('invitation.id', '=', id).execute(),
  )
  return invitation
}

export const findInvitation = async (executor: Executor, id: string): Promise<InvitationRow | undefined> =>
  executor.selectFrom('invitation').selectAll().where('id', '=', id).executeTakeFirst()

/** How many open invitations there are to an address in lower case. */
export const countInvitations = async (executor: Executor, email: string, now: string): Promise<number> => {
  const row = await executor
    .selectFrom('invitation')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('email', '=', email)
    .where('state', '=', 'pending')
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow()
  return row.count
}

export const insertInvitation = async (executor: Executor, invitation: InvitationRow): Promise<void> => {
  await executor.insertInto('invitation').values(invitation).execute()
}

/** Cancels what ran out, so that it does not stand in the way of a new invitation of the same address. */
export const cancelExpiredInvitations = async (
  executor: Executor,
  { organisation_id: organisationId, email }: Pick<InvitationRow, 'organisation_id' | 'email'>,
  now: string,
): Promise<void> => {
  await executor
    .updateTable('invitation')
    .set({ state: 'cancelled' })
    .where('organisation_id', '=', organisationId)
    .where('email', '=', email)
    .where('state', '=', 'pending')
    .where('expires_at', '<=', now)
    .execute()
}

/** Whether the invitation was still open. */
export const closeInvitation = async (
  executor: Executor,
  id: string,
  state: 'accepted' | 'declined' | 'cancelled',
): Promise<boolean> => {
  const result = await executor
    .updateTable('invitation')
    .set({ state })
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
