// A process that writes until it is killed: `node writer.process.ts <sqlite file or postgres address>`, on from where
// the one before it came to. Each use case is one row, its audit row and its event; its number is printed only after the
// commit.
import { systemActor } from '@duijie/api/kernel/access/system-actor.ts'
import { runUseCase } from '@duijie/api/kernel/events/use-case.ts'
import { openPostgres } from '@duijie/database/dialects/postgres.ts'
import { openSqlite } from '@duijie/database/dialects/sqlite.ts'
import { migrate } from '@duijie/database/migrate.ts'
import { migrations } from '@duijie/database/migrations/index.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeRandomId } from '../runtime/ids.ts'
import { keyOf, lastWritten } from './written-numbers.ts'

const place = process.argv[2] ?? ''
const database = place.startsWith('postgres') ? openPostgres({ url: place }) : openSqlite({ path: place })
await migrate(database, migrations)
const deps = {
  database,
  clock: () => new Date(),
  ids: makeRandomId,
  wake: () => {},
  readActor: async () => undefined,
}

const write = (number: number) =>
  runUseCase(deps, systemActor, async ({ trx, now, audit, emit }) => {
    await trx
      .insertInto('setting')
      .values({ key: keyOf(number), value: '写', updated_at: now })
      .execute()
    await audit({ actorId: 'system', action: 'test.written', objectKind: 'test', objectId: keyOf(number) })
    await emit({ type: 'listing.changed', objectId: keyOf(number), payload: {} })
  })

const first = (await lastWritten(database.db)) + 1
const started = performance.now()
for (let number = first; ; number += 1) {
  await write(number)
  process.stdout.write(`${number}\n`)
  // Two hundred a second, where the machine can.
  await sleep(Math.max(0, (number - first + 1) * 5 - (performance.now() - started)))
}
