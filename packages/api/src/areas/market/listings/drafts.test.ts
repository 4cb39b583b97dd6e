import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createTestPlatform, type TestPlatform } from '../../../testing/test-platform.ts'
import { aCapability, aScenario, createTestWorld, publish, type TestWorld } from '../../../testing/test-world.ts'
import { expireListings } from './listings.service.ts'

type World = { platform: TestPlatform; world: TestWorld; published: string; draft: string }

const halfTyped = 'зебра半截话'

const noun = { code: 'NOT_FOUND' }

/** A world with a published scenario, and one text that its author is still writing: `write` does what happens to it. */
const worldWith = async (write: (world: TestWorld, platform: TestPlatform) => Promise<string>): Promise<World> => {
  const platform = await createTestPlatform()
  const world = await createTestWorld(platform)
  const published = await publish(world.as.plant, world.as.reviewer, world.organisations.plant, aScenario())
  const draft = await write(world, platform)
  await platform.settle()
  return { platform, world, published, draft }
}

const startDraft = async ({ as, organisations }: TestWorld): Promise<string> => {
  const body = aCapability({ title: { zh: halfTyped }, summary: { zh: halfTyped } })
  return (await as.vendor.listings.create({ organisationId: organisations.vendor, body })).id
}

const startAndArchive = async (world: TestWorld): Promise<string> => {
  const id = await startDraft(world)
  await world.as.vendor.listings.act({ id, version: 1, action: 'archive' })
  return id
}

const recallAndType = async (world: TestWorld): Promise<string> => {
  const id = await startDraft(world)
  await world.as.vendor.listings.act({ id, version: 1, action: 'submit' })
  await world.as.vendor.listings.act({ id, version: 2, action: 'recall' })
  return id
}

/** Everything that staff can list, count, find or be offered, by anyone on the staff. */
const staffReads = async ({ world, published }: World): Promise<unknown> => {
  const { as, organisations } = world
  const searches = [halfTyped, '缺陷', ''].map((text) => ({ text }))
  const found = await Promise.all(searches.map((search) => as.broker.search.listings(search)))
  return {
    found: found.map((result) => ({ ...result, milliseconds: 0 })),
    help: await as.broker.search.help({ text: halfTyped }),
    map: await as.admin.search.map(),
    suggestions: await Promise.all(['зеб', '钢板'].map((text) => as.broker.search.suggest({ text }))),
    mine: await as.broker.listings.mine({ organisationId: organisations.vendor }),
    found_in_mine: await as.broker.listings.mine({ organisationId: organisations.vendor, text: halfTyped }),
    drafts: await as.broker.listings.mine({ organisationId: organisations.vendor, status: 'draft' }),
    of: await as.admin.listings.ofOrganisation({ organisationId: organisations.vendor }),
    queue: await as.reviewer.review.queue({}),
    matches: await as.broker.matches.forScenario({ listingId: published }),
    vendorHome: await as.broker.home.vendor({ organisationId: organisations.vendor }),
    brokerHome: await as.broker.home.broker(),
    rounds: await as.broker.rounds.capabilities({ limit: 10 }),
  }
}

const worlds: World[] = []

const twin = async (write: Parameters<typeof worldWith>[0]): Promise<World> => {
  const made = await worldWith(write)
  worlds.push(made)
  return made
}

afterEach(async () => {
  for (const { platform } of worlds.splice(0)) await platform.close()
})

describe('a text that was not handed in', () => {
  it.each([
    ['a draft', startDraft],
    ['a draft that was put away', startAndArchive],
    ['a submission that was taken back', recallAndType],
  ])('%s moves nothing that staff read', async (_, write) => {
    const without = await twin(async () => 'lst_none')
    const withIt = await twin(write)
    expect(await staffReads(withIt)).toEqual(await staffReads(without))
  })

  it.each(['broker', 'reviewer', 'admin'] as const)('is for the %s as if it were not there', async (who) => {
    const { world, draft } = await twin(startDraft)
    const staff = world.as[who]
    for (const id of [draft, 'lst_none']) {
      await expect(staff.listings.get({ id })).rejects.toMatchObject(noun)
      await expect(staff.listings.versions({ id })).rejects.toMatchObject(noun)
      await expect(staff.matches.forCapability({ listingId: id })).rejects.toMatchObject(noun)
      await expect(staff.interest.exclusions({ listingId: id })).rejects.toMatchObject(noun)
    }
  })

  it('leaves no words in the audit trail', async () => {
    const { world, draft } = await twin(startDraft)
    const trail = await world.as.admin.audit.list({ objectId: draft })
    expect(trail.items.length).toBeGreaterThan(0)
    expect(JSON.stringify(trail)).not.toContain(halfTyped)
  })

  it('is its author’s organisation’s to read, also where one of them is on the staff', async () => {
    const { platform, world, draft } = await twin(startDraft)
    expect((await world.as.vendor.listings.get({ id: draft })).status).toBe('draft')
    await platform.addMember(world.organisations.vendor, world.people.broker, 'viewer')
    expect((await world.as.broker.listings.get({ id: draft })).body['title']).toEqual({ zh: halfTyped })
  })
})

describe('a text that was handed in', () => {
  let made: World
  beforeEach(async () => {
    made = await twin(async ({ as, organisations }) => {
      const rough = aCapability({ title: { zh: halfTyped } })
      const { id } = await as.vendor.listings.create({ organisationId: organisations.vendor, body: rough })
      const { version } = await as.vendor.listings.save({ id, version: 1, body: aCapability() })
      await as.vendor.listings.act({ id, version, action: 'submit' })
      return id
    })
  })

  it('is read by staff from then on, without what was typed before', async () => {
    const { world, draft } = made
    expect((await world.as.reviewer.listings.get({ id: draft })).status).toBe('in_review')
    const history = await world.as.reviewer.listings.versions({ id: draft })
    expect(history.items.map(({ action }) => action)).toEqual(['submit'])
    expect(JSON.stringify(history)).not.toContain(halfTyped)
    expect((await world.as.vendor.listings.versions({ id: draft })).items).toHaveLength(3)
  })

  it('goes back to its author alone when it is rejected', async () => {
    const { world, draft } = made
    await world.as.reviewer.review.decide({ id: draft, version: 3, decision: 'reject', reason: '请补充' })
    await expect(world.as.reviewer.listings.get({ id: draft })).rejects.toMatchObject(noun)
    expect((await world.as.vendor.listings.get({ id: draft })).reviewReason).toBe('请补充')
  })
})

describe('an approved text that is written anew', () => {
  it('stays to staff as it was approved, and what is typed moves nothing', async () => {
    const made = await twin(async ({ as, organisations }) => {
      const id = await publish(as.vendor, as.reviewer, organisations.vendor, aCapability())
      await as.vendor.listings.act({ id, version: 3, action: 'archive' })
      await as.vendor.listings.act({ id, version: 4, action: 'restore' })
      return id
    })
    const { world, draft, platform } = made
    const before = { listing: await world.as.broker.listings.get({ id: draft }), all: await staffReads(made) }
    expect(before.listing).toMatchObject({ status: 'archived', body: { title: aCapability().title } })
    platform.advanceDays(1)
    const typed = aCapability({ title: { zh: halfTyped } })
    await world.as.vendor.listings.save({ id: draft, version: 5, body: typed })
    await platform.settle()
    expect({ listing: await world.as.broker.listings.get({ id: draft }), all: await staffReads(made) }).toEqual(before)
  })
})

describe('what is no longer published', () => {
  it('says so on its card wherever it is still found', async () => {
    const { platform, world, published } = await twin(async () => 'lst_none')
    const find = async () => (await world.as.broker.search.listings({ text: '表面缺陷' })).hits[0]?.listing
    expect(await find()).toMatchObject({ id: published, status: 'published' })
    platform.advanceDays(200)
    await expireListings(platform.deps)
    await platform.settle()
    expect(await find()).toMatchObject({ id: published, status: 'expired' })
  })
})
