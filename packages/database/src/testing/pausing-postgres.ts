import { PostgresDialect } from 'kysely'
import { Client, Pool, types } from 'pg'

import type { Database } from '../database.ts'
import { createGuardedKysely } from '../dialects/guarded-kysely.ts'
import { parseInt8 } from '../dialects/postgres-numbers.ts'

const name = 'duijie_bench_writes'

const onServer = async (url: string, statement: string): Promise<void> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}

/**
 * A new database in which every statement is preceded by a pause made inside the server, as if it stood elsewhere. Half a
 * millisecond is asked for; Postgres' own timer makes it one at least.
 */
export const openPausingPostgres = async (server: string, connections: number): Promise<Database> => {
  await onServer(server, `drop database if exists ${name} with (force)`)
  await onServer(server, `create database ${name} template template0 encoding 'UTF8' locale 'C'`)
  types.setTypeParser(types.builtins.INT8, parseInt8)
  const url = new URL(server)
  url.pathname = `/${name}`
  const pool = new Pool({ connectionString: url.href, max: connections })
  pool.on('connect', (client) => {
    const query = client.query.bind(client)
    // Refused where a transaction is to be rolled back, which its own statement will say.
    const pause = () => void query('select pg_sleep(0.0005)').catch(() => undefined)
    client.query = ((...asked: Parameters<typeof query>) => {
      // A lock of a table is taken before the transaction has its snapshot, which a pause before it would take.
      const isLock = asked[0].startsWith('LOCK')
      if (!isLock) pause()
      const answer = query(...asked)
      if (isLock) pause()
      return answer
    }) as typeof client.query
  })
  const db = createGuardedKysely(new PostgresDialect({ pool }), { singleConnection: false })
  return { db, dialect: 'postgres', close: () => pool.end(), checkpoint: async () => undefined }
}
