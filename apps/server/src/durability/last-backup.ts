import { z } from 'zod'

import type { Database, Executor } from '@duijie/database/database.ts'
import { parseJson, serialiseJson } from '@duijie/database/json.ts'
import type { Manifest } from './manifest.ts'

const key = 'backup.last'
const note = z.object({ madeAt: z.string(), sequence: z.number() })

/** Remembers in the database that it was backed up, for whoever watches the age of backups. */
export const noteBackup = async ({ db }: Pick<Database, 'db'>, { madeAt, outbox }: Manifest): Promise<void> => {
  const value = serialiseJson(note, { madeAt, sequence: outbox?.sequence ?? 0 }, 'setting.value')
  await db
    .insertInto('setting')
    .values({ key, value, updated_at: madeAt })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value, updated_at: madeAt }))
    .execute()
}

/** When the last backup was made and the event that it reaches; undefined where none was noted. */
export const findLastBackup = async (db: Executor): Promise<z.infer<typeof note> | undefined> => {
  const row = await db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst()
  return row && parseJson(note, row.value, 'setting.value')
}
