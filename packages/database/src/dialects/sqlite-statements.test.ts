import BetterSqlite3 from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepStatements } from './sqlite-statements.ts'

let sqlite: BetterSqlite3.Database
beforeEach(() => {
  sqlite = new BetterSqlite3(':memory:')
  sqlite.exec(`create table one (id text); insert into one values ('a')`)
})
afterEach(() => void sqlite.close())

describe('statements that recur', () => {
  it('are prepared once', () => {
    const prepare = keepStatements(sqlite)
    expect(prepare('select * from one')).toBe(prepare('select * from one'))
    expect(prepare('begin immediate')).toBe(prepare('begin immediate'))
  })

  it('go when others were used since, the one that has waited longest first', () => {
    const prepare = keepStatements(sqlite, 2)
    const [first, second] = [prepare('select 1'), prepare('select 2')]
    prepare('select 1')
    prepare('select 3')
    expect(prepare('select 1')).toBe(first)
    expect(prepare('select 2')).not.toBe(second)
  })

  it('see a table as it is after its columns changed', () => {
    const prepare = keepStatements(sqlite)
    expect(prepare('select * from one').all()).toEqual([{ id: 'a' }])
    prepare(`alter table one add column note text default 'n'`).run()
    expect(prepare('select * from one').all()).toEqual([{ id: 'a', note: 'n' }])
  })

  it('see a change of another connection too', () => {
    const prepare = keepStatements(sqlite)
    expect(prepare('select * from one').all()).toEqual([{ id: 'a' }])
    sqlite.exec(`alter table one add column note text default 'n'`)
    expect(prepare('select * from one').all()).toEqual([{ id: 'a', note: 'n' }])
  })

  it('find a trigger that was made since', () => {
    const prepare = keepStatements(sqlite)
    const insert = `insert into one (id) values ('b')`
    prepare(insert).run()
    sqlite.exec(`create trigger guard before insert on one begin select raise(abort, 'no more'); end`)
    expect(() => prepare(insert).run()).toThrow('no more')
  })
})

it('what changes the schema or the connection is not kept, and ends what was', () => {
  const prepare = keepStatements(sqlite)
  const read = prepare('select * from one')
  prepare('create table two (id text)').run()
  expect(prepare('select * from one')).not.toBe(read)
  expect(prepare('pragma foreign_keys = on')).not.toBe(prepare('pragma foreign_keys = on'))
})
