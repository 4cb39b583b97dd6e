import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { openSqlite } from '../dialects/sqlite.ts'
import { prepareSchema } from '../prepare-schema.ts'
import type { TestDatabaseOptions } from './test-database-options.ts'

const FILE = 'test.sqlite'

const createFolder = () => mkdtemp(join(tmpdir(), 'duijie-test-'))

const createTemplate = async (): Promise<Buffer> => {
  const folder = await createFolder()
  const path = join(folder, FILE)
  const database = openSqlite({ path })
  await prepareSchema(database)
  await database.close()
  const bytes = await readFile(path)
  await rm(folder, { recursive: true })
  return bytes
}

/** A migrated database file: made once per worker, and kept in memory so that a killed worker leaves nothing behind. */
let template: Promise<Buffer> | undefined

/** A SQLite database in a folder of its own, which goes with it. */
export const createSqliteTestDatabase = async ({ migrated = true }: TestDatabaseOptions): Promise<Database> => {
  const folder = await createFolder()
  const path = join(folder, FILE)
  if (migrated) await writeFile(path, await (template ??= createTemplate()))
  const database = openSqlite({ path })
  // What a test wrote need not outlive a power cut.
  await sql`pragma synchronous = off`.execute(database.db)
  return {
    ...database,
    async close() {
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
