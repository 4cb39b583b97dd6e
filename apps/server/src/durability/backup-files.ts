import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, open, readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** The database of a backup of SQLite, and in a data directory. */
export const sqliteName = 'duijie.db'

/**
 * What in a data directory cannot be made anew: the secret that signs sessions and opens second factors, uploads, seal
 * keys. Search indexes and snapshots are derived and stay out.
 */
const truths = ['auth-secret', 'files', 'keys']

/** Makes sure that a file or folder is on the disk. */
export const flush = async (path: string): Promise<void> => {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export const sha256Of = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** Writes a file that was not there, readable by its owner alone, and flushes it. */
export const writeNew = async (path: string, pieces: AsyncIterable<string> | Iterable<string>): Promise<void> => {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const handle = await open(path, 'wx', 0o600)
  try {
    for await (const piece of pieces) await handle.writeFile(piece)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Copies a file to a place where none is. */
export const copyNew = async (from: string, to: string): Promise<void> => {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  await copyFile(from, to)
  const handle = await open(to, 'r+')
  try {
    await handle.chmod(0o600)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Paths of all files below a folder, from there, in order; none where there is no such folder. */
export const listFiles = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}

/** The files of a data directory that belong into its backup, from there. */
export const listTruths = async (dataDirectory: string): Promise<string[]> => {
  const found: string[] = []
  for (const name of truths) {
    const path = join(dataDirectory, name)
    const stats = await stat(path).catch(() => undefined)
    if (stats?.isFile()) found.push(name)
    if (stats?.isDirectory()) found.push(...(await listFiles(path)).map((file) => join(name, file)))
  }
  return found
}

export const isEmptyFolder = async (folder: string): Promise<boolean> => {
  const names = await readdir(folder).catch(() => [])
  return names.length === 0
}
