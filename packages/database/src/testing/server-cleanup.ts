import { randomUUID } from 'node:crypto'
import { Client } from 'pg'

/** Vitest's global set-up: names the run, and drops what its workers kept on the server of `TEST_DATABASE_URL`. */
export default (): (() => Promise<void>) => {
  const run = randomUUID().slice(0, 8)
  process.env.DUIJIE_TEST_RUN = run
  return async () => {
    const server = process.env.TEST_DATABASE_URL
    if (!server) return
    const client = new Client({ connectionString: server })
    await client.connect()
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database where datname like 'duijie\\_test\\_${run}\\_%'`,
    )
    for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`)
    await client.end()
  }
}
