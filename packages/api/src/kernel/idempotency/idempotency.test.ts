import { withoutRules } from '@duijie/database/testing/without-rules.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createTestPlatform, type TestPlatform } from '../../testing/test-platform.ts'
import { runUseCase } from '../events/use-case.ts'
import { pruneKeys } from './idempotency.repository.ts'
import { createRequestKey } from './request-key.ts'

const key = 'key-of-one-intended-act'
const plant = { name: '江北带钢厂', kind: 'industry' } as const

let platform: TestPlatform
let person: string

beforeEach(async () => {
  platform = await createTestPlatform()
  person = await platform.addPerson('厂长')
})

afterEach(() => platform.close())

const rows = async (table: 'organisation' | 'member' | 'audit') =>
  (await platform.deps.database.db.selectFrom(table).select('id').execute()).length

const counts = async () => [await rows('organisation'), await rows('member'), await rows('audit')]

describe('a request with an idempotency key', () => {
  it('sent three times makes one row, and gets the first answer three times', async () => {
    const caller = platform.as(person, key)
    const answers = [
      await caller.organisations.create(plant),
      await caller.organisations.create({ kind: 'industry', name: '江北带钢厂' }),
      await platform.as(person, key).organisations.create(plant),
    ]
    expect(answers).toEqual([answers[0], answers[0], answers[0]])
    expect(await counts()).toEqual([1, 1, 1])
  })

  it('sent eight times at once makes one row, and all eight get its answer', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => platform.as(person, key).organisations.create(plant)),
    )
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect(await counts()).toEqual([1, 1, 1])
  })

  it('with another body is refused and does nothing', async () => {
    await platform.as(person, key).organisations.create(plant)
    await expect(platform.as(person, key).organisations.create({ ...plant, name: '江南带钢厂' })).rejects.toMatchObject(
      {
        code: 'UNPROCESSABLE_CONTENT',
        cause: { code: 'idempotency.other_request' },
      },
    )
    expect(await counts()).toEqual([1, 1, 1])
  })

  it('for another procedure is refused', async () => {
    const { id } = await platform.as(person, key).organisations.create(plant)
    const other = platform.as(person, key).savedSearches.save({ name: id, query: { text: '缺陷' } })
    await expect(other).rejects.toMatchObject({ code: 'UNPROCESSABLE_CONTENT' })
  })

  it('of somebody else is another request', async () => {
    const other = await platform.addPerson('邻厂')
    const first = await platform.as(person, key).organisations.create(plant)
    const second = await platform.as(other, key).organisations.create({ ...plant, name: '邻厂' })
    expect(second.id).not.toBe(first.id)
  })

  it('that was refused may be asked again under its key', async () => {
    const { id } = await platform.as(person).organisations.create(plant)
    const late = { id, version: 2, input: { ...plant, name: '江北钢厂' } }
    await expect(platform.as(person, key).organisations.update(late)).rejects.toMatchObject({ code: 'CONFLICT' })
    await platform.as(person).organisations.update({ ...late, version: 1 })
    expect(await platform.as(person, key).organisations.update(late)).toEqual({ version: 3 })
  })

  it('whose act has no answer is done once all the same', async () => {
    const { id } = await platform.as(person).organisations.create(plant)
    const invitation = await platform.as(person).organisations.invite({
      organisationId: id,
      email: 'colleague@example.test',
      role: 'editor',
    })
    for (const _ of [1, 2])
      expect(await platform.as(person, key).organisations.cancelInvitation({ id: invitation.id })).toEqual({ ok: true })
    await expect(platform.as(person).organisations.cancelInvitation({ id: invitation.id })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
  })

  it('is refused to whoever lost the right to ask', async () => {
    await platform.as(person, key).organisations.create(plant)
    const { database } = platform.deps
    await withoutRules(database, () => database.db.deleteFrom('user').where('id', '=', person).execute())
    const late = runUseCase(
      platform.deps,
      { userId: person, name: '', email: '', staffRoles: [], memberships: [] },
      async () => 'done',
    )
    await expect(late).rejects.toMatchObject({ code: 'session.required' })
  })

  it('is another request once its day is over', async () => {
    const first = await platform.as(person, key).organisations.create(plant)
    platform.advanceDays(1)
    await pruneKeys(platform.deps.database.db, '2026-11-24T08:39:59.000Z')
    const again = await platform.as(person, key).organisations.create(plant)
    expect(again.id).not.toBe(first.id)
  })

  it.each(['short', 'has a blank in the middle', 'x'.repeat(129)])('%s is refused', async (malformed) => {
    await expect(platform.as(person, malformed).organisations.create(plant)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      cause: { code: 'idempotency.key_malformed' },
    })
    expect(await rows('organisation')).toBe(0)
  })
})

it('a call of several use cases does each of them once, and goes on where it was cut off', async () => {
  const found = await platform.deps.readActor(platform.deps.database.db, person)
  if (!found) throw new Error('nobody there')
  const ran: string[] = []
  const step = (name: string, isCutOff = false) => {
    if (isCutOff) throw new Error('cut off')
    return async () => {
      ran.push(name)
      return name
    }
  }
  const call = async (isCutOff: boolean) => {
    const actor = Object.assign({ admittedBy: 'signedIn', request: createRequestKey(key, 'test.two', {}) }, found)
    return [
      await runUseCase(platform.deps, actor, step('first')),
      await runUseCase(platform.deps, actor, step('second', isCutOff)),
    ]
  }
  await expect(call(true)).rejects.toThrow('cut off')
  expect(await call(false)).toEqual(['first', 'second'])
  expect(await call(false)).toEqual(['first', 'second'])
  expect(ran).toEqual(['first', 'second'])
})
