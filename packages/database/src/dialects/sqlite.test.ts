import { once } from 'node:events'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../database.ts'
import { testDialect } from '../testing/test-database.ts'
import { runWorker, startWorker } from '../testing/sqlite-worker.ts'
import { openSqlite } from './sqlite.ts'

let folder: string
let path: string
const open: Database[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duijie-sqlite-'))
  path = join(folder, 'main.sqlite')
})
afterEach(async () => {
  for (const database of open.splice(0)) await database.close()
  await rm(folder, { recursive: true })
})

const openFile = (options: { path: string; readonly?: boolean }) => {
  const database = openSqlite(options)
  open.push(database)
  return database
}
const openMain = () => openFile({ path })
const one = async ({ db }: Database, query: string) =>
  Object.values((await sql.raw<Record<string, unknown>>(query).execute(db)).rows[0] ?? {})[0]

describe.runIf(testDialect() === 'sqlite')('SQLite', () => {
  test('a connection is durable, keeps references, and waits for others', async () => {
    const database = openMain()
    const settings = await Promise.all(
      ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout'].map((name) => one(database, `pragma ${name}`)),
    )
    expect(settings).toEqual(['wal', 2, 1, 5_000])
  })

  test('a database that cannot keep a write-ahead log is refused', () => {
    expect(() => openSqlite({ path: ':memory:' })).toThrow(/journal_mode is memory/)
  })

  test('a read-only database reads, in transactions too, and refuses to write', async () => {
    await sql`create table note (id integer primary key)`.execute(openMain().db)
    const reader = openFile({ path, readonly: true })
    expect(await reader.db.transaction().execute((trx) => sql`select * from note`.execute(trx))).toMatchObject({
      rows: [],
    })
    await expect(sql`insert into note values (1)`.execute(reader.db)).rejects.toThrow(/readonly/)
  })

  test('four processes that read and then write lose nothing and never fail', async () => {
    const database = openMain()
    await sql`create table counter (value integer not null)`.execute(database.db)
    await sql`insert into counter values (0)`.execute(database.db)
    const failures = await Promise.all([1, 2, 3, 4].map(() => runWorker('increment', path, 250)))
    expect(failures).toEqual(['0', '0', '0', '0'])
    expect(await one(database, 'select value from counter')).toBe(1_000)
  })

  test('every acknowledged row outlives kill -9', async () => {
    await sql`create table acknowledged (number integer primary key)`.execute(openMain().db)
    await open.pop()?.close()
    const worker = startWorker('acknowledge', path)
    const output = text(worker.stdout)
    await once(worker.stdout, 'readable')
    await sleep(1_000)
    worker.kill('SIGKILL')
    const last = Number((await output).trimEnd().split('\n').at(-1))
    expect(last).toBeGreaterThan(10)

    const database = openMain()
    expect(await one(database, 'pragma integrity_check')).toBe('ok')
    expect(await one(database, `select count(*) from acknowledged where number <= ${last}`)).toBe(last)
  })

  test('a backup taken while another process writes is whole', async () => {
    const database = openMain()
    await sql`create table acknowledged (number integer primary key)`.execute(database.db)
    const worker = startWorker('acknowledge', path)
    await once(worker.stdout, 'readable')
    const target = join(folder, 'backup.sqlite')
    await database.backup?.(target)
    worker.kill('SIGKILL')
    await once(worker, 'exit')

    const copy = openFile({ path: target })
    const [rows, highest] = [
      await one(copy, 'select count(*) from acknowledged'),
      await one(copy, 'select max(number) from acknowledged'),
    ]
    expect(rows).toBe(highest)
    expect(rows).toBeGreaterThan(0)
    expect((await readdir(folder)).filter((name) => name.endsWith('.partial'))).toEqual([])
  })

  test('a backup that fails leaves the older one as it was', async () => {
    const database = openMain()
    const target = join(folder, 'backup.sqlite')
    await database.backup?.(target)
    await database.close()
    await rm(path)
    await expect(database.backup?.(target)).rejects.toThrow(/unable to open/)
    expect(await one(openFile({ path: target }), 'pragma integrity_check')).toBe('ok')
  })

  test('a checkpoint empties the write-ahead log', async () => {
    const database = openMain()
    await sql`create table note (id integer primary key)`.execute(database.db)
    expect((await stat(`${path}-wal`)).size).toBeGreaterThan(0)
    await database.checkpoint()
    expect((await stat(`${path}-wal`)).size).toBe(0)
  })
})
