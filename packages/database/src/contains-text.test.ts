import { afterAll, beforeAll, expect, it } from 'vitest'
import { containsText } from './contains-text.ts'
import type { Database } from './database.ts'
import { createTestDatabase } from './testing/test-database.ts'

const texts = ['100% 合格', '100 合格', 'snake_case', 'snakeXcase', 'C:\\data', 'C:/data', "it's", 'Ein Text']

let database: Database
beforeAll(async () => {
  database = await createTestDatabase()
  const rows = texts.map((value, index) => ({ key: `k${index}`, value, updated_at: 'x' }))
  await database.db.insertInto('setting').values(rows).execute()
})
afterAll(() => database.close())

const found = async (text: string): Promise<string[]> => {
  const rows = await database.db
    .selectFrom('setting')
    .select('value')
    .where((eb) => containsText(eb.ref('value'), text))
    .orderBy('key')
    .execute()
  return rows.map(({ value }) => value)
}

it.each([
  ['%', ['100% 合格']],
  ['100%', ['100% 合格']],
  ['_', ['snake_case']],
  ['e_c', ['snake_case']],
  ['\\', ['C:\\data']],
  ['\\d', ['C:\\data']],
  ['\\%', []],
  ["'", ["it's"]],
  ['合格', ['100% 合格', '100 合格']],
  ['EIN text', ['Ein Text']],
  ['', texts],
])('%j means itself on both engines', async (text, expected) => {
  expect(await found(text)).toEqual(expected)
})

it('a column without a value holds nothing', async () => {
  const { db } = database
  const query = db.selectFrom('organisation').select('id')
  const row = {
    id: 'org_a',
    name: 'a',
    kind: 'vendor',
    verification: 'unverified',
    version: 1,
    created_at: '',
    updated_at: '',
  }
  await db.insertInto('organisation').values(row).execute()
  expect(await query.where((eb) => containsText(eb.ref('name_en'), '')).execute()).toEqual([])
  expect(await query.where((eb) => eb.not(containsText(eb.ref('name'), 'b'))).execute()).toEqual([{ id: 'org_a' }])
})
