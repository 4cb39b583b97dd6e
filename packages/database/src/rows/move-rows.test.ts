import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../database.ts'
import { readEpoch } from '../epoch.ts'
import { createSqliteTestDatabase } from '../testing/sqlite-test-database.ts'
import { createTestDatabase, testDialect } from '../testing/test-database.ts'
import { readCatalogue } from './catalogue.ts'
import { moveRows } from './move-rows.ts'
import { digestTable } from './written-rows.ts'

let from: Database
let to: Database
const now = '2026-11-23T08:40:00.000Z'
const texts = ['对接', '"quoted"', "it's", '\u2028', '😀', '', '\\', 'null']

const addUser = (id: string, verified: number) =>
  from.db
    .insertInto('user')
    .values({
      id,
      name: id,
      email: `${id}@example.test`,
      emailVerified: verified,
      image: null,
      createdAt: now,
      updatedAt: now,
    })
    .execute()

const addAudit = (number: number) =>
  sql`insert into audit (id, at, actor_id, action, object_kind, object_id, detail, chain, number, previous_hash, hash)
    values (${`a${number}`}, ${now}, 'u', 'x', 'k', 'o', '{}', 1, ${number}, '', ${`h${number}`})`

const digestsOf = async (database: Database, shapes: Awaited<ReturnType<typeof readCatalogue>>) => {
  const all: Record<string, unknown> = {}
  for (const shape of shapes)
    if (shape.name !== 'database_epoch') all[shape.name] = await digestTable(database.db, shape)
  return all
}

const move = () => moveRows({ from, to, epoch: 'moved-here', now })

beforeEach(async () => {
  from = await createSqliteTestDatabase({})
  to = await createTestDatabase()
  await addUser('usr_b', 1)
  await addUser('usr_a', 0)
  for (const [at, value] of texts.entries())
    await from.db
      .insertInto('setting')
      .values({ key: `k${at}`, value, updated_at: now })
      .execute()
  for (let number = 1; number <= 450; number += 1) await addAudit(number).execute(from.db)
  for (const [sequence, back_to] of [
    [1, null],
    [2, 1],
    [3, 2],
  ] as const)
    await from.db
      .insertInto('weight_activation')
      .values({ sequence, number: 0, back_to, activated_by: 'usr_a', activated_at: now })
      .execute()
})

afterEach(async () => {
  await from.close()
  await to.close()
})

describe.skipIf(testDialect() === 'sqlite')('moving from SQLite to Postgres', () => {
  it('carries every row of every table as it is, and counts on from where it was', async () => {
    const counts = await move()
    expect(counts).toMatchObject({ user: 2, setting: texts.length, audit: 450, weight_activation: 3 })
    const shapes = await readCatalogue(to.db, 'postgres')
    expect(Object.keys(counts).sort()).toEqual(shapes.map(({ name }) => name).sort())
    expect(await digestsOf(to, shapes)).toEqual(await digestsOf(from, shapes))
    await addAudit(451).execute(to.db)
    const last = await to.db
      .selectFrom('audit')
      .select('sequence')
      .orderBy('sequence', 'desc')
      .executeTakeFirstOrThrow()
    expect(last.sequence).toBe(451)
  })

  it('leaves the guards of history on, and gives the database a name of its own', async () => {
    await move()
    await expect(sql`delete from audit`.execute(to.db)).rejects.toThrow(/append-only/)
    expect(await readEpoch(to.db)).toBe('moved-here')
    expect(await readEpoch(from.db)).not.toBe('moved-here')
  })

  it('is refused where the target is in use', async () => {
    await move()
    await expect(move()).rejects.toThrow(/holds data already/)
  })

  it('keeps nothing where one row cannot be kept', async () => {
    await from.db.insertInto('setting').values({ key: 'nul', value: 'a\0b', updated_at: now }).execute()
    await expect(move()).rejects.toThrow(/0x00/)
    for (const table of ['user', 'audit', 'setting'] as const)
      expect(await to.db.selectFrom(table).selectAll().execute(), table).toEqual([])
    await expect(addAudit(1).execute(to.db)).resolves.toBeDefined()
    await expect(sql`delete from audit`.execute(to.db)).rejects.toThrow(/append-only/)
  })

  it('sees one changed value of one row', async () => {
    await move()
    const shapes = await readCatalogue(to.db, 'postgres')
    await to.db.updateTable('setting').set({ value: '对接 ' }).where('key', '=', 'k0').execute()
    const [there, here] = [await digestsOf(to, shapes), await digestsOf(from, shapes)]
    expect(Object.keys(there).filter((name) => JSON.stringify(there[name]) !== JSON.stringify(here[name]))).toEqual([
      'setting',
    ])
  })
})
