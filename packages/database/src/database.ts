import type { Kysely, Transaction } from 'kysely'
import type { SqlDialect } from './migrations/migration.ts'
import type { Tables } from './tables/schema.ts'

/** The root query builder: each query takes a connection of its own. Refused while a transaction of it is open. */
export type Db = Kysely<Tables>

/** A transaction: what it reads and writes holds together. */
export type Trx = Transaction<Tables>

/** What a repository function takes: it works inside and outside a transaction. */
export type Executor = Db | Trx

/** An open database. Made by `openSqlite` or `openPostgres`; its opener closes it. */
export type Database = {
  db: Db
  dialect: SqlDialect
  /** Closes all connections; queries after it fail. Safe to call twice. */
  close(): Promise<void>
  /** SQLite: moves the write-ahead log into the file, so that a copy of the disk is small and quick. Elsewhere nothing. */
  checkpoint(): Promise<void>
  /** SQLite only: writes a consistent, checked copy to `path` while others write. Postgres has its own tools. */
  backup?(path: string): Promise<void>
}
