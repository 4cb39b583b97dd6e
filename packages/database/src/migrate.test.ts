import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from './database.ts'
import { migrate, MigrationError } from './migrate.ts'
import { migrationState } from './migration-state.ts'
import { migrations } from './migrations/index.ts'
import type { Migration } from './migrations/migration.ts'
import { runWorker } from './testing/sqlite-worker.ts'
import { createTestDatabase, testDialect } from './testing/test-database.ts'

let database: Database
beforeEach(async () => {
  database = await createTestDatabase({ migrated: false })
})
afterEach(() => database.close())

const step = (name: string, ...statements: string[]): Migration => ({ name, statements: () => statements })
const one = step('0001-create-one', 'create table one (id text primary key)')
const two = step('0002-create-two', 'create table two (id text primary key)')
const three = step('0003-create-three', 'create table three (id text primary key)')
const exists = (table: string) =>
  sql`select 1 from ${sql.table(table)}`.execute(database.db).then(
    () => true,
    () => false,
  )

test('steps run in order, once, and say when', async () => {
  const now = () => new Date('2026-11-23T08:40:00.000Z')
  expect(await migrate(database, [one, two], { now })).toEqual([one.name, two.name])
  expect(await migrate(database, [one, two, three], { now })).toEqual([three.name])
  expect(await migrate(database, [one, two, three], { now })).toEqual([])
  const { rows } = await sql`select distinct applied_at from schema_migration`.execute(database.db)
  expect(rows).toEqual([{ applied_at: '2026-11-23T08:40:00.000Z' }])
})

test('a step that fails leaves nothing of itself, keeps the steps before, and runs when it is mended', async () => {
  const broken = step('0002-create-two', 'create table two (id text primary key)', 'create table one (id text)')
  await expect(migrate(database, [one, broken])).rejects.toThrow(/one/)
  expect([await exists('one'), await exists('two')]).toEqual([true, false])
  expect(await migrationState(database, [one, two])).toMatchObject({
    applied: [one.name],
    pending: [two.name],
    edited: [],
  })
  expect(await migrate(database, [one, two])).toEqual([two.name])
})

test('a step that would leave rows that refer to nothing is refused', async () => {
  await migrate(database, [one])
  const orphan = step(
    '0002-create-child',
    'create table child (one_id text references one (id) deferrable initially deferred)',
    `insert into child values ('nobody')`,
  )
  await expect(migrate(database, [one, orphan])).rejects.toThrow(/refer to nothing|foreign key/)
  expect(await exists('child')).toBe(false)
})

describe('the schema is left alone, with a reason,', () => {
  const refusal = async (known: Migration[]) => {
    const error: unknown = await migrate(database, known).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(MigrationError)
    return error instanceof Error ? error.message : ''
  }

  test('when an applied step was edited', async () => {
    await migrate(database, [one])
    const edited = step(one.name, 'create table one (id text primary key, note text)')
    expect(await refusal([edited, two])).toMatch(/Edited after they were applied: 0001-create-one/)
    expect(await migrationState(database, [edited, two])).toMatchObject({ edited: [one.name], pending: [two.name] })
    expect(await exists('two')).toBe(false)
  })

  test('when a newer program has been here', async () => {
    await migrate(database, [one, two])
    expect(await refusal([one])).toMatch(/another version of the program: 0002-create-two/)
  })

  test('when a step turns up before one that has run', async () => {
    await migrate(database, [one, three])
    expect(await refusal([one, two, three])).toMatch(/0002-create-two.*higher number/)
    expect(await exists('two')).toBe(false)
  })

  test('when two steps share a number, or a name is no name', async () => {
    expect(await refusal([one, step('0001-create-other')])).toMatch(/higher number/)
    expect(await refusal([step('create-one')])).toMatch(/not a migration name/)
    expect(await exists('schema_migration')).toBe(false)
  })
})

test('looking at the state changes nothing', async () => {
  expect(await migrationState(database, [one])).toEqual({
    applied: [],
    pending: [one.name],
    edited: [],
    unknown: [],
    skipped: [],
  })
  expect(await exists('schema_migration')).toBe(false)
})

/** How many steps each of several migrators ran: processes on SQLite, where one process has one connection. */
const migrateAtOnce = async (): Promise<number[]> => {
  if (testDialect() === 'postgres') {
    const names = await Promise.all([1, 2, 3].map(() => migrate(database, migrations)))
    return names.map(({ length }) => length)
  }
  const folder = await mkdtemp(join(tmpdir(), 'duijie-migrate-'))
  const counts = await Promise.all([1, 2, 3].map(() => runWorker('migrate', join(folder, 'main.sqlite'))))
  await rm(folder, { recursive: true })
  return counts.map(Number)
}

test('of several migrators at once each step is run by one', async () => {
  const counts = await migrateAtOnce()
  expect(counts.reduce((sum, count) => sum + count)).toBe(migrations.length)
})

describe("the platform's own migrations", () => {
  test.each(migrations.map(({ name }, index) => [name, index] as const))('go on from %s', async (_name, index) => {
    await migrate(database, migrations.slice(0, index + 1))
    await migrate(database, migrations)
    expect((await migrationState(database, migrations)).pending).toEqual([])
  })

  test.each(migrations)('$name says the same thing each time it is asked', ({ statements }) => {
    for (const dialect of ['sqlite', 'postgres'] as const) expect(statements(dialect)).toEqual(statements(dialect))
  })
})
