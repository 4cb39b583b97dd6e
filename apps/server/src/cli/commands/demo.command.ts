import { rmSync } from 'node:fs'
import { join } from 'node:path'

import { readConfig } from '../../config/config.ts'
import { isDemoLoaded, loadDemoWorld } from '../../demo/load-demo.ts'
import { snapshotFileNames } from '../../runtime/snapshot-files.ts'
import { UsageError, type Command } from '../command.ts'
import { followSearch, withRuntime } from '../with-runtime.ts'

const files = ['duijie.db', 'search-public.db', 'search-staff.db'].flatMap((name) => [
  name,
  `${name}-wal`,
  `${name}-shm`,
  `${name}-image`,
])

/** Deletes the local stores. Only for SQLite: a Postgres database is its operator's to drop. */
const deleteStores = (): void => {
  const { dataDirectory, databaseUrl } = readConfig(process.env)
  if (databaseUrl) throw new UsageError('demo reset works on the local database only; DATABASE_URL is set')
  for (const name of [...files, ...snapshotFileNames]) rmSync(join(dataDirectory, name), { force: true })
}

const load = async (json: boolean, print: (line: string) => void): Promise<void> =>
  withRuntime(async (runtime) => {
    if (await isDemoLoaded(runtime.deps)) {
      print(json ? JSON.stringify({ loaded: false }) : 'The demo world is already loaded.')
      return
    }
    const counts = await loadDemoWorld(runtime.deps)
    await followSearch(runtime)
    print(
      json
        ? JSON.stringify({ loaded: true, ...counts })
        : `Loaded ${counts.organisations} organisations, ${counts.listings} listings, ${counts.pairings} pairings.`,
    )
  })

export const demoCommand: Command = {
  name: 'demo',
  usage: 'demo load|reset [--yes] [--json]',
  summary: 'Load the demo world, or delete everything and load it again.',
  options: { yes: { type: 'boolean', help: 'reset: delete all data of this installation without asking again' } },
  run: async (call, print) => {
    const [action] = call.words
    if (action !== 'load' && action !== 'reset') throw new UsageError('demo needs load or reset')
    if (action === 'reset') {
      if (!call.flag('yes')) throw new UsageError('demo reset deletes all data of this installation: add --yes')
      deleteStores()
    }
    await load(call.json, print)
  },
}
