import type BetterSqlite3 from 'better-sqlite3'

/** First release without the bug that could corrupt a database in WAL mode with two connections (sqlite.org/wal.html). */
const OLDEST_SAFE_SQLITE = [3, 51, 3] as const

/** How long a connection waits for another process's write before it gives up. */
export const BUSY_TIMEOUT_MS = 5_000

/** `synchronous` = 2 is FULL: an acknowledged commit survives a power cut, which the WAL default does not promise. */
const REQUIRED = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  recursive_triggers: 1,
  busy_timeout: BUSY_TIMEOUT_MS,
} as const

const WAL_SIZE_LIMIT_BYTES = 64 * 1024 * 1024
const CACHE_SIZE_KIB = 64 * 1024

/** Whether `version` (as in `3.51.3`) is one that we trust with data. */
export const isSafeSqliteVersion = (version: string): boolean => {
  const parts = version.split('.').map(Number)
  for (const [index, oldest] of OLDEST_SAFE_SQLITE.entries()) {
    const part = parts[index] ?? 0
    if (part !== oldest) return part > oldest
  }
  return true
}

const assertVersion = (connection: BetterSqlite3.Database) => {
  const version = String(connection.prepare('select sqlite_version()').pluck().get())
  if (!isSafeSqliteVersion(version)) {
    throw new Error(`SQLite ${version} can corrupt a WAL database; ${OLDEST_SAFE_SQLITE.join('.')} or newer is needed.`)
  }
}

const assertPragmas = (connection: BetterSqlite3.Database) => {
  for (const [name, wanted] of Object.entries(REQUIRED)) {
    const actual = connection.pragma(name, { simple: true })
    if (actual !== wanted) throw new Error(`SQLite pragma ${name} is ${String(actual)}, but must be ${wanted}.`)
  }
}

/** Puts a new connection into the one mode that we use, and proves that it took. */
export const prepareConnection = (connection: BetterSqlite3.Database): void => {
  assertVersion(connection)
  connection.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`)
  if (!connection.readonly) {
    connection.pragma('journal_mode = wal')
    connection.pragma(`journal_size_limit = ${WAL_SIZE_LIMIT_BYTES}`)
  }
  connection.pragma('synchronous = full')
  connection.pragma('foreign_keys = on')
  connection.pragma('trusted_schema = off')
  // A row that REPLACE takes away tells the triggers that guard it.
  connection.pragma('recursive_triggers = on')
  connection.pragma(`cache_size = -${CACHE_SIZE_KIB}`)
  assertPragmas(connection)
}
