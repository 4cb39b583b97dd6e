import type BetterSqlite3 from 'better-sqlite3'
import { CompiledQuery, type DatabaseConnection, type Driver, type QueryResult } from 'kysely'
import { keepStatements } from './sqlite-statements.ts'

const createConnection = (sqlite: BetterSqlite3.Database): DatabaseConnection => {
  const prepare = keepStatements(sqlite)
  return {
    async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
      const statement = prepare<Row>(sql)
      if (statement.reader) return { rows: statement.all(...parameters) }
      const { changes, lastInsertRowid } = statement.run(...parameters)
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
    },
    // A statement of its own: the same one may be asked again before the stream has ended.
    async *streamQuery<Row>({ sql, parameters }: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
      for (const row of sqlite.prepare<unknown[], Row>(sql).iterate(...parameters)) yield { rows: [row] }
    },
  }
}

const run = (connection: DatabaseConnection, sql: string) => connection.executeQuery(CompiledQuery.raw(sql))

/**
 * One better-sqlite3 connection as a Kysely driver. A transaction takes the write lock when it begins: with a plain
 * `begin` two processes that read and then write make each other fail at once, whatever the busy timeout says.
 */
export const createSqliteDriver = (sqlite: BetterSqlite3.Database): Driver => {
  const connection = createConnection(sqlite)
  return {
    init: async () => undefined,
    acquireConnection: async () => connection,
    releaseConnection: async () => undefined,
    destroy: async () => void sqlite.close(),
    async beginTransaction(_connection, { accessMode }) {
      await run(connection, sqlite.readonly || accessMode === 'read only' ? 'begin' : 'begin immediate')
    },
    async commitTransaction() {
      // A full disk makes SQLite roll back by itself; a commit after that must not look like success.
      if (!sqlite.inTransaction) throw new Error('SQLite rolled the transaction back before it was committed.')
      await run(connection, 'commit')
    },
    async rollbackTransaction() {
      if (sqlite.inTransaction) await run(connection, 'rollback')
    },
    async savepoint(_connection, name) {
      await run(connection, `savepoint "${name}"`)
    },
    async rollbackToSavepoint(_connection, name) {
      await run(connection, `rollback to "${name}"`)
    },
    async releaseSavepoint(_connection, name) {
      await run(connection, `release "${name}"`)
    },
  }
}
