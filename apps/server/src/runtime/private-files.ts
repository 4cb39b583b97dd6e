import { chmodSync, lstatSync, readdirSync, type Stats } from 'node:fs'
import { join } from 'node:path'

const privateFolder = 0o700
const privateFile = 0o600
const stickyBit = 0o1000

const tighten = (path: string, mode: number, { mode: now }: Stats): void => {
  if ((now & 0o777) !== mode) chmodSync(path, mode)
}

/** A folder that everybody may write in, such as `/tmp`, is not ours to close; what we lay in it is. */
const isShared = ({ mode }: Stats): boolean => (mode & stickyBit) !== 0

const ours = /^(?:duijie\.db|search-|matching-|server\.|auth-secret)/

const tightenWithin = (folder: string, isOurs: (name: string) => boolean): void => {
  for (const name of readdirSync(folder)) {
    if (!isOurs(name)) continue
    const path = join(folder, name)
    const stats = lstatSync(path)
    if (stats.isFile()) tighten(path, privateFile, stats)
    if (!stats.isDirectory()) continue
    tighten(path, privateFolder, stats)
    tightenWithin(path, () => true)
  }
}

/**
 * Data are readable by their owner only. What this process writes from now on is made so, whoever writes it: SQLite's
 * `-wal` and `-shm`, indexes, snapshots; what an earlier version left open is closed. Throws where that is not allowed.
 */
export const keepDataPrivate = (dataDirectory: string): void => {
  process.umask(0o077)
  const stats = lstatSync(dataDirectory)
  if (!stats.isDirectory()) return
  const shared = isShared(stats)
  if (!shared) tighten(dataDirectory, privateFolder, stats)
  tightenWithin(dataDirectory, shared ? (name) => ours.test(name) : () => true)
}
