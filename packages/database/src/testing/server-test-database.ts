import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { Client } from 'pg'
import type { Database } from '../database.ts'
import { openPostgres } from '../dialects/postgres.ts'
import { prepareSchema } from '../prepare-schema.ts'
import { keepFirstRows, resetRows } from './reset-postgres.ts'
import type { TestDatabaseOptions } from './test-database-options.ts'

/** What every database of this run is called at first; `server-cleanup.ts` drops those that are left at its end. */
const prefix = `duijie_test_${process.env.DUIJIE_TEST_RUN ?? 'single'}_`

const onServer = async (url: string, statement: string) => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

const urlOf = (server: string, name: string): string => {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

/** An empty database by its address, for processes of their own. */
export const createServerAddress = async (server: string): Promise<{ url: string; drop: () => Promise<void> }> => {
  const name = prefix + randomUUID().slice(0, 8)
  await onServer(server, `create database ${name} template template0 encoding 'UTF8' locale 'C'`)
  return { url: urlOf(server, name), drop: () => onServer(server, `drop database if exists ${name} with (force)`) }
}

/** An empty database; closing drops it. */
const create = async (server: string): Promise<Database> => {
  const { url, drop } = await createServerAddress(server)
  const database = openPostgres({ url })
  const close = async () => {
    await database.close()
    await drop()
  }
  let closed: Promise<void> | undefined
  return { ...database, close: () => (closed ??= close()) }
}

const createMigrated = async (server: string): Promise<Database> => {
  const database = await create(server)
  await prepareSchema(database)
  await keepFirstRows(database)
  return database
}

/** Migrating takes half a second, so a worker keeps its databases: reset, connected, waiting for the next test. */
const idle: Database[] = []

/** Whether a query that nobody waited for is still under way, and would write into the next test's rows. */
const isBusy = async ({ db }: Database): Promise<boolean> => {
  const { rows } = await sql`select from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`.execute(db)
  return rows.length > 0
}

const release = async (database: Database): Promise<void> => {
  if (await isBusy(database)) return database.close()
  await resetRows(database)
  idle.push(database)
}

/** A database on a real Postgres server, whose user is a superuser. Closing gives it back to the worker, reset. */
export const createServerTestDatabase = async (
  server: string,
  { migrated = true }: TestDatabaseOptions,
): Promise<Database> => {
  if (!migrated) return create(server)
  const database = idle.pop() ?? (await createMigrated(server))
  let closed: Promise<void> | undefined
  return { ...database, close: () => (closed ??= release(database)) }
}
