// A process of its own for the tests that need several: `node sqlite-worker.process.ts <job> <file> [<count>]`.
import { sql } from 'kysely'
import { openSqlite } from '../dialects/sqlite.ts'
import { migrate } from '../migrate.ts'
import { migrations } from '../migrations/index.ts'
import { inTransaction } from '../transaction.ts'

const [job, path = '', count = '0'] = process.argv.slice(2)
const database = openSqlite({ path })

/** Reads, lets others run, then writes: with a deferred transaction this is what fails. */
const increment = () =>
  inTransaction(database, async (trx) => {
    const { rows } = await sql<{ value: number }>`select value from counter`.execute(trx)
    await sql`update counter set value = ${(rows[0]?.value ?? 0) + 1}`.execute(trx)
  })

const incrementAll = async () => {
  let failures = 0
  for (let done = 0; done < Number(count); done += 1) await increment().catch(() => (failures += 1))
  process.stdout.write(`${failures}\n`)
}

/** Says each number only after its commit; runs until it is killed. */
const acknowledge = async () => {
  for (let number = 1; ; number += 1) {
    await inTransaction(database, (trx) => sql`insert into acknowledged (number) values (${number})`.execute(trx))
    process.stdout.write(`${number}\n`)
  }
}

const jobs: Record<string, () => Promise<unknown>> = {
  increment: incrementAll,
  acknowledge,
  migrate: async () => process.stdout.write(`${(await migrate(database, migrations)).length}\n`),
}

await jobs[job ?? '']?.()
await database.close()
