import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { lockFile } from '@duijie/database/dialects/sqlite-lock.ts'
import { ConfigError, type Config } from '../config/config.ts'

const pidIn = (path: string): string => {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return 'unknown'
  }
}

/**
 * One server serves one SQLite folder: two would each keep their own indexes, and neither would hear of the other's
 * changes. Commands beside it may read and write. Gives what sets the folder free; a server that was killed leaves no lock.
 */
export const lockDataDirectory = ({ dataDirectory, databaseUrl }: Config): (() => void) => {
  if (databaseUrl) return () => {}
  const path = join(dataDirectory, 'server.lock')
  const pidPath = join(dataDirectory, 'server.pid')
  const unlock = lockFile(path)
  if (!unlock)
    throw new ConfigError(
      `another server (process ${pidIn(pidPath)}) serves DATA_DIR ${dataDirectory}; stop it, or choose another DATA_DIR`,
    )
  chmodSync(path, 0o600)
  writeFileSync(pidPath, `${process.pid}\n`, { mode: 0o600 })
  return () => {
    rmSync(pidPath, { force: true })
    unlock()
  }
}
