/** The two families of SQL that the platform speaks; PGlite is `postgres`. */
export type SqlDialect = 'sqlite' | 'postgres'

/**
 * One forward step of the schema. `name` is `NNNN-verb-noun` and orders the steps; `statements` gives the step's SQL,
 * one statement per string, and must give the same strings for ever once it has landed: its checksum is compared with
 * the one recorded when it ran.
 */
export type Migration = {
  name: string
  statements: (dialect: SqlDialect) => string[]
}
