import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkViolation, isForeignKeyViolation, triggerRefusal, uniqueViolation } from './constraint-errors.ts'
import type { Database } from './database.ts'
import { createTestDatabase } from './testing/test-database.ts'

let database: Database
beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(() => database.close())

const run = (statement: string) => sql.raw(statement).execute(database.db)
const failureOf = (statement: string): Promise<unknown> =>
  run(statement).then(
    () => undefined,
    (error: unknown) => error,
  )
const recognised = (error: unknown) => ({
  unique: uniqueViolation(error),
  foreignKey: isForeignKeyViolation(error),
  check: checkViolation(error),
  trigger: triggerRefusal(error),
})
const nothing = { unique: undefined, foreignKey: false, check: undefined, trigger: undefined }

const withPets = async () => {
  await run('create table owner (id text primary key, email text not null)')
  await run('create unique index owner_email on owner (lower(email))')
  await run(`create table pet (
    owner_id text not null references owner (id), name text not null, age bigint constraint pet_age check (age >= 0),
    gone_at text, primary key (owner_id, name))`)
  await run('create unique index pet_one_alive on pet (owner_id) where gone_at is null')
  await run(`insert into owner values ('o1', 'a@example.com')`)
  await run(`insert into pet values ('o1', 'Rex', 3, null)`)
}
const dropPets = async () => {
  await run('drop table pet')
  await run('drop table owner')
}

test('each kind of violation is told apart, by the same name on both engines', async () => {
  await withPets()
  const cases: [string, Partial<typeof nothing> | Record<string, unknown>][] = [
    [`insert into owner values ('o1', 'b@example.com')`, { unique: 'owner(id)' }],
    [`insert into owner values ('o2', 'A@EXAMPLE.COM')`, { unique: 'owner_email' }],
    [`insert into pet values ('o1', 'Rex', 3, 'yes')`, { unique: 'pet(owner_id, name)' }],
    [`insert into pet values ('o1', 'Fido', 3, null)`, { unique: 'pet(owner_id)' }],
    [`insert into pet values ('nobody', 'Rex', 3, null)`, { foreignKey: true }],
    [`delete from owner`, { foreignKey: true }],
    [`insert into pet values ('o1', 'Tom', -1, 'yes')`, { check: 'pet_age' }],
    [`insert into pet values ('o1', null, 1, 'yes')`, {}],
    [`insert into nowhere values (1)`, {}],
  ]
  for (const [statement, expected] of cases) {
    expect({ statement, ...recognised(await failureOf(statement)) }).toEqual({ statement, ...nothing, ...expected })
  }
  await dropPets()
})

test('a trigger that guards history speaks for itself', async () => {
  await run(`insert into audit
    (id, at, actor_id, action, object_kind, object_id, detail, chain, number, previous_hash, hash)
    values ('a', 't', 'u', 'x', 'k', 'o', '{}', 1, 1, '', 'h')`)
  for (const statement of [`update audit set detail = '1'`, 'delete from audit']) {
    expect(recognised(await failureOf(statement))).toEqual({ ...nothing, trigger: 'audit: rows are append-only' })
  }
})

test('what is no error of a database is not mistaken for one', () => {
  for (const other of [undefined, null, 'SQLITE_CONSTRAINT_UNIQUE', { code: '23505' }, new Error('no code')]) {
    expect(recognised(other)).toEqual(nothing)
  }
})
