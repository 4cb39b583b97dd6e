import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

import type { Database } from '@duijie/database/database.ts'
import { openPostgres } from '@duijie/database/dialects/postgres.ts'
import { openSqlite } from '@duijie/database/dialects/sqlite.ts'
import { readStorePlaces } from '../../config/config.ts'
import { sqliteName } from '../../durability/backup-files.ts'
import { noteBackup } from '../../durability/last-backup.ts'
import { BackupError, type Manifest } from '../../durability/manifest.ts'
import { writeBackup } from '../../durability/write-backup.ts'
import { required, type Command } from '../command.ts'

const openStore = ({ dataDirectory, databaseUrl }: ReturnType<typeof readStorePlaces>): Database => {
  if (databaseUrl !== undefined) return openPostgres({ url: databaseUrl })
  const path = join(dataDirectory, sqliteName)
  if (!existsSync(path)) throw new BackupError(`There is no database in DATA_DIR ${dataDirectory}.`)
  return openSqlite({ path })
}

const aboutBackup = (folder: string, { tables, files, outbox }: Manifest, milliseconds: number): string => {
  const rows = Object.values(tables).reduce((sum, count) => sum + count, 0)
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  return [
    `Backed up ${rows} rows up to event ${outbox?.sequence ?? 0}: ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB in ${(milliseconds / 1000).toFixed(1)} s.`,
    `It holds everything, secrets too: keep ${folder} as safe as the data.`,
  ].join('\n')
}

export const backupCommand: Command = {
  name: 'backup',
  usage: 'backup DIR [--json]',
  summary: 'Write a backup of everything that cannot be made anew into an empty folder, while the platform runs.',
  options: {},
  run: async (call, print) => {
    const folder = resolve(required(call.words[0], 'the folder'))
    const places = readStorePlaces(process.env)
    const database = openStore(places)
    const now = new Date()
    try {
      const manifest = await writeBackup({ database, dataDirectory: places.dataDirectory, now }, folder)
      await noteBackup(database, manifest)
      const milliseconds = Date.now() - now.getTime()
      print(
        call.json ? JSON.stringify({ folder, milliseconds, ...manifest }) : aboutBackup(folder, manifest, milliseconds),
      )
    } finally {
      await database.close()
    }
  },
}
