import BetterSqlite3 from 'better-sqlite3'
import { sql, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, type Dialect } from 'kysely'
import type { Database } from '../database.ts'
import { createGuardedKysely } from './guarded-kysely.ts'
import { backupSqlite } from './sqlite-backup.ts'
import { createSqliteDriver } from './sqlite-driver.ts'
import { prepareConnection } from './sqlite-pragmas.ts'

const createDialect = (sqlite: BetterSqlite3.Database): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => createSqliteDriver(sqlite),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
})

const openConnection = (path: string, readonly: boolean) => {
  const sqlite = new BetterSqlite3(path, { readonly, fileMustExist: readonly })
  try {
    prepareConnection(sqlite)
    return sqlite
  } catch (error) {
    sqlite.close()
    throw error
  }
}

/**
 * Opens (and, unless `readonly`, creates) the SQLite file at `path`, whose folder must exist. One connection: queries
 * take turns, and a transaction holds the file's write lock from its first moment.
 */
export const openSqlite = ({ path, readonly = false }: { path: string; readonly?: boolean }): Database => {
  const sqlite = openConnection(path, readonly)
  const db = createGuardedKysely(createDialect(sqlite), { singleConnection: true })
  return {
    db,
    dialect: 'sqlite',
    close: () => db.destroy(),
    async checkpoint() {
      await sql`pragma wal_checkpoint(truncate)`.execute(db)
    },
    backup: (target) => backupSqlite(path, target),
  }
}
