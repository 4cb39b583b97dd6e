import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database, Executor } from './database.ts'
import type { Migration, SqlDialect } from './migrations/migration.ts'

/** What the database says about its own schema, against what the program knows. All lists hold names in order. */
export type MigrationState = {
  applied: string[]
  pending: string[]
  /** Applied, but their text has changed since. */
  edited: string[]
  /** Applied by another version of the program. */
  unknown: string[]
  /** Pending, although a later one has been applied. */
  skipped: string[]
}

/** A migration as the database remembers it. */
export type AppliedMigration = { name: string; checksum: string }

/** SHA-256 of the statements that `migration` runs on `dialect`. */
export const checksumOf = (migration: Migration, dialect: SqlDialect): string =>
  createHash('sha256')
    .update(JSON.stringify(migration.statements(dialect)))
    .digest('hex')

const hasLedger = async (db: Executor, dialect: SqlDialect): Promise<boolean> => {
  const query =
    dialect === 'sqlite'
      ? sql`select 1 from sqlite_master where type = 'table' and name = 'schema_migration'`
      : sql`select 1 where to_regclass('schema_migration') is not null`
  return (await query.execute(db)).rows.length > 0
}

/** The migrations that ran on this database, in order; none on a new one. Writes nothing. */
export const listApplied = async (db: Executor, dialect: SqlDialect): Promise<AppliedMigration[]> => {
  if (!(await hasLedger(db, dialect))) return []
  return (await sql<AppliedMigration>`select name, checksum from schema_migration order by name`.execute(db)).rows
}

/** Compares what ran with what the program knows. */
export const compareMigrations = (
  applied: readonly AppliedMigration[],
  known: readonly Migration[],
  dialect: SqlDialect,
): MigrationState => {
  const checksums = new Map(known.map((migration) => [migration.name, checksumOf(migration, dialect)]))
  const names = new Set(applied.map(({ name }) => name))
  const pending = known.map(({ name }) => name).filter((name) => !names.has(name))
  const newest = applied.at(-1)?.name ?? ''
  return {
    applied: [...names],
    pending,
    edited: applied
      .filter((row) => checksums.has(row.name) && checksums.get(row.name) !== row.checksum)
      .map(({ name }) => name),
    unknown: [...names].filter((name) => !checksums.has(name)),
    skipped: pending.filter((name) => name < newest),
  }
}

/** How the schema of `database` stands against `migrations`; changes nothing, so it may run on a read-only database. */
export const migrationState = async (
  { db, dialect }: Pick<Database, 'db' | 'dialect'>,
  migrations: readonly Migration[],
): Promise<MigrationState> => compareMigrations(await listApplied(db, dialect), migrations, dialect)
