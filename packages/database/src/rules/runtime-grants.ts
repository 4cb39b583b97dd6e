import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { lockMigrations } from '../migration-lock.ts'
import { histories, keptTables } from './kept-rows.ts'
import { isApplied, noteApplied } from './apply-rules.ts'

const nameOf = (role: string): string => `"${role.replaceAll('"', '""')}"`

/** Tables whose rows writers lock, for which Postgres asks for the right to update; triggers refuse the updates. */
const lockedTables = ['audit_chain']

/**
 * What the role that serves may do: read and write rows, where they may be written. It owns nothing, so that it can
 * neither alter nor truncate a table nor take a trigger off.
 */
export const grantStatements = (role: string): string[] => {
  const to = `TO ${nameOf(role)}`
  const from = `FROM ${nameOf(role)}`
  const written = histories.map(({ table }) => table)
  const fixed = written.filter((table) => !lockedTables.includes(table))
  const lasting = [...written.filter((table) => table !== 'listing_version'), ...keptTables]
  return [
    `REVOKE ALL ON ALL TABLES IN SCHEMA public ${from}`,
    `GRANT USAGE ON SCHEMA public ${to}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public ${to}`,
    `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public ${to}`,
    `REVOKE INSERT, UPDATE, DELETE ON schema_migration, schema_rule, lookup_value, lookup_move ${from}`,
    `REVOKE UPDATE ON ${fixed.join(', ')} ${from}`,
    `REVOKE DELETE ON ${lasting.join(', ')} ${from}`,
  ]
}

/** Gives the role that serves its rights, anew after every migration. The owner's act, on Postgres alone. */
export const grantRuntime = async (
  { db, dialect }: Pick<Database, 'db' | 'dialect'>,
  role: string,
  now: () => Date = () => new Date(),
): Promise<void> => {
  const statements = grantStatements(role)
  const hash = createHash('sha256').update(JSON.stringify(statements)).digest('hex')
  const name = `grants to ${role}`
  await db.transaction().execute(async (trx) => {
    await lockMigrations(trx, dialect)
    if (await isApplied({ db: trx, dialect }, name, hash)) return
    for (const statement of statements) await sql.raw(statement).execute(trx)
    await sql`alter table schema_rule disable trigger user`.execute(trx)
    await sql`delete from schema_rule where name = ${name}`.execute(trx)
    await noteApplied(trx, name, hash, now())
    await sql`alter table schema_rule enable trigger user`.execute(trx)
  })
}
