import type { PGlite } from '@electric-sql/pglite'
import type { Database } from '../database.ts'
import { databaseOverPglite, startPglite } from '../dialects/pglite.ts'
import { migrate } from '../migrate.ts'
import { migrations } from '../migrations/index.ts'
import type { TestDatabaseOptions } from './test-database-options.ts'

/** PGlite takes seconds to start, so a worker keeps those it started: clean and migrated, waiting for the next test. */
const idle: PGlite[] = []

/** Rows go, the schema and the name of the database stay; the triggers that guard history do not fire. */
const emptyTables = async (pglite: PGlite) => {
  const { rows } = await pglite.query<{ list: string | null }>(
    `select string_agg(quote_ident(tablename), ', ') as list from pg_tables
     where schemaname = 'public' and tablename not in ('schema_migration', 'database_epoch')`,
  )
  if (rows[0]?.list) await pglite.exec(`truncate ${rows[0].list} restart identity cascade`)
}

const emptySchema = (pglite: PGlite) => pglite.exec('drop schema public cascade; create schema public')

const over = (pglite: PGlite, clean: (pglite: PGlite) => Promise<unknown>): Database => {
  let closed: Promise<void> | undefined
  const release = async () => {
    await clean(pglite)
    idle.push(pglite)
  }
  return { ...databaseOverPglite(pglite), close: () => (closed ??= release()) }
}

const prepare = async (pglite: PGlite) => {
  await migrate(databaseOverPglite(pglite), migrations)
  return pglite
}

/** Postgres inside this process. Closing gives it back to the worker, without a row. */
export const createPgliteTestDatabase = async ({ migrated = true }: TestDatabaseOptions): Promise<Database> => {
  const pglite = idle.pop() ?? (await prepare(await startPglite()))
  if (migrated) return over(pglite, emptyTables)
  await emptySchema(pglite)
  return over(pglite, async () => {
    await emptySchema(pglite)
    await prepare(pglite)
  })
}
