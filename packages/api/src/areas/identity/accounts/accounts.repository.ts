import type { Database, Executor } from '@duijie/database/database.ts'
import type { SqlDialect } from '@duijie/database/migrations/migration.ts'
import { forShare } from '@duijie/database/transaction.ts'
import { staffRole, type StaffRole } from '@duijie/domain/accounts/role.schema.ts'

type Identity = { id: string; name: string; email: string }

export const findUser = async (executor: Executor, id: string): Promise<Identity | undefined> =>
  executor.selectFrom('user').select(['id', 'name', 'email']).where('id', '=', id).executeTakeFirst()

export const findStaffRoles = async (executor: Executor, userId: string, heldOn?: SqlDialect): Promise<StaffRole[]> => {
  const query = executor.selectFrom('staff_role').select('role').where('user_id', '=', userId).orderBy('role')
  const rows = await forShare(query, heldOn).execute()
  return rows.map((row) => staffRole.parse(row.role))
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

/** Those of these users that exist, by id. */
export const findUsers = async (executor: Executor, userIds: readonly string[]): Promise<Map<string, Identity>> => {
  if (userIds.length === 0) return new Map()
  const rows = await executor
    .selectFrom('user')
    .select(['id', 'name', 'email'])
    .where('id', 'in', [...new Set(userIds)])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export const findUserNames = async (executor: Executor, userIds: readonly string[]): Promise<Map<string, string>> =>
  new Map([...(await findUsers(executor, userIds))].map(([id, { name }]) => [id, name]))

export const findUserByEmail = async (
  executor: Executor,
  email: string,
): Promise<{ id: string; name: string } | undefined> =>
  executor.selectFrom('user').select(['id', 'name']).where('email', '=', email.toLowerCase()).executeTakeFirst()

/** The user's address in lower case where they have proved that it is theirs, else undefined. */
export const findProvedAddress = async (executor: Executor, userId: string): Promise<string | undefined> => {
  const user = await executor
    .selectFrom('user')
    .select(['email', 'emailVerified'])
    .where('id', '=', userId)
    .executeTakeFirst()
  return user?.emailVerified ? user.email.toLowerCase() : undefined
}

/** Everyone a pairing can be given to, by name. */
export const findBrokers = async (executor: Executor): Promise<{ id: string; name: string }[]> =>
  executor
    .selectFrom('staff_role')
    .innerJoin('user', 'user.id', 'staff_role.user_id')
    .select(['user.id', 'user.name'])
    .where('staff_role.role', '=', 'broker')
    .orderBy('user.name')
    .orderBy('user.id')
    .limit(200)
    .execute()

/** Whether a pairing may be given to this user. */
export const isBroker = async (executor: Executor, userId: string): Promise<boolean> => {
  const row = await executor
    .selectFrom('staff_role')
    .select('user_id')
    .where('user_id', '=', userId)
    .where('role', 'in', ['broker', 'admin'])
    .executeTakeFirst()
  return row !== undefined
}

/** Whether the user has a live session that began at this network address. */
export const hasSessionFrom = async (
  { db }: Pick<Database, 'db'>,
  userId: string,
  address: string,
  now: Date,
): Promise<boolean> => {
  if (address === '') return false
  const row = await db
    .selectFrom('session')
    .select('id')
    .where('userId', '=', userId)
    .where('ipAddress', '=', address)
    .where('expiresAt', '>', now.toISOString())
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** A user's live sessions, the one used last first. */
export const findSessions = async (executor: Executor, userId: string, now: Date) =>
  executor
    .selectFrom('session')
    .select(['id', 'createdAt', 'updatedAt', 'ipAddress', 'userAgent'])
    .where('userId', '=', userId)
    .where('expiresAt', '>', now.toISOString())
    .orderBy('updatedAt', 'desc')
    .orderBy('id')
    .limit(100)
    .execute()

/** Ends sessions of a user and gives their ids: the named one, or all but the one that is kept. */
export const deleteSessions = async (
  executor: Executor,
  userId: string,
  which: { id: string } | { except: string },
): Promise<string[]> => {
  const own = executor.deleteFrom('session').where('userId', '=', userId)
  const query = 'id' in which ? own.where('id', '=', which.id) : own.where('id', '<>', which.except)
  const rows = await query.returning('id').execute()
  return rows.map(({ id }) => id)
}
