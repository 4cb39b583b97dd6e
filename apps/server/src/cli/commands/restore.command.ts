import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'

import { readStorePlaces } from '../../config/config.ts'
import { restoreBackup } from '../../durability/restore-backup.ts'
import { required, type Command } from '../command.ts'

export const newEpoch = (): string => randomBytes(16).toString('hex')

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'restore DIR [--json]',
  summary:
    'Check a backup byte by byte and restore it into the empty DATA_DIR, or the unused database of DATABASE_URL.',
  options: {},
  run: async (call, print) => {
    const folder = resolve(required(call.words[0], 'the folder of the backup'))
    const places = readStorePlaces(process.env)
    const now = new Date()
    const { madeAt, tables, outbox } = await restoreBackup(folder, places, { epoch: newEpoch(), now })
    const milliseconds = Date.now() - now.getTime()
    const rows = Object.values(tables).reduce((sum, count) => sum + count, 0)
    const restored = {
      dataDirectory: places.dataDirectory,
      madeAt,
      rows,
      sequence: outbox?.sequence ?? 0,
      milliseconds,
    }
    print(
      call.json
        ? JSON.stringify(restored)
        : `Restored ${rows} rows of ${madeAt}, up to event ${restored.sequence}, into ${places.dataDirectory}.\nNow run: duijie verify`,
    )
  },
}
