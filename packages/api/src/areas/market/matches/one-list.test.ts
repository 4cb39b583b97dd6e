import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createTestPlatform, type TestPlatform } from '../../../testing/test-platform.ts'
import { aCapability, aScenario, createTestWorld, publish, type TestWorld } from '../../../testing/test-world.ts'

let platform: TestPlatform
let world: TestWorld
let scenarioId: string

beforeEach(async () => {
  platform = await createTestPlatform()
  world = await createTestWorld(platform)
  scenarioId = await publish(world.as.plant, world.as.reviewer, world.organisations.plant, aScenario())
})

afterEach(() => platform.close())

const publishFor = (who: 'vendor' | 'stranger', over: Parameters<typeof aCapability>[0]) =>
  publish(world.as[who], world.as.reviewer, world.organisations[who], aCapability(over))

/** A pairing that a capability is serving: both sides have agreed. */
const serve = async (capabilityId: string) => {
  const other = await publish(world.as.plant, world.as.reviewer, world.organisations.plant, aScenario())
  const { id } = await world.as.broker.pairings.propose({ scenarioId: other, capabilityId })
  for (const who of ['plant', 'vendor'] as const) {
    const { version } = await world.as[who].pairings.get({ id })
    await world.as[who].pairings.respond({ id, version, answer: 'consented' })
  }
}

const lists = async () => {
  await platform.settle()
  const [owner, staff] = [
    await world.as.plant.matches.forScenario({ listingId: scenarioId }),
    await world.as.broker.matches.forScenario({ listingId: scenarioId }),
  ]
  const idsOf = ({ matches }: typeof owner) => matches.map(({ listing }) => listing.id).toSorted()
  return { owner, staff, ownerIds: idsOf(owner), staffIds: idsOf(staff) }
}

describe('a vendor that serves as many as it can', () => {
  it('is possible for nobody who looks, and only staff are told how it came', async () => {
    const full = await publishFor('vendor', { capacity: 1 })
    const free = await publishFor('stranger', {})
    expect((await lists()).ownerIds).toEqual([full, free].toSorted())
    await serve(full)
    const { owner, staff, ownerIds, staffIds } = await lists()
    expect([ownerIds, staffIds]).toEqual([[free], [free]])
    expect([owner.excludedTotal, staff.excludedTotal]).toEqual([1, 1])
    expect([owner.considered, staff.considered]).toEqual([2, 2])
    expect([owner.excluded['paused'], owner.excluded['capacity'] ?? 0]).toEqual([1, 0])
    expect(staff.excluded['capacity']).toBe(1)
  })

  it('looks like one that paused: neither its limit nor its load shows', async () => {
    const id = await publishFor('vendor', { capacity: 1 })
    await serve(id)
    const full = await lists()
    const draft = await world.as.vendor.listings.get({ id })
    const body = aCapability({ capacity: 9, paused: true })
    const { changeRequestId } = await world.as.vendor.listings.requestChange({
      id,
      version: draft.version,
      body,
      reason: '暂停',
    })
    await world.as.reviewer.review.decideChange({ changeRequestId, decision: 'approve' })
    expect((await lists()).owner).toEqual(full.owner)
  })

  it('reads of itself what the list does with it, and what would bring it back', async () => {
    const id = await publishFor('vendor', { capacity: 1 })
    await serve(id)
    await platform.settle()
    const standing = await world.as.vendor.matches.whyNot({ scenarioId, capabilityId: id })
    expect(standing).toMatchObject({ kind: 'not_listed', violations: ['capacity'] })
  })
})

describe('what only staff may read', () => {
  it('leaves the owner’s list as it is, and names to staff whom it rules out', async () => {
    const dear = await publishFor('vendor', { priceMinimumFen: 900_000_000, priceMaximumFen: 990_000_000 })
    const fair = await publishFor('stranger', {})
    const { owner, staff, ownerIds, staffIds } = await lists()
    expect(ownerIds).toEqual([dear, fair].toSorted())
    expect(owner.ruledOut).toEqual([])
    expect(staffIds).toEqual([fair])
    expect(staff.ruledOut.map(({ listing, violations }) => [listing.id, violations])).toEqual([[dear, ['budget']]])
    expect([...staffIds, ...staff.ruledOut.map(({ listing }) => listing.id)].toSorted()).toEqual(ownerIds)
  })
})
