import type { Executor } from '@duijie/database/database.ts'
import type { Membership } from '@duijie/domain/accounts/actor.ts'
import { memberRole, staffRole, type StaffRole } from '@duijie/domain/accounts/role.schema.ts'
import { organisationKind } from '@duijie/domain/organisations/organisation.schema.ts'

export const findUser = async (
  executor: Executor,
  id: string,
): Promise<{ id: string; name: string; email: string } | undefined> =>
  executor.selectFrom('user').select(['id', 'name', 'email']).where('id', '=', id).executeTakeFirst()

export const findStaffRoles = async (executor: Executor, userId: string): Promise<StaffRole[]> => {
  const rows = await executor
    .selectFrom('staff_role')
    .select('role')
    .where('user_id', '=', userId)
    .orderBy('role')
    .execute()
  return rows.map((row) => staffRole.parse(row.role))
}

/** Live memberships; those of suspended organisations give nothing. */
export const findMemberships = async (executor: Executor, userId: string): Promise<Membership[]> => {
  const rows = await executor
    .selectFrom('member')
    .innerJoin('organisation', 'organisation.id', 'member.organisation_id')
    .select(['member.organisation_id', 'organisation.kind', 'member.role'])
    .where('member.user_id', '=', userId)
    .where('organisation.verification', '<>', 'suspended')
    .orderBy('member.joined_at')
    .orderBy('member.id')
    .execute()
  return rows.map((row) => ({
    organisationId: row.organisation_id,
    organisationKind: organisationKind.parse(row.kind),
    role: memberRole.parse(row.role),
  }))
}

export const hasAdministrator = async (executor: Executor): Promise<boolean> => {
  const row = await executor
    .selectFrom('staff_role')
    .select('user_id')
    .where('role', '=', 'admin')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export const grantStaffRole = async (
  executor: Executor,
  userId: string,
  role: StaffRole,
  now: string,
): Promise<void> => {
  await executor
    .insertInto('staff_role')
    .values({ user_id: userId, role, granted_at: now })
    .onConflict((conflict) => conflict.columns(['user_id', 'role']).doNothing())
    .execute()
}

export const findUserName = async (executor: Executor, userId: string): Promise<string | undefined> => {
  const row = await executor.selectFrom('user').select('name').where('id', '=', userId).executeTakeFirst()
  return row?.name
}

export const findUserNames = async (executor: Executor, userIds: readonly string[]): Promise<Map<string, string>> => {
  if (userIds.length === 0) return new Map()
  const rows = await executor
    .selectFrom('user')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(userIds)])
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

export const findUserByEmail = async (
  executor: Executor,
  email: string,
): Promise<{ id: string; name: string } | undefined> =>
  executor.selectFrom('user').select(['id', 'name']).where('email', '=', email.toLowerCase()).executeTakeFirst()

/** Whether the user has proved that his address is his. */
export const hasProvedAddress = async (executor: Executor, userId: string): Promise<boolean> => {
  const user = await executor.selectFrom('user').select('emailVerified').where('id', '=', userId).executeTakeFirst()
  return Boolean(user?.emailVerified)
}

/** Open invitations to an address in lower case. */
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
