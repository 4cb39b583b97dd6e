import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createTestPlatform, type TestPlatform } from '../../../testing/test-platform.ts'
import { aCapability, aScenario, createTestWorld, publish, type TestWorld } from '../../../testing/test-world.ts'

let platform: TestPlatform
let world: TestWorld

beforeEach(async () => {
  platform = await createTestPlatform()
  world = await createTestWorld(platform)
})

afterEach(() => platform.close())

const offer = async (over: Parameters<typeof aCapability>[0] = {}): Promise<string> => {
  const id = await publish(world.as.vendor, world.as.reviewer, world.organisations.vendor, aCapability(over))
  await platform.settle()
  return id
}

const draft = async (over: Parameters<typeof aScenario>[0] = {}): Promise<string> => {
  const { id } = await world.as.plant.listings.create({
    organisationId: world.organisations.plant,
    body: aScenario(over),
  })
  await platform.settle()
  return id
}

const candidatesOf = async (listingId: string): Promise<string[]> =>
  (await world.as.plant.matches.forDraft({ listingId })).map(({ listing }) => listing.id)

describe('candidates while drafting', () => {
  it('are at most three, found by what the draft says, with their reasons', async () => {
    for (let made = 0; made < 4; made += 1) await offer()
    const found = await world.as.plant.matches.forDraft({ listingId: await draft() })
    expect(found).toHaveLength(3)
    for (const { explanation } of found) expect(explanation.signals.length).toBeGreaterThan(0)
  })

  it('enter nothing into an index', async () => {
    await offer()
    const listingId = await draft()
    expect(await candidatesOf(listingId)).toHaveLength(1)
    for (const engine of [platform.deps.matching.public, platform.deps.matching.staff])
      expect([...engine.listingIds()]).not.toContain(listingId)
  })

  it('leave out what the draft’s own organisation offers', async () => {
    const own = await publish(world.as.plant, world.as.reviewer, world.organisations.plant, aCapability())
    const others = await offer()
    expect(await candidatesOf(await draft())).toEqual([others])
    expect(own).not.toBe(others)
  })

  it('are the draft’s side’s alone: for all others there is no such draft', async () => {
    const listingId = await draft()
    for (const stranger of [world.as.vendor, world.as.broker])
      await expect(stranger.matches.forDraft({ listingId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('are none for a listing that is no draft any more', async () => {
    await offer()
    const listingId = await publish(world.as.plant, world.as.reviewer, world.organisations.plant, aScenario())
    await platform.settle()
    expect(await candidatesOf(listingId)).toEqual([])
  })
})
