import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { storeTrouble } from './store-trouble.ts'
import { createSqliteTestDatabase } from './testing/sqlite-test-database.ts'
import type { Database } from './database.ts'

let database: Database

beforeEach(async () => {
  database = await createSqliteTestDatabase({})
})

afterEach(() => database.close())

const coded = (code: string, message = 'x') => Object.assign(new Error(message), { code })

it('a database that has no room left says so', async () => {
  const pages = await sql<{ page_count: number }>`PRAGMA page_count`.execute(database.db)
  await sql`PRAGMA max_page_count = ${sql.lit(pages.rows[0]?.page_count ?? 1)}`.execute(database.db)
  const fill = async () => {
    for (let row = 0; row < 100; row += 1)
      await database.db
        .insertInto('rateLimit')
        .values({ id: `r${row}`, key: 'k'.repeat(50_000) + row, count: 1, lastRequest: 0 })
        .execute()
  }
  const error: unknown = await fill().catch((reason: unknown) => reason)
  expect(storeTrouble(error)).toBe('disk_full')
})

it.each([
  [coded('ECONNREFUSED'), 'away'],
  [coded('57P01', 'terminating connection due to administrator command'), 'away'],
  [coded('08006'), 'away'],
  [new Error('Connection terminated unexpectedly'), 'away'],
  [coded('53100', 'could not extend file'), 'disk_full'],
  [coded('25006'), 'read_only'],
  [coded('SQLITE_IOERR_WRITE'), 'away'],
  [new Error('the library', { cause: coded('ECONNRESET') }), 'away'],
  [coded('23505'), undefined],
  [coded('SQLITE_CONSTRAINT_UNIQUE'), undefined],
  [new Error('a mistake of ours'), undefined],
  ['no error', undefined],
])('%s is trouble of the store or not', (error, trouble) => {
  expect(storeTrouble(error)).toBe(trouble)
})
