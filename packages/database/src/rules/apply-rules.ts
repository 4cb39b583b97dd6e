import { sql } from 'kysely'
import type { Database, Executor, Trx } from '../database.ts'
import { lockMigrations } from '../migration-lock.ts'
import type { SqlDialect } from '../migrations/migration.ts'
import { listedColumns } from './lists.ts'
import { movingColumns } from './machines.ts'
import { RULE_PREFIX } from './rule.ts'
import { schemaRules, type RuleData } from './schema-rules.ts'

/** The lists and tables of this version of the program. */
export const ruleData: RuleData = { lists: listedColumns, moves: movingColumns }

const isThere = async (executor: Executor, dialect: SqlDialect): Promise<boolean> => {
  const query =
    dialect === 'sqlite'
      ? sql`select 1 from sqlite_master where type = 'table' and name = 'schema_rule'`
      : sql`select 1 where to_regclass('schema_rule') is not null`
  return (await query.execute(executor)).rows.length > 0
}

/** Whether the database holds the rules of this hash under this name. */
export const isApplied = async (
  { db, dialect }: { db: Executor; dialect: SqlDialect },
  name: string,
  hash: string,
): Promise<boolean> => {
  if (!(await isThere(db, dialect))) return false
  const { rows } = await sql`select 1 from schema_rule where name = ${name} and hash = ${hash}`.execute(db)
  return rows.length > 0
}

/** Whether the database holds what this version of the program says; changes nothing. */
export const areRulesApplied = async (
  { db, dialect }: Pick<Database, 'db' | 'dialect'>,
  data: RuleData = ruleData,
): Promise<boolean> => isApplied({ db, dialect }, 'rules', schemaRules(dialect, data).hash)

const runAll = async (trx: Trx, statements: readonly string[]): Promise<void> => {
  for (const statement of statements) await sql.raw(statement).execute(trx)
}

const listRuleTriggers = async (trx: Trx, dialect: SqlDialect): Promise<string[]> => {
  const query =
    dialect === 'sqlite'
      ? sql<{ name: string }>`select name from sqlite_master where type = 'trigger'`
      : sql<{ name: string }>`select proname as name from pg_proc where pronamespace = current_schema()::regnamespace`
  const { rows } = await query.execute(trx)
  return rows.map(({ name }) => name).filter((name) => name.startsWith(RULE_PREFIX))
}

/** Takes all rules off, so that a migration can change tables; what was applied is forgotten. */
export const dropRules = async (trx: Trx, dialect: SqlDialect): Promise<void> => {
  if (!(await isThere(trx, dialect))) return
  const names = await listRuleTriggers(trx, dialect)
  await runAll(
    trx,
    names.map((name) => (dialect === 'sqlite' ? `DROP TRIGGER ${name}` : `DROP FUNCTION ${name}() CASCADE`)),
  )
  await sql`delete from schema_rule`.execute(trx)
}

/** Remembers that something was applied. */
export const noteApplied = async (trx: Trx, name: string, hash: string, now: Date): Promise<void> => {
  await sql`insert into schema_rule (name, hash, applied_at) values (${name}, ${hash}, ${now.toISOString()})`.execute(
    trx,
  )
}

/**
 * Makes the database hold the domain's lists, tables and histories, in one transaction under the lock of migrations;
 * nothing where it does already. Returns whether anything was done. It comes after the migrations, by who owns the tables.
 */
export const applyRules = async (
  { db, dialect }: Pick<Database, 'db' | 'dialect'>,
  { data = ruleData, now = () => new Date() }: { data?: RuleData; now?: () => Date } = {},
): Promise<boolean> => {
  const { rows, triggers, hash } = schemaRules(dialect, data)
  if (await isApplied({ db, dialect }, 'rules', hash)) return false
  return db.transaction().execute(async (trx) => {
    await lockMigrations(trx, dialect)
    if (await isApplied({ db: trx, dialect }, 'rules', hash)) return false
    await dropRules(trx, dialect)
    await runAll(trx, rows)
    await noteApplied(trx, 'rules', hash, now())
    await runAll(trx, triggers)
    return true
  })
}
