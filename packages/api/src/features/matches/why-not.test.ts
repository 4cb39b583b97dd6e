import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createTestPlatform, type TestPlatform } from '../../testing/test-platform.ts'
import { aCapability, aScenario, createTestWorld, publish, type TestWorld } from '../../testing/test-world.ts'

let platform: TestPlatform
let world: TestWorld
let scenarioId: string

const refusal = (code: string) => ({ cause: { code } })

beforeEach(async () => {
  platform = await createTestPlatform()
  world = await createTestWorld(platform)
  scenarioId = await publish(world.as.plant, world.as.reviewer, world.organisations.plant, aScenario())
})

afterEach(() => platform.close())

const offer = async (over: Parameters<typeof aCapability>[0] = {}): Promise<string> => {
  const id = await publish(world.as.vendor, world.as.reviewer, world.organisations.vendor, aCapability(over))
  await platform.settle()
  return id
}

describe('why not me', () => {
  it('tells the owner of a capability its rank', async () => {
    const capabilityId = await offer()
    expect(await world.as.vendor.matches.whyNot({ scenarioId, capabilityId })).toMatchObject({
      kind: 'listed',
      rank: 1,
    })
  })

  it('tells him what rules it out and the least change that would bring it in', async () => {
    const capabilityId = await offer({ deployments: ['public_api'] })
    expect(await world.as.vendor.matches.whyNot({ scenarioId, capabilityId })).toMatchObject({
      kind: 'not_listed',
      violations: ['deployment'],
      remedies: [{ changes: [{ field: 'deployment', reason: { params: { modes: ['on_premises'] } } }] }],
    })
  })

  it('rests on the teaser of a scenario: a budget that is kept to the full text is not in it', async () => {
    const capabilityId = await offer({ priceMinimumFen: 990_000_000, priceMaximumFen: 999_000_000 })
    expect(await world.as.vendor.matches.whyNot({ scenarioId, capabilityId })).toMatchObject({ kind: 'listed' })
    expect(await world.as.broker.matches.whyNot({ scenarioId, capabilityId })).toMatchObject({
      kind: 'not_listed',
      violations: ['budget'],
    })
  })

  it('tells staff what the sides said of each other, and nobody else', async () => {
    const capabilityId = await offer()
    await world.as.plant.interest.say({ listingId: scenarioId, otherId: capabilityId, level: 'conflict', version: 0 })
    await platform.settle()
    expect(await world.as.broker.matches.whyNot({ scenarioId, capabilityId })).toMatchObject({
      kind: 'not_listed',
      violations: ['conflict'],
    })
    expect(await world.as.vendor.matches.whyNot({ scenarioId, capabilityId })).toMatchObject({ kind: 'listed' })
  })

  it('is for the owner of the capability and for staff, about scenarios that he can see', async () => {
    const capabilityId = await offer()
    await expect(world.as.stranger.matches.whyNot({ scenarioId, capabilityId })).rejects.toMatchObject({
      code: expect.stringMatching(/FORBIDDEN|NOT_FOUND/),
    })
    const quiet = aScenario({ confidentiality: 'invited', title: { zh: '不公开的划伤检测' } })
    const hidden = await publish(world.as.plant, world.as.reviewer, world.organisations.plant, quiet)
    await expect(world.as.vendor.matches.whyNot({ scenarioId: hidden, capabilityId })).rejects.toMatchObject(
      refusal('listing.not_found'),
    )
    await expect(world.as.vendor.matches.whyNot({ scenarioId: capabilityId, capabilityId })).rejects.toMatchObject(
      refusal('match.wrong_kinds'),
    )
  })
})
