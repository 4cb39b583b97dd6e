import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

import { openPostgres } from '@duijie/database/dialects/postgres.ts'
import { openSqlite } from '@duijie/database/dialects/sqlite.ts'
import { migrate } from '@duijie/database/migrate.ts'
import { migrationState } from '@duijie/database/migration-state.ts'
import { migrations } from '@duijie/database/migrations/index.ts'
import { moveRows } from '@duijie/database/rows/move-rows.ts'
import { required, UsageError, type Command } from '../command.ts'
import { newEpoch } from './restore.command.ts'

const move = async (path: string, url: string): Promise<Record<string, number>> => {
  const from = openSqlite({ path, readonly: true })
  const to = openPostgres({ url })
  try {
    const { pending, edited, unknown } = await migrationState(from, migrations)
    if (pending.length + edited.length + unknown.length > 0)
      throw new UsageError('the file is of another version: run `duijie migrate` on it with this one first')
    await migrate(to, migrations)
    return await moveRows({ from, to, epoch: newEpoch(), now: new Date().toISOString() })
  } finally {
    await from.close()
    await to.close()
  }
}

export const migrateDataCommand: Command = {
  name: 'migrate-data',
  usage: 'migrate-data --from FILE --to URL [--json]',
  summary: 'Move everything from an SQLite file to an unused Postgres database, each row read back. All or nothing.',
  options: {
    from: { type: 'string', help: 'the file, duijie.db as a rule; stop the platform first' },
    to: { type: 'string', help: 'postgres://… of a database without data, whose owner the user is' },
  },
  run: async (call, print) => {
    const path = resolve(required(call.option('from'), '--from'))
    const url = required(call.option('to'), '--to')
    if (!existsSync(path)) throw new UsageError(`there is no file ${path}`)
    const tables = await move(path, url)
    const rows = Object.values(tables).reduce((sum, count) => sum + count, 0)
    print(
      call.json
        ? JSON.stringify({ rows, tables })
        : `Moved ${rows} rows of ${Object.keys(tables).length} tables, each table read back and equal.\nSet DATABASE_URL and the AUTH_SECRET of the old folder (its file auth-secret), then run: duijie verify`,
    )
  },
}
