import { sql } from 'kysely'
import type { Database, Trx } from './database.ts'
import { BUSY_TIMEOUT_MS } from './dialects/sqlite-pragmas.ts'
import { LOCK_WAIT_MS, lockMigrations } from './migration-lock.ts'
import { checksumOf, compareMigrations, listApplied, type MigrationState } from './migration-state.ts'
import type { Migration, SqlDialect } from './migrations/migration.ts'
import { dropRules } from './rules/apply-rules.ts'

/** Why the schema was left as it is. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError'
}

type MigrateOptions = { now?: () => Date }

const NAME = /^\d{4}-[a-z0-9]+(-[a-z0-9]+)*$/

const assertNames = (migrations: readonly Migration[]) => {
  for (const [index, { name }] of migrations.entries()) {
    if (!NAME.test(name)) throw new MigrationError(`"${name}" is not a migration name such as 0007-create-grants.`)
    const before = migrations[index - 1]?.name
    if (before !== undefined && before.slice(0, 4) >= name.slice(0, 4)) {
      throw new MigrationError(`Migration ${name} must have a higher number than ${before} before it.`)
    }
  }
}

const assertSound = ({ edited, unknown, skipped }: MigrationState) => {
  if (edited.length > 0) {
    throw new MigrationError(
      `Edited after they were applied: ${edited.join(', ')}. Restore them and add a new migration.`,
    )
  }
  if (unknown.length > 0) {
    throw new MigrationError(`Applied by another version of the program: ${unknown.join(', ')}. Start that version.`)
  }
  if (skipped.length > 0) {
    throw new MigrationError(
      `Would run after a later one was applied: ${skipped.join(', ')}. Give them a higher number.`,
    )
  }
}

/** Text sorts by bytes on SQLite; a Postgres that sorts by language would page and break ties differently. */
const assertByteOrder = async (trx: Trx, dialect: SqlDialect) => {
  if (dialect === 'sqlite') return
  const { rows } = await sql<{
    bytes: boolean
  }>`select 'B' < 'a' and 'a-b' < 'aa' as bytes`.execute(trx)
  if (rows[0]?.bytes !== true) {
    throw new MigrationError(
      `This Postgres database sorts text by language. Create it with: template template0 locale 'C'.`,
    )
  }
}

const assertForeignKeys = async (trx: Trx, dialect: SqlDialect, name: string) => {
  if (dialect === 'postgres') return
  const { rows } = await sql<{ table: string }>`pragma foreign_key_check`.execute(trx)
  if (rows.length > 0) throw new MigrationError(`${name} would leave ${rows.length} rows that refer to nothing.`)
}

const apply = async (trx: Trx, dialect: SqlDialect, migration: Migration, now: Date) => {
  // A step may change what rules refuse to have changed; they are applied anew once all steps are done.
  await dropRules(trx, dialect)
  for (const statement of migration.statements(dialect)) await sql.raw(statement).execute(trx)
  await assertForeignKeys(trx, dialect, migration.name)
  await sql`insert into schema_migration (name, checksum, applied_at)
    values (${migration.name}, ${checksumOf(migration, dialect)}, ${now.toISOString()})`.execute(trx)
}

/** Applies the first pending migration and returns its name, or nothing when there is none. */
const applyNext = async (trx: Trx, dialect: SqlDialect, migrations: readonly Migration[], now: Date) => {
  await lockMigrations(trx, dialect)
  await assertByteOrder(trx, dialect)
  await sql`create table if not exists schema_migration (
    name text primary key, checksum text not null, applied_at text not null)`.execute(trx)
  const state = compareMigrations(await listApplied(trx, dialect), migrations, dialect)
  assertSound(state)
  const next = migrations.find(({ name }) => name === state.pending[0])
  if (next !== undefined) await apply(trx, dialect, next, now)
  return next?.name
}

/** Whether a step waits; throws where what ran before is not what the program knows. */
const hasPending = async ({ db, dialect }: Pick<Database, 'db' | 'dialect'>, migrations: readonly Migration[]) => {
  const state = compareMigrations(await listApplied(db, dialect), migrations, dialect)
  assertSound(state)
  return state.pending.length > 0
}

/**
 * SQLite waits for another migrator, and looks at references only when a step is done: a table that is made anew is
 * gone for a moment, and each step ends with a look at all of them.
 */
const prepareSqlite = async ({ db, dialect }: Pick<Database, 'db' | 'dialect'>, isMigrating: boolean) => {
  if (dialect === 'postgres') return
  await sql.raw(`pragma busy_timeout = ${isMigrating ? LOCK_WAIT_MS : BUSY_TIMEOUT_MS}`).execute(db)
  await sql.raw(`pragma foreign_keys = ${isMigrating ? 'off' : 'on'}`).execute(db)
}

/**
 * Brings the schema up to `migrations`: each step in a transaction of its own, under a lock that all processes share,
 * so a failed step leaves nothing and of two processes one does the work. Returns the names that this call applied.
 * Throws `MigrationError`, having changed nothing, when what ran before is not what the program knows.
 */
export const migrate = async (
  database: Pick<Database, 'db' | 'dialect'>,
  migrations: readonly Migration[],
  { now = () => new Date() }: MigrateOptions = {},
): Promise<string[]> => {
  assertNames(migrations)
  const applied: string[] = []
  if (!(await hasPending(database, migrations))) return applied
  await prepareSqlite(database, true)
  try {
    for (;;) {
      const step = (trx: Trx) => applyNext(trx, database.dialect, migrations, now())
      const name = await database.db.transaction().execute(step)
      if (name === undefined) return applied
      applied.push(name)
    }
  } finally {
    await prepareSqlite(database, false)
  }
}
