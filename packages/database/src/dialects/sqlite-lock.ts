import BetterSqlite3 from 'better-sqlite3'

/**
 * Takes the file at `path` for this process alone, until it is given back or the process ends, however it ends: the
 * lock is the operating system's, so that none is left behind. Undefined where another process has it.
 */
export const lockFile = (path: string): (() => void) | undefined => {
  const file = new BetterSqlite3(path, { timeout: 0 })
  try {
    file.exec('BEGIN EXCLUSIVE')
    return () => void file.close()
  } catch (error) {
    file.close()
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')) return undefined
    throw error
  }
}
