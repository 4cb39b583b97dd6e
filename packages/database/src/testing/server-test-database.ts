import { Client } from 'pg'
import type { Database } from '../database.ts'
import { openPostgres } from '../dialects/postgres.ts'
import { migrate } from '../migrate.ts'
import { migrations } from '../migrations/index.ts'
import type { TestDatabaseOptions } from './test-database-options.ts'

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

/** A database called `name` on a real Postgres server; closing drops it. */
export const createServerTestDatabase = async (
  server: string,
  name: string,
  { migrated = true }: TestDatabaseOptions,
): Promise<Database> => {
  await onServer(server, `create database ${name} template template0 encoding 'UTF8' locale 'C'`)
  const database = openPostgres({ url: urlOf(server, name) })
  if (migrated) await migrate(database, migrations)
  const close = async () => {
    await database.close()
    await onServer(server, `drop database if exists ${name} with (force)`)
  }
  let closed: Promise<void> | undefined
  return { ...database, close: () => (closed ??= close()) }
}
