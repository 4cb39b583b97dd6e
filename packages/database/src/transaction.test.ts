import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Database, Executor } from './database.ts'
import { RootDatabaseInTransactionError } from './dialects/guarded-kysely.ts'
import { createTestDatabase } from './testing/test-database.ts'
import { forUpdate, inTransaction } from './transaction.ts'

let database: Database
beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(() => database.close())

const put = (db: Executor, key: string, value = '0') =>
  db.insertInto('setting').values({ key, value, updated_at: '2026-11-23T08:00:00.000Z' }).execute()
const keys = async (db: Executor) =>
  (await db.selectFrom('setting').select('key').orderBy('key').execute()).map(({ key }) => key)
const refused = (code: string) => Object.assign(new Error('refused'), { code })

describe('the root database inside a transaction', () => {
  test('is refused at once, and the transaction is undone', async () => {
    const work = inTransaction(database, async (trx) => {
      await put(trx, 'a')
      await put(database.db, 'b')
    })
    await expect(work).rejects.toThrow(RootDatabaseInTransactionError)
    expect(await keys(database.db)).toEqual([])
  })

  test("is refused in Kysely's own transactions, as better-auth uses them", async () => {
    await expect(database.db.transaction().execute(() => keys(database.db))).rejects.toThrow(/pass `trx`/)
  })

  test('is refused for a transaction within a transaction', async () => {
    const nested = () => inTransaction(database, async () => undefined)
    await expect(inTransaction(database, nested)).rejects.toThrow(RootDatabaseInTransactionError)
  })

  test('is welcome again for work that the transaction started but that runs after it', async () => {
    let release = () => {}
    const ended = new Promise<void>((resolve) => (release = resolve))
    let later: Promise<string[]> | undefined
    await inTransaction(database, async (trx) => {
      await put(trx, 'a')
      later = ended.then(() => keys(database.db))
    })
    release()
    expect(await later).toEqual(['a'])
  })

  test('is welcome in another piece of work, which waits or sees the rows before', async () => {
    let begun = () => {}
    const started = new Promise<void>((resolve) => (begun = resolve))
    const writing = inTransaction(database, async (trx) => {
      await put(trx, 'a')
      begun()
      await sleep(30)
    })
    await started
    const seen = await keys(database.db)
    await writing
    expect([[], ['a']]).toContainEqual(seen)
    expect(await keys(database.db)).toEqual(['a'])
  })

  test('is another one for another database', async () => {
    const other = await createTestDatabase()
    try {
      await inTransaction(database, () => put(other.db, 'b'))
      expect(await keys(other.db)).toEqual(['b'])
    } finally {
      await other.close()
    }
  })
})

describe('after the commit', () => {
  test('callbacks run in order and see what was written', async () => {
    const seen: unknown[] = []
    await inTransaction(database, async (trx, onCommit) => {
      onCommit(async () => void seen.push(await keys(database.db)))
      onCommit(() => void seen.push('second'))
      await put(trx, 'a')
      expect(seen).toEqual([])
    })
    expect(seen).toEqual([['a'], 'second'])
  })

  test('callbacks of a transaction that failed never run', async () => {
    const callback = vi.fn<() => void>()
    const work = inTransaction(database, async (trx, onCommit) => {
      onCommit(callback)
      await put(trx, 'a')
      throw new Error('changed my mind')
    })
    await expect(work).rejects.toThrow('changed my mind')
    expect(callback).not.toHaveBeenCalled()
    expect(await keys(database.db)).toEqual([])
  })

  test('a callback that fails is reported, and neither fails the transaction nor stops the next callback', async () => {
    const warning = new Promise((resolve) => process.once('warning', resolve))
    const next = vi.fn<() => void>()
    await inTransaction(database, async (trx, onCommit) => {
      onCommit(() => {
        throw new Error('nobody is listening')
      })
      onCommit(next)
      await put(trx, 'a')
    })
    expect(next).toHaveBeenCalledOnce()
    expect(await warning).toMatchObject({ message: 'nobody is listening' })
    expect(await keys(database.db)).toEqual(['a'])
  })
})

describe('a refusal by the database', () => {
  test.each(['40001', '40P01'])('%s makes the work run again, and only its last callbacks', async (code) => {
    const committed: number[] = []
    let tries = 0
    const result = await inTransaction(database, async (trx, onCommit) => {
      const own = (tries += 1)
      onCommit(() => void committed.push(own))
      await put(trx, 'a')
      if (own < 3) throw refused(code)
      return own
    })
    expect([result, committed, await keys(database.db)]).toEqual([3, [3], ['a']])
  })

  test('that does not end is thrown after the last attempt', async () => {
    const work = vi.fn<() => Promise<never>>(() => Promise.reject(refused('40001')))
    await expect(inTransaction(database, work, { attempts: 3 })).rejects.toThrow('refused')
    expect(work).toHaveBeenCalledTimes(3)
  })

  test('of another kind is thrown at once', async () => {
    const work = vi.fn<() => Promise<never>>(() => Promise.reject(refused('23505')))
    await expect(inTransaction(database, work)).rejects.toThrow('refused')
    expect(work).toHaveBeenCalledOnce()
  })
})

test('transactions that read and then write at the same time lose no update', async () => {
  await put(database.db, 'counter')
  const increment = () =>
    inTransaction(database, async (trx) => {
      const { value } = await forUpdate(
        trx.selectFrom('setting').select('value').where('key', '=', 'counter'),
        database.dialect,
      ).executeTakeFirstOrThrow()
      await trx
        .updateTable('setting')
        .set({ value: String(Number(value) + 1) })
        .where('key', '=', 'counter')
        .execute()
    })
  await Promise.all(Array.from({ length: 8 }, increment))
  const { rows } = await sql<{ value: string }>`select value from setting`.execute(database.db)
  expect(rows).toEqual([{ value: '8' }])
})

test('rows are locked on Postgres only, where the transaction does not hold the whole database', () => {
  const query = database.db.selectFrom('setting').select('key')
  expect(forUpdate(query, 'sqlite').compile().sql).not.toContain('for update')
  expect(forUpdate(query, 'postgres').compile().sql).toMatch(/for update$/)
  expect(forUpdate(query, 'postgres', { skipLocked: true }).compile().sql).toMatch(/for update skip locked$/)
})
