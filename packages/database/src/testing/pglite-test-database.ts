import type { PGlite } from '@electric-sql/pglite'
import type { Database } from '../database.ts'
import { databaseOverPglite, startPglite } from '../dialects/pglite.ts'
import { prepareSchema } from '../prepare-schema.ts'
import { keepFirstRows, resetRows } from './reset-postgres.ts'
import type { TestDatabaseOptions } from './test-database-options.ts'

/** PGlite takes seconds to start, so a worker keeps those it started: clean and migrated, waiting for the next test. */
const idle: PGlite[] = []

const reset = (pglite: PGlite) => resetRows(databaseOverPglite(pglite))

const emptySchema = (pglite: PGlite) =>
  pglite.exec('drop schema if exists first_rows cascade; drop schema public cascade; create schema public')

const over = (pglite: PGlite, clean: (pglite: PGlite) => Promise<unknown>): Database => {
  let closed: Promise<void> | undefined
  const release = async () => {
    await clean(pglite)
    idle.push(pglite)
  }
  return { ...databaseOverPglite(pglite), close: () => (closed ??= release()) }
}

const prepare = async (pglite: PGlite) => {
  const database = databaseOverPglite(pglite)
  await prepareSchema(database)
  await keepFirstRows(database)
  return pglite
}

/** Postgres inside this process. Closing gives it back to the worker, without a row. */
export const createPgliteTestDatabase = async ({ migrated = true }: TestDatabaseOptions): Promise<Database> => {
  const pglite = idle.pop() ?? (await prepare(await startPglite()))
  if (migrated) return over(pglite, reset)
  await emptySchema(pglite)
  return over(pglite, async () => {
    await emptySchema(pglite)
    await prepare(pglite)
  })
}
