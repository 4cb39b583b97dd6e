import { expressionBuilder } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { Tables } from '@duijie/database/tables/schema.ts'
import { withoutRules } from '@duijie/database/testing/without-rules.ts'
import { createTestPlatform, type TestPlatform } from '../../../testing/test-platform.ts'
import { createTestWorld, type TestWorld } from '../../../testing/test-world.ts'
import { findProvedAddress, findUserNames, findUsers } from '../accounts/accounts.api.ts'
import { countMembers } from './members.repository.ts'
import {
  findEditorAddresses,
  findMemberships,
  findOrganisations,
  isActiveMember,
  isListedOnly,
  isNamedLike,
  isNotSuspended,
  listMemberIds,
  organisationFact,
} from './organisations.api.ts'

let platform: TestPlatform
let world: TestWorld

beforeEach(async () => {
  platform = await createTestPlatform()
  world = await createTestWorld(platform)
})

afterEach(() => platform.close())

const db = () => platform.deps.database.db
const many = (prefix: string) => Array.from({ length: 1500 }, (_, at) => `${prefix}_none_${at}`)

describe('what is asked of many ids', () => {
  it('is nothing of none', async () => {
    expect(await findOrganisations(db(), [])).toEqual(new Map())
    expect(await findUserNames(db(), [])).toEqual(new Map())
    expect(await countMembers(db(), [])).toEqual(new Map())
    expect(await listMemberIds(db(), [])).toEqual([])
  })

  it('is answered for more than a thousand, for those that exist', async () => {
    const { plant, vendor } = world.organisations
    const ids = [...many('org'), plant, vendor, plant]
    expect([...(await findOrganisations(db(), ids)).keys()].toSorted()).toEqual([plant, vendor].toSorted())
    expect(await countMembers(db(), ids)).toEqual(
      new Map([
        [plant, 2],
        [vendor, 1],
      ]),
    )
    expect(await listMemberIds(db(), ids)).toEqual(
      [world.people.plant, world.people.viewer, world.people.vendor].toSorted(),
    )
    expect([...(await findUsers(db(), [...many('usr'), world.people.plant])).values()]).toEqual([
      { id: world.people.plant, name: '厂长', email: `${world.people.plant}@example.test` },
    ])
  })
})

it('mails to an organisation go to those who may act for it, by address, and to nobody who only looks', async () => {
  await platform.addMember(world.organisations.plant, world.people.stranger, 'editor')
  const address = (id: string) => `${id}@example.test`
  expect(await findEditorAddresses(db(), world.organisations.plant)).toEqual(
    [address(world.people.plant), address(world.people.stranger)].toSorted(),
  )
  expect(await findEditorAddresses(db(), 'org_none')).toEqual([])
})

it('memberships of a suspended organisation give nothing', async () => {
  const { id } = { id: world.organisations.vendor }
  expect(await findMemberships(db(), world.people.vendor)).toEqual([
    { organisationId: id, organisationKind: 'vendor', role: 'owner' },
  ])
  await world.as.reviewer.organisations.setVerification({ id, version: 2, state: 'suspended', reason: '测试' })
  expect(await findMemberships(db(), world.people.vendor)).toEqual([])
})

it('an address counts as proved only once its owner has proved it', async () => {
  const { dialect } = platform.deps.database
  expect(await findProvedAddress(db(), world.people.plant)).toBe(`${world.people.plant}@example.test`)
  const emailVerified = dialect === 'postgres' ? false : 0
  await db().updateTable('user').set({ emailVerified }).where('id', '=', world.people.plant).execute()
  expect(await findProvedAddress(db(), world.people.plant)).toBeUndefined()
  expect(await findProvedAddress(db(), 'usr_none')).toBeUndefined()
})

describe('a part of a statement about the organisation that an id names', () => {
  const eb = expressionBuilder<Tables>()
  const answers = async (id: string) => {
    const row = await db()
      .selectNoFrom([
        organisationFact(eb.val(id), 'verification').as('verification'),
        organisationFact(eb.val(id), 'membership').as('membership'),
        eb
          .cast<number>(
            eb
              .case()
              .when(isNotSuspended(eb.val(id)))
              .then(1)
              .else(0)
              .end(),
            'integer',
          )
          .as('open'),
        eb
          .cast<number>(
            eb
              .case()
              .when(isActiveMember(eb.val(id)))
              .then(1)
              .else(0)
              .end(),
            'integer',
          )
          .as('active'),
        eb
          .cast<number>(
            eb
              .case()
              .when(isListedOnly(eb.val(id)))
              .then(1)
              .else(0)
              .end(),
            'integer',
          )
          .as('listed'),
        eb
          .cast<number>(
            eb
              .case()
              .when(isNamedLike(eb.val(id), '带钢'))
              .then(1)
              .else(0)
              .end(),
            'integer',
          )
          .as('named'),
      ])
      .executeTakeFirstOrThrow()
    return row
  }

  it('says what holds of a member, of a suspended one and of a listed one', async () => {
    const { plant, vendor, stranger } = world.organisations
    await world.as.reviewer.organisations.setVerification({
      id: vendor,
      version: 2,
      state: 'suspended',
      reason: '测试',
    })
    await withoutRules(platform.deps.database, async () => {
      const listed = { membership: 'listed', source_url: 'https://example.test', verification: 'unverified' }
      await db().updateTable('organisation').set(listed).where('id', '=', stranger).execute()
    })
    expect(await answers(plant)).toMatchObject({ verification: 'verified', open: 1, active: 1, listed: 0, named: 1 })
    expect(await answers(vendor)).toMatchObject({ verification: 'suspended', open: 0, active: 0, listed: 0, named: 0 })
    expect(await answers(stranger)).toMatchObject({ membership: 'listed', open: 1, active: 0, listed: 1, named: 0 })
  })
})

it('a page of organisations refuses a cursor that was not made for it', async () => {
  for (const cursor of ['x', 'bm90aGluZw', JSON.stringify(['a', 1])])
    await expect(world.as.reviewer.organisations.list({ cursor, limit: 5 })).rejects.toMatchObject({
      cause: { code: 'page.cursor_malformed' },
    })
})
