import type { SqlDialect } from './migration.ts'

/** A table as it shall be. `columns` begin with their names; `keys` are what stands after them. */
type Rebuilt = { table: string; columns: readonly string[]; keys?: readonly string[]; indexes?: readonly string[] }

/**
 * SQLite cannot drop a constraint: the table is made anew beside the old one, filled, and given its name. References
 * are not looked at until the migration is done, so rows that refer to the old table stay as they are meanwhile.
 */
const rebuildOnSqlite = ({ table, columns, keys = [], indexes = [] }: Rebuilt): string[] => {
  const names = columns.map((column) => column.slice(0, column.indexOf(' '))).join(', ')
  return [
    `CREATE TABLE ${table}_next (${[...columns, ...keys].join(', ')}) STRICT`,
    `INSERT INTO ${table}_next (${names}) SELECT ${names} FROM ${table}`,
    `DROP TABLE ${table}`,
    `ALTER TABLE ${table}_next RENAME TO ${table}`,
    ...indexes,
  ]
}

/** Takes `checks` off a table. Part of migrations that have landed: never edited. */
export const dropChecks = (dialect: SqlDialect, rebuilt: Rebuilt, checks: readonly string[]): string[] =>
  dialect === 'sqlite'
    ? rebuildOnSqlite(rebuilt)
    : checks.map((check) => `ALTER TABLE ${rebuilt.table} DROP CONSTRAINT ${check}`)
