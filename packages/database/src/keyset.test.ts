import * as fc from 'fast-check'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { packCursor, unpackCursor, type SortKey } from './cursor.ts'
import type { Database } from './database.ts'
import { selectPage } from './keyset.ts'
import { createTestDatabase } from './testing/test-database.ts'

type Probe = { probe: { id: string; title: string; rank: number } }
type Field = keyof Probe['probe']

let database: Database
beforeEach(async () => {
  database = await createTestDatabase({ migrated: false })
  await sql`create table probe (id text primary key, title text not null, rank bigint not null)`.execute(database.db)
})
afterEach(() => database.close())

const probes = () => database.db.$extendTables<Probe>()
const key = (field: Field, direction: 'asc' | 'desc'): SortKey<Field> => ({
  column: `probe.${field}`,
  field,
  direction,
  type: field === 'rank' ? 'integer' : 'text',
})

const readAll = async (keys: SortKey<Field>[], limit: number) => {
  const pages: string[][] = []
  let cursor: string | undefined
  do {
    const page = await selectPage(probes().selectFrom('probe').selectAll(), keys, { cursor, limit })
    pages.push(page.items.map(({ id }) => id))
    cursor = page.nextCursor
  } while (cursor !== undefined)
  return pages
}

const byBytes = (left: string | number, right: string | number) =>
  typeof left === 'number' && typeof right === 'number'
    ? left - right
    : Buffer.compare(Buffer.from(String(left)), Buffer.from(String(right)))

const sorted = (rows: Probe['probe'][], keys: SortKey<Field>[]) =>
  rows
    .toSorted((left, right) => {
      for (const { field, direction } of keys) {
        const order = byBytes(left[field], right[field])
        if (order !== 0) return direction === 'asc' ? order : -order
      }
      return 0
    })
    .map(({ id }) => id)

const direction = fc.constantFrom('asc' as const, 'desc' as const)
const row = fc.record({
  id: fc.uuid(),
  title: fc.constantFrom('', 'a', 'B', 'a-b', 'aa', '对接', '质检', "o'clock", '😀'),
  rank: fc.constantFrom(-1, 0, 0, 7, Number.MAX_SAFE_INTEGER),
})

test('pages hold every row once and in order, whatever the ties, directions and page size', async () => {
  const cases = fc.record({
    rows: fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 25 }),
    limit: fc.integer({ min: 1, max: 8 }),
    directions: fc.tuple(direction, direction, direction),
  })
  const check = async ({ rows, limit, directions }: typeof cases extends fc.Arbitrary<infer Case> ? Case : never) => {
    await probes().deleteFrom('probe').execute()
    if (rows.length > 0) await probes().insertInto('probe').values(rows).execute()
    const keys = [key('rank', directions[0]), key('title', directions[1]), key('id', directions[2])]
    const pages = await readAll(keys, limit)
    expect(pages.flat()).toEqual(sorted(rows, keys))
    expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true)
  }
  await fc.assert(fc.asyncProperty(cases, check), { numRuns: 60 })
})

test('rows that come and go between pages neither repeat nor hide another row', async () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  await probes()
    .insertInto('probe')
    .values(ids.map((id) => ({ id, title: '', rank: 0 })))
    .execute()
  const keys = [key('rank', 'desc'), key('id', 'asc')]
  const query = () => probes().selectFrom('probe').selectAll()
  const first = await selectPage(query(), keys, { limit: 3 })
  await probes().deleteFrom('probe').where('id', 'in', ['b', 'c']).execute()
  await probes().insertInto('probe').values({ id: 'aa', title: '', rank: 0 }).execute()
  const second = await selectPage(query(), keys, { cursor: first.nextCursor, limit: 3 })
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids)
  expect(second.nextCursor).toBeUndefined()
})

test('a full last page has no next', async () => {
  await probes()
    .insertInto('probe')
    .values([{ id: 'a', title: '', rank: 0 }])
    .execute()
  expect(await selectPage(probes().selectFrom('probe').selectAll(), [key('id', 'asc')], { limit: 1 })).toEqual({
    items: [{ id: 'a', title: '', rank: 0 }],
  })
})

const keys = [key('rank', 'desc'), key('id', 'asc')]
const malformed = expect.objectContaining({ kind: 'invalid', code: 'page.cursor_malformed' })
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const refusalOf = (cursor: string) => {
  try {
    return unpackCursor(keys, cursor)
  } catch (error) {
    return error
  }
}

test('a cursor gives back the sort values that it was made of', () => {
  const whole = fc.record({ rank: fc.maxSafeInteger(), id: fc.uuid() })
  fc.assert(
    fc.property(whole, (values) => {
      expect(unpackCursor(keys, packCursor(keys, { title: '', ...values }))).toEqual([values.rank, values.id])
    }),
  )
})

test('a cursor of another sort is refused', () => {
  const other = packCursor([key('rank', 'asc'), key('id', 'asc')], { rank: 1, id: 'a', title: '' })
  expect(refusalOf(other)).toEqual(malformed)
})

test('a cursor that was tampered with is refused as bad input, never as a failure of the database', () => {
  const mark = JSON.parse(Buffer.from(packCursor(keys, { rank: 1, id: 'a', title: '' }), 'base64url').toString())[0]
  const bad = [
    ['1', 'a'],
    [1.5, 'a'],
    [2 ** 53, 'a'],
    [1, 2],
    [1, null],
    [1, '\0'],
    [1, '\uD800'],
    [1],
    [1, 'a', 'b'],
    [1, ['a']],
  ]
  for (const values of bad) expect(refusalOf(encode([mark, ...values]))).toEqual(malformed)
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(refusalOf(text)).toEqual(malformed)
    }),
  )
})

test('a sort column that is null cannot page, and says so', () => {
  expect(() => packCursor([key('title', 'asc')], { id: 'a', rank: 1, title: null })).toThrow(/probe.title/)
})
