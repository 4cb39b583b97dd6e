import { rmSync } from 'node:fs'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '../database.ts'
import { openSqlite } from '../dialects/sqlite.ts'
import { migrate } from '../migrate.ts'
import { migrations } from '../migrations/index.ts'
import type { TestDatabaseOptions } from './test-database-options.ts'

const FILE = 'test.sqlite'

const createTemplate = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'duijie-template-'))
  const database = openSqlite({ path: join(folder, FILE) })
  await migrate(database, migrations)
  await database.close()
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return join(folder, FILE)
}

/** Migrated once per worker; each test copies the file. */
let template: Promise<string> | undefined

/** A SQLite database in a folder of its own, which goes with it. */
export const createSqliteTestDatabase = async ({ migrated = true }: TestDatabaseOptions): Promise<Database> => {
  const folder = await mkdtemp(join(tmpdir(), 'duijie-test-'))
  const path = join(folder, FILE)
  if (migrated) await copyFile(await (template ??= createTemplate()), path)
  const database = openSqlite({ path })
  return {
    ...database,
    async close() {
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
