import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { CapabilityBody } from '@duijie/domain/listings/capability.schema.ts'
import type { MatchView } from '@duijie/domain/matches/match.schema.ts'
import { createTestPlatform, type Caller, type TestPlatform } from '../../../testing/test-platform.ts'
import { aCapability, aScenario, createTestWorld, publish, type TestWorld } from '../../../testing/test-world.ts'

const platforms: TestPlatform[] = []

/** A world where the vendor's listing, and the plant's, say this. */
const worldOf = async (capability: Partial<CapabilityBody>, scenario: Parameters<typeof aScenario>[0] = {}) => {
  const platform = await createTestPlatform()
  platforms.push(platform)
  const world = await createTestWorld(platform)
  const { as, organisations } = world
  const scenarioId = await publish(as.plant, as.reviewer, organisations.plant, aScenario(scenario))
  const capabilityId = await publish(as.vendor, as.reviewer, organisations.vendor, aCapability(capability))
  await platform.settle()
  return { platform, world, scenarioId, capabilityId }
}

afterEach(async () => {
  for (const platform of platforms.splice(0)) await platform.close()
})

const noPrice = { priceMinimumFen: undefined, priceMaximumFen: undefined }

const missingOf = (match: MatchView | undefined, name: string) =>
  match?.explanation.signals.find((signal) => signal.name === name)?.missing

const forPlant = async (
  { world, scenarioId }: { world: TestWorld; scenarioId: string },
  who: Caller = world.as.plant,
) => who.matches.forScenario({ listingId: scenarioId })

describe('a price that opens by consent', () => {
  it('is hidden to the other side and nothing tells whether it is filled in', async () => {
    const filled = await forPlant(await worldOf({}))
    const empty = await forPlant(await worldOf(noPrice))
    expect(missingOf(filled.matches[0], 'budget')).toEqual([{ side: 'capability', state: 'hidden' }])
    expect(filled.matches[0]?.money).toEqual({ state: 'hidden' })
    expect(filled).toEqual(empty)
  })

  it('is absent to staff where nobody filled it in, and known where somebody did', async () => {
    const empty = await worldOf(noPrice)
    const without = (await forPlant(empty, empty.world.as.broker)).matches[0]
    expect(missingOf(without, 'budget')).toEqual([{ side: 'capability', state: 'absent' }])
    expect(without?.money).toEqual({ state: 'absent' })
    const filled = await worldOf({})
    const withIt = (await forPlant(filled, filled.world.as.broker)).matches[0]
    expect(missingOf(withIt, 'budget')).toBeUndefined()
    expect(withIt?.money).toMatchObject({ state: 'known', minimumFen: 40_000_000 })
  })
})

describe('a budget', () => {
  const forVendor = async (scenario: Parameters<typeof aScenario>[0]) => {
    const { world, capabilityId } = await worldOf({}, scenario)
    return (await world.as.vendor.matches.forCapability({ listingId: capabilityId })).matches[0]
  }
  const noBudget = { budgetMinimumFen: undefined, budgetMaximumFen: undefined }

  it('is hidden to the vendor whether or not it is filled in', async () => {
    for (const over of [{}, noBudget]) {
      const match = await forVendor(over)
      expect(missingOf(match, 'budget')).toEqual([{ side: 'scenario', state: 'hidden' }])
      expect(match?.money).toEqual({ state: 'hidden' })
    }
  })

  it('is absent to the vendor where the scenario is fully public and does not say it', async () => {
    const match = await forVendor({ ...noBudget, confidentiality: 'public' })
    expect(missingOf(match, 'budget')).toEqual([{ side: 'scenario', state: 'absent' }])
    expect(match?.money).toEqual({ state: 'absent' })
  })

  it('that its own side did not fill in is absent to that side', async () => {
    const { matches } = await forPlant(await worldOf({}, noBudget))
    expect(missingOf(matches[0], 'budget')).toEqual([{ side: 'scenario', state: 'absent' }])
  })
})

describe('what a pairing keeps', () => {
  it('says of full-tier fields that they were hidden, not that nobody filled them in', async () => {
    const { world, scenarioId, capabilityId } = await worldOf({})
    const { id } = await world.as.broker.pairings.propose({ scenarioId, capabilityId })
    const { explanation } = await world.as.plant.pairings.get({ id })
    const budget = explanation.signals.find(({ name }) => name === 'budget')
    expect(budget?.missing).toEqual([{ side: 'scenario', state: 'hidden' }])
  })
})

describe('what nobody can fill in', () => {
  let match: MatchView | undefined
  beforeEach(async () => {
    match = (await forPlant(await worldOf({ trl: undefined }, { trlMinimum: 6 }))).matches[0]
  })

  it('is unknown, and what is public and empty is absent', () => {
    expect(missingOf(match, 'outcome')).toEqual([{ side: 'capability', state: 'unknown' }])
    expect(missingOf(match, 'trl')).toEqual([{ side: 'capability', state: 'absent' }])
  })
})
