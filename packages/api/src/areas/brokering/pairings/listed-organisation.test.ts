import { roundConfig } from '@duijie/domain/rounds/round-config.schema.ts'
import { withoutRules } from '@duijie/database/testing/without-rules.ts'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { createTestPlatform, type TestPlatform } from '../../../testing/test-platform.ts'
import { aCapability, aScenario, createTestWorld, publish, type TestWorld } from '../../../testing/test-world.ts'
import { buildInstance } from '../rounds/round-instance.ts'

let platform: TestPlatform
let world: TestWorld
let scenarioId: string
let capabilityId: string

const refusal = { cause: { code: 'organisation.not_a_member' } }

/** The vendor of the test world as if it had only been described from a public source. */
beforeEach(async () => {
  platform = await createTestPlatform()
  world = await createTestWorld(platform)
  const { as, organisations } = world
  scenarioId = await publish(as.plant, as.reviewer, organisations.plant, aScenario())
  capabilityId = await publish(as.vendor, as.reviewer, organisations.vendor, aCapability())
  const { database } = platform.deps
  await withoutRules(database, () =>
    database.db
      .updateTable('organisation')
      .set({ membership: 'listed', verification: 'unverified', source_url: 'https://vendor.example' })
      .where('id', '=', organisations.vendor)
      .execute(),
  )
  await platform.deps.database.db.deleteFrom('member').where('organisation_id', '=', organisations.vendor).execute()
  await platform.settle()
})

afterEach(() => platform.close())

it.each(['plant', 'broker'] as const)('nothing is proposed to a listed organisation by the %s', async (who) => {
  await expect(world.as[who].pairings.propose({ scenarioId, capabilityId })).rejects.toMatchObject(refusal)
  const { permissions } = await world.as[who].listings.get({ id: capabilityId })
  expect(permissions.propose).toBe(false)
  expect((await world.as.broker.pairings.list({})).items).toEqual([])
})

it('interest in what a listed organisation offers is refused, and taken back if it was said before', async () => {
  const said = { listingId: scenarioId, otherId: capabilityId }
  await expect(world.as.plant.interest.say({ ...said, level: 'high', version: 0 })).rejects.toMatchObject(refusal)
  await expect(world.as.plant.interest.say({ ...said, level: null, version: 0 })).resolves.toMatchObject({
    level: null,
  })
})

it('a listed organisation is neither verified nor given people', async () => {
  const id = world.organisations.vendor
  const version = (await world.as.admin.organisations.get({ id })).detail?.version ?? 0
  await expect(
    world.as.reviewer.organisations.setVerification({ id, version, state: 'verified' }),
  ).rejects.toMatchObject(refusal)
  await expect(
    world.as.admin.organisations.invite({ organisationId: id, email: 'someone@vendor.example', role: 'owner' }),
  ).rejects.toMatchObject(refusal)
})

it('an administrator makes a listed organisation a member with its first owner, and nobody else does', async () => {
  const { as, people } = world
  const id = world.organisations.vendor
  const version = (await as.admin.organisations.get({ id })).detail?.version ?? 0
  const ask = { id, version, ownerEmail: `${people.stranger}@example.test` }
  await expect(as.reviewer.organisations.admit(ask)).rejects.toMatchObject({ cause: { code: 'staff.admin_required' } })
  const { url } = await as.admin.organisations.admit(ask)
  await expect(as.admin.organisations.admit({ ...ask, version: version + 1 })).rejects.toMatchObject({
    cause: { code: 'organisation.is_member_already' },
  })
  await as.stranger.organisations.answerInvitation({ id: url.split('/').at(-1) ?? '', answer: 'accept' })
  const card = await as.nobody.organisations.get({ id })
  expect(card).toMatchObject({ membership: 'member', verification: 'unverified' })
  expect(card.sourceUrl).toBeUndefined()
  expect((await as.stranger.organisations.get({ id })).detail?.role).toBe('owner')
  const audits = await platform.deps.database.db
    .selectFrom('audit')
    .select('detail')
    .where('action', '=', 'organisation.admitted')
    .execute()
  expect(audits.map(({ detail }) => JSON.parse(detail) as object)).toEqual([{ source: 'https://vendor.example' }])
  await platform.settle()
  await expect(as.plant.pairings.propose({ scenarioId, capabilityId })).resolves.toMatchObject({ stage: 'screening' })
})

it('a listed organisation waits for no verdict', async () => {
  const found = async (verification?: 'unverified') =>
    (await world.as.reviewer.organisations.list({ verification })).items.map(({ id }) => id)
  expect(await found()).toContain(world.organisations.vendor)
  expect(await found('unverified')).not.toContain(world.organisations.vendor)
})

it('what a listed organisation offers is found and compared, and says that it is only listed', async () => {
  const { openModels } = await world.as.plant.matches.forScenario({ listingId: scenarioId })
  expect(openModels.map(({ listing }) => [listing.id, listing.organisation.membership])).toEqual([
    [capabilityId, 'listed'],
  ])
  const card = await world.as.nobody.organisations.get({ id: world.organisations.vendor })
  expect(card).toMatchObject({ membership: 'listed', sourceUrl: 'https://vendor.example' })
})

it('a round assigns nothing to a listed organisation', async () => {
  const { rounds } = world.as.broker
  expect((await rounds.capabilities({ limit: 10 })).items).toEqual([])
  expect((await rounds.candidates({ scenarioId, limit: 10 })).items).toEqual([])
  const source = {
    executor: platform.deps.database.db,
    engine: platform.deps.matching.staff,
    now: platform.deps.clock().toISOString(),
  }
  const watch = { progress: () => undefined, signal: new AbortController().signal }
  const { instance } = await buildInstance(source, roundConfig.parse({ title: '专场', mode: 'optimal' }), watch)
  expect(instance.scenarios.map(({ id }) => id)).toEqual([scenarioId])
  expect([instance.capabilities, instance.edges]).toEqual([[], []])
})

it('no organisation is listed without a source', async () => {
  const listing = platform.deps.database.db
    .updateTable('organisation')
    .set({ membership: 'listed', source_url: null })
    .where('id', '=', world.organisations.plant)
    .execute()
  await expect(listing).rejects.toThrow(/constraint/i)
})
