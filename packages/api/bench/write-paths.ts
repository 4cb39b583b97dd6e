import { randomUUID } from 'node:crypto'

import { sql } from 'kysely'

import type { Database, Trx } from '@duijie/database/database.ts'
import { migrate } from '@duijie/database/migrate.ts'
import { migrations } from '@duijie/database/migrations/index.ts'
import { inTransaction } from '@duijie/database/transaction.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'
import { readActor } from '../src/areas/identity/sessions/actors.service.ts'
import { firstHash, oldHash } from '../src/kernel/audit/audit-hash.ts'
import { toAuditFields } from '../src/kernel/audit/audit.ts'
import { runUseCase } from '../src/kernel/events/use-case.ts'
import { toOutboxEvent, type DomainEvent } from '../src/kernel/events/outbox.ts'

export type Path = 'before' | 'after'

const makeDeps = (database: Database, actors: readonly Actor[]) => ({
  database,
  actors,
  clock: () => new Date(),
  ids: (prefix: string) => `${prefix}_${randomUUID()}`,
  wake: () => {},
  readActor,
})

type WriterDeps = ReturnType<typeof makeDeps>

/** A migrated database with as many people as there are writers, and a thing for each of them to change. */
export const prepareWriters = async (database: Database, writers: number): Promise<WriterDeps> => {
  await migrate(database, migrations)
  const at = new Date().toISOString()
  const actors: Actor[] = []
  for (let writer = 0; writer < writers; writer += 1) {
    const userId = `usr_${writer}`
    const emailVerified = database.dialect === 'postgres' ? true : 1
    await database.db
      .insertInto('user')
      .values({ id: userId, name: 'x', email: userId, emailVerified, image: null, createdAt: at, updatedAt: at })
      .execute()
    await database.db
      .insertInto('setting')
      .values({ key: `lst_${writer}`, value: '0', updated_at: at })
      .execute()
    actors.push({ userId, name: 'x', email: userId, staffRoles: [], memberships: [] })
  }
  return makeDeps(database, actors)
}

const change = async (trx: Trx, key: string, now: string): Promise<void> => {
  const row = await trx.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirstOrThrow()
  await trx
    .updateTable('setting')
    .set({ value: String(Number(row.value) + 1), updated_at: now })
    .where('key', '=', key)
    .execute()
}

const entryOf = (actorId: string, objectId: string) => ({
  actorId,
  action: 'listing.saved',
  objectKind: 'listing',
  objectId,
})
const eventOf = (objectId: string): DomainEvent => ({ type: 'listing.changed', objectId, payload: {} })

/** The path that was: one lock over audit and outbox, one chain. It lives on here alone. */
const writeBefore = (deps: WriterDeps, actor: Actor, objectId: string): Promise<void> =>
  inTransaction(deps.database, async (trx) => {
    if (deps.database.dialect === 'postgres')
      await sql`LOCK TABLE audit, outbox IN SHARE ROW EXCLUSIVE MODE`.execute(trx)
    await readActor(trx, actor.userId)
    await change(trx, objectId, deps.clock().toISOString())
    const last = await trx.selectFrom('audit').select('hash').orderBy('sequence', 'desc').limit(1).executeTakeFirst()
    const fields = toAuditFields(deps, entryOf(actor.userId, objectId))
    const previous = last?.hash ?? firstHash
    const place = { chain: 0, number: 0, previous_hash: previous, hash: oldHash(fields, previous) }
    await trx
      .insertInto('audit')
      .values({ ...fields, ...place })
      .execute()
    await trx
      .insertInto('outbox')
      .values(toOutboxEvent(deps, eventOf(objectId)))
      .execute()
  })

const writeAfter = (deps: WriterDeps, actor: Actor, objectId: string): Promise<void> =>
  runUseCase(deps, actor, async ({ trx, now, audit, emit }) => {
    await change(trx, objectId, now)
    await audit(entryOf(actor.userId, objectId))
    await emit(eventOf(objectId))
  })

/** Writes a second by all writers at once. */
export const measureWrites = async (deps: WriterDeps, path: Path, milliseconds: number): Promise<number> => {
  const write = path === 'before' ? writeBefore : writeAfter
  const started = performance.now()
  let written = 0
  const work = async (actor: Actor, writer: number): Promise<void> => {
    while (performance.now() - started < milliseconds) {
      await write(deps, actor, `lst_${writer}`)
      written += 1
    }
  }
  await Promise.all(deps.actors.map(work))
  return (written * 1000) / (performance.now() - started)
}
