import type { Executor } from '@duijie/database/database.ts'
import type { SqlDialect } from '@duijie/database/migrations/migration.ts'
import { forShare } from '@duijie/database/transaction.ts'
import type { MemberRow } from '@duijie/database/tables/organisation.table.ts'
import { memberRole, type MemberRole } from '@duijie/domain/accounts/role.schema.ts'
import type { Membership } from '@duijie/domain/accounts/actor.ts'
import { organisationKind, type MemberView } from '@duijie/domain/organisations/organisation.schema.ts'
import { findUsers } from '../accounts/accounts.api.ts'

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

/** Most members that are listed at once; a firm sends its specialists, not its staff. */
const listedMembers = 500

export const listMembers = async (executor: Executor, organisationId: string): Promise<MemberView[]> => {
  const rows = await executor
    .selectFrom('member')
    .select(['id', 'user_id', 'role', 'joined_at'])
    .where('organisation_id', '=', organisationId)
    .orderBy('joined_at')
    .orderBy('id')
    .limit(listedMembers)
    .execute()
  const users = await findUsers(
    executor,
    rows.map((row) => row.user_id),
  )
  return rows.flatMap(({ id, user_id: userId, role, joined_at: joinedAt }): MemberView[] => {
    const user = users.get(userId)
    return user ? [{ id, userId, name: user.name, email: user.email, role: memberRole.parse(role), joinedAt }] : []
  })
}

/** Live memberships; those of suspended organisations give nothing. */
export const findMemberships = async (
  executor: Executor,
  userId: string,
  heldOn?: SqlDialect,
): Promise<Membership[]> => {
  const query = executor
    .selectFrom('member')
    .innerJoin('organisation', 'organisation.id', 'member.organisation_id')
    .select(['member.organisation_id', 'organisation.kind', 'member.role'])
    .where('member.user_id', '=', userId)
    .where('organisation.verification', '<>', 'suspended')
    .orderBy('member.joined_at')
    .orderBy('member.id')
  const rows = await forShare(query, heldOn).execute()
  return rows.map((row) => ({
    organisationId: row.organisation_id,
    organisationKind: organisationKind.parse(row.kind),
    role: memberRole.parse(row.role),
  }))
}

/** Whom a mail to an organisation reaches, at most. */
const mailedEditors = 20

/** Addresses of those who may act for the organisation, in their order. */
export const findEditorAddresses = async (executor: Executor, organisationId: string): Promise<string[]> => {
  const rows = await executor
    .selectFrom('member')
    .select('user_id')
    .where('organisation_id', '=', organisationId)
    .where('role', 'in', ['owner', 'editor'])
    .execute()
  const users = await findUsers(
    executor,
    rows.map((row) => row.user_id),
  )
  return [...users.values()]
    .map(({ email }) => email)
    .sort()
    .slice(0, mailedEditors)
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

export const insertMember = async (executor: Executor, member: MemberRow): Promise<void> => {
  await executor.insertInto('member').values(member).execute()
}

/** A second invitation of somebody who is a member by now changes nothing. */
export const insertMemberUnlessThere = async (executor: Executor, member: MemberRow): Promise<void> => {
  await executor
    .insertInto('member')
    .values(member)
    .onConflict((on) => on.columns(['organisation_id', 'user_id']).doNothing())
    .execute()
}

export const updateMemberRole = async (executor: Executor, id: string, role: MemberRole): Promise<void> => {
  await executor.updateTable('member').set({ role }).where('id', '=', id).execute()
}

export const deleteMember = async (executor: Executor, id: string): Promise<void> => {
  await executor.deleteFrom('member').where('id', '=', id).execute()
}

/** How many members each of these organisations has; those without any are left out. */
export const countMembers = async (
  executor: Executor,
  organisationIds: readonly string[],
): Promise<Map<string, number>> => {
  if (organisationIds.length === 0) return new Map()
  const rows = await executor
    .selectFrom('member')
    .select(['organisation_id', (eb) => eb.fn.countAll<number>().as('count')])
    .where('organisation_id', 'in', organisationIds)
    .groupBy('organisation_id')
    .execute()
  return new Map(rows.map((row) => [row.organisation_id, row.count]))
}
