import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { Database } from '@duijie/database/database.ts'
import { migrate } from '@duijie/database/migrate.ts'
import { migrations } from '@duijie/database/migrations/index.ts'
import { createTestDatabase } from '@duijie/database/testing/test-database.ts'
import { systemActor } from '../access/system-actor.ts'
import { runUseCase } from '../events/use-case.ts'
import { chainCount, firstHash, oldHash } from './audit-hash.ts'
import { toAuditFields } from './audit.ts'
import { findBrokenAudit, verifyAudit } from './verify-audit.ts'

let database: Database
let made: number

const depsOver = (opened: Database) => ({
  database: opened,
  clock: () => new Date('2026-11-23T08:40:00.000Z'),
  ids: (prefix: string) => `${prefix}_${(made += 1)}`,
  wake: () => {},
  readActor: async () => undefined,
})

const entry = (objectId: string) => ({ actorId: 'usr_1', action: 'listing.saved', objectKind: 'listing', objectId })

/** One use case with a row in the audit for each of these objects. */
const act = (...objectIds: string[]) =>
  runUseCase(depsOver(database), systemActor, async ({ audit }) => {
    for (const objectId of objectIds) await audit(entry(objectId))
  })

const rowsOf = (objectId: string) =>
  database.db.selectFrom('audit').selectAll().where('object_id', '=', objectId).orderBy('sequence').execute()

/** Does what no path of the program can: as whoever owns the database may, past its triggers. */
const pastTheTriggers = async (statement: ReturnType<typeof sql>): Promise<void> => {
  if (database.dialect === 'postgres')
    return database.db.connection().execute(async (connection) => {
      await sql`set session_replication_role = replica`.execute(connection)
      await statement.execute(connection)
      await sql`set session_replication_role = origin`.execute(connection)
    })
  const triggers = await sql<{ name: string; sql: string }>`
    select name, sql from sqlite_master where type = 'trigger' and tbl_name = 'audit'`.execute(database.db)
  for (const { name } of triggers.rows) await sql.raw(`drop trigger ${name}`).execute(database.db)
  await statement.execute(database.db)
  for (const trigger of triggers.rows) await sql.raw(trigger.sql).execute(database.db)
}

beforeEach(async () => {
  made = 0
  database = await createTestDatabase()
})

afterEach(() => database.close())

describe('the chains of the audit', () => {
  it('hold what happened to one object in one chain, in order, and spread objects over all of them', async () => {
    const objects = Array.from({ length: 200 }, (_, index) => `lst_${index}`)
    for (const objectId of objects) await act(objectId)
    await act('lst_0', 'lst_1', 'lst_0')
    const first = await rowsOf('lst_0')
    expect(new Set(first.map(({ chain }) => chain)).size).toBe(1)
    expect(first.map(({ number }) => number)).toEqual(first.map(({ number }) => number).toSorted((a, b) => a - b))
    expect(await findBrokenAudit(database.db)).toBeUndefined()
    const reports = await verifyAudit(database.db)
    expect(reports.reduce((sum, { head }) => sum + head.number, 0)).toBe(203)
    expect(reports.filter(({ chain, head }) => chain > 0 && head.number > 0)).toHaveLength(chainCount)
  })

  it('neither fork nor stop where many write to the same ones in opposite orders at once', async () => {
    const pairs = Array.from({ length: 60 }, (_, index) => (index % 2 ? ['lst_a', 'lst_b'] : ['lst_b', 'lst_a']))
    await Promise.all(pairs.map((pair) => act(...pair)))
    expect(await rowsOf('lst_a')).toHaveLength(60)
    expect(await findBrokenAudit(database.db)).toBeUndefined()
  })

  it('have no row of what was undone', async () => {
    const failing = runUseCase(depsOver(database), systemActor, async ({ audit }) => {
      await audit(entry('lst_a'))
      throw new Error('undone')
    })
    await expect(failing).rejects.toThrow('undone')
    await act('lst_a')
    expect(await rowsOf('lst_a')).toMatchObject([{ number: 1 }])
  })

  it('refuse changes and deletions', async () => {
    await act('lst_a')
    await expect(database.db.updateTable('audit').set({ action: 'nothing' }).execute()).rejects.toThrow(/append-only/)
    await expect(database.db.deleteFrom('audit').execute()).rejects.toThrow(/append-only/)
    await expect(database.db.updateTable('audit_chain').set({ genesis: firstHash }).execute()).rejects.toThrow(
      /append-only/,
    )
  })

  it('refuse a second row at the same place', async () => {
    await act('lst_a')
    const [row] = await rowsOf('lst_a')
    if (!row) throw new Error('no row')
    const { sequence: _, ...forged } = { ...row, id: 'aud_forged', hash: 'f'.repeat(64) }
    await expect(database.db.insertInto('audit').values(forged).execute()).rejects.toThrow(/audit|unique/)
  })

  it.each([
    ['a changed detail', sql`update audit set detail = '{"a":1}' where id = 'aud_2'`, 2, 'row_changed'],
    ['a row put elsewhere', sql`update audit set number = 9 where id = 'aud_3'`, 3, 'row_missing'],
    ['a row taken out', sql`delete from audit where id = 'aud_2'`, 2, 'row_missing'],
    ['a row of another chain', sql`update audit set object_kind = 'pairing' where id = 'aud_1'`, 1, 'row_changed'],
  ])('show %s', async (_, statement, number, reason) => {
    for (let times = 0; times < 3; times += 1) await act('lst_a')
    await pastTheTriggers(statement)
    expect(await findBrokenAudit(database.db)).toMatchObject({ number, reason })
  })
})

describe('rows from before there were chains', () => {
  let older: Database

  beforeEach(async () => {
    older = await createTestDatabase({ migrated: false })
    await migrate(
      older,
      migrations.filter(({ name }) => name < '0019'),
    )
    let previous = firstHash
    for (const id of ['aud_a', 'aud_b', 'aud_c']) {
      const fields = { ...toAuditFields(depsOver(older), entry('lst_a')), id }
      const hash = oldHash(fields, previous)
      await sql`insert into audit (id, at, actor_id, action, object_kind, object_id, detail, previous_hash, hash)
        values (${fields.id}, ${fields.at}, ${fields.actor_id}, ${fields.action}, ${fields.object_kind},
          ${fields.object_id}, ${fields.detail}, ${previous}, ${hash})`.execute(older.db)
      previous = hash
    }
    await migrate(older, migrations)
    await database.close()
    database = older
  })

  it('stay provable as chain 0, which the others begin with', async () => {
    await act('lst_a')
    expect(await findBrokenAudit(older.db)).toBeUndefined()
    const rows = await rowsOf('lst_a')
    expect(rows.map(({ chain, number }) => chain > 0 && number)).toEqual([false, false, false, 1])
    expect(rows[3]?.previous_hash).toBe(rows[2]?.hash)
  })

  it('get no more of their kind unseen', async () => {
    const fields = toAuditFields(depsOver(older), entry('lst_a'))
    const late = { ...fields, chain: 0, number: 0 }
    const last = (await rowsOf('lst_a')).at(-1)?.hash ?? ''
    const next = { ...late, previous_hash: last, hash: oldHash(fields, last) }
    await older.db.insertInto('audit').values(next).execute()
    expect(await findBrokenAudit(older.db)).toMatchObject({ chain: 0, number: 5, reason: 'end_changed' })
  })

  it.each([
    ['a changed row', sql`update audit set action = 'x' where id = 'aud_b'`, 2, 'row_changed'],
    ['a row taken out', sql`delete from audit where id = 'aud_b'`, 2, 'row_changed'],
    ['an end cut off', sql`delete from audit where id = 'aud_c'`, 3, 'end_changed'],
  ])('show %s', async (_, statement, number, reason) => {
    await pastTheTriggers(statement)
    expect(await findBrokenAudit(older.db)).toMatchObject({ chain: 0, number, reason })
  })
})
