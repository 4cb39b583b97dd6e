import { open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'

import type { SnapshotFile } from '@duijie/api/areas/market/matches/engine-snapshot.ts'
import type { Config } from '../config/config.ts'

const nameOf = (audience: 'public' | 'staff'): string => `matching-${audience}.snapshot`

/** A file is written beside its place. One process uses a data directory, so the name need not be its own. */
const draftOf = (name: string): string => `${name}.draft`

/** Names of all files in a data directory that snapshots may lie in. */
export const snapshotFileNames = (['public', 'staff'] as const).flatMap((audience) => [
  nameOf(audience),
  draftOf(nameOf(audience)),
])

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** The file of one audience's snapshot. It says what staff may read, so it is its owner's alone. */
export const openSnapshotFile = (
  { dataDirectory }: Pick<Config, 'dataDirectory'>,
  audience: 'public' | 'staff',
): SnapshotFile => {
  const path = join(dataDirectory, nameOf(audience))
  return {
    read: async () => {
      try {
        return await readFile(path)
      } catch (error) {
        if (isMissing(error)) return undefined
        throw error
      }
    },
    write: async (pieces) => {
      const draft = draftOf(path)
      await rm(draft, { force: true })
      const file = await open(draft, 'wx', 0o600)
      try {
        for (const piece of pieces) {
          for (let done = 0; done < piece.length;) done += (await file.write(piece, done)).bytesWritten
          await setImmediate()
        }
        await file.sync()
        await file.close()
        await rename(draft, path)
      } catch (error) {
        await file.close().catch(() => undefined)
        await rm(draft, { force: true })
        throw error
      }
    },
  }
}

/** Makes the next start build both engines from the database. */
export const deleteSnapshots = async ({ dataDirectory }: Pick<Config, 'dataDirectory'>): Promise<void> => {
  for (const name of snapshotFileNames) await rm(join(dataDirectory, name), { force: true })
}
