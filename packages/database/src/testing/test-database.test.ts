import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import type { Database } from '../database.ts'
import { migrationState } from '../migration-state.ts'
import { migrations } from '../migrations/index.ts'
import { keepFirstRows, resetRows } from './reset-postgres.ts'
import { createTestDatabase, testDialect } from './test-database.ts'

const open: Database[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((database) => database.close()))
})

const create = async (options?: Parameters<typeof createTestDatabase>[0]) => {
  const database = await createTestDatabase(options)
  open.push(database)
  return database
}

const write = ({ db }: Database, key: string) =>
  db.insertInto('setting').values({ key, value: '1', updated_at: '2026-11-23T08:00:00.000Z' }).execute()
const count = async ({ db }: Database) => (await db.selectFrom('setting').select('key').execute()).length

test('a test database speaks the dialect of the project and is fully migrated', async () => {
  const database = await create()
  expect(database.dialect).toBe(testDialect())
  const state = await migrationState(database, migrations)
  expect(state).toMatchObject({ applied: migrations.map(({ name }) => name), pending: [], edited: [], unknown: [] })
})

test('two test databases open at once share no row', async () => {
  const [one, other] = [await create(), await create()]
  await write(one, 'a')
  expect([await count(one), await count(other)]).toEqual([1, 0])
})

test('the rows of a closed test database are gone from the next', async () => {
  const first = await createTestDatabase()
  await write(first, 'a')
  await first.close()
  await first.close()
  expect(await count(await create())).toBe(0)
})

const emit = ({ db }: Database, id: string) =>
  db
    .insertInto('outbox')
    .values({ id, type: 'a.b', version: 1, object_id: 'a', payload: '{}', created_at: '2026-11-23T08:00:00.000Z' })
    .returning('sequence')
    .executeTakeFirstOrThrow()

test('counting begins anew in each test database', async () => {
  for (const id of ['a', 'b']) {
    const database = await createTestDatabase()
    expect(await emit(database, id)).toEqual({ sequence: 1 })
    await database.close()
  }
})

test.runIf(testDialect() === 'postgres')(
  'rows that migrations wrote are back after a reset, and no other',
  async () => {
    const database = await create({ migrated: false })
    const words = async () =>
      (await sql<{ word: string }>`select word from said order by word`.execute(database.db)).rows
    await sql`create table said (word text primary key)`.execute(database.db)
    await sql`insert into said values ('a'), ('b')`.execute(database.db)
    await keepFirstRows(database)
    await sql`delete from said where word = 'a'`.execute(database.db)
    await sql`insert into said values ('c')`.execute(database.db)
    await resetRows(database)
    expect(await words()).toEqual([{ word: 'a' }, { word: 'b' }])
  },
)

test('a test database without migrations has no table, and does not spoil the next one', async () => {
  const empty = await createTestDatabase({ migrated: false })
  await expect(write(empty, 'a')).rejects.toThrow(/setting/)
  await sql`create table stray (id text primary key)`.execute(empty.db)
  await empty.close()
  const next = await create()
  await write(next, 'a')
  await expect(sql`select * from stray`.execute(next.db)).rejects.toThrow(/stray/)
})
