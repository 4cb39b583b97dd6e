import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createTestPlatform, type TestPlatform } from '../../../testing/test-platform.ts'
import { aCapability, aScenario, createTestWorld, publish, type TestWorld } from '../../../testing/test-world.ts'

let platform: TestPlatform
let world: TestWorld
let scenarioId: string
let capabilityId: string

beforeEach(async () => {
  platform = await createTestPlatform()
  world = await createTestWorld(platform)
  scenarioId = await publish(world.as.plant, world.as.reviewer, world.organisations.plant, aScenario())
  capabilityId = await publish(world.as.vendor, world.as.reviewer, world.organisations.vendor, aCapability())
  await platform.settle()
})

afterEach(() => platform.close())

const refusal = (code: string) => ({ cause: { code } })
const radar = async () => (await world.as.vendor.matches.forCapability({ listingId: capabilityId })).matches[0]
const invite = async (capability = capabilityId) => {
  const { id } = await world.as.broker.pairings.propose({ scenarioId, capabilityId: capability })
  const { version, stage } = await world.as.broker.pairings.get({ id })
  if (stage === 'invited') return { id, version }
  return { id, ...(await world.as.broker.pairings.move({ id, version, to: 'invited' })) }
}

describe('a pairing on the radar', () => {
  it('is not told to the side that has not been invited, and is told to the one that proposed it', async () => {
    const before = JSON.stringify(await radar())
    const { id } = await world.as.plant.pairings.propose({ scenarioId, capabilityId })
    expect(JSON.stringify(await radar())).toBe(before)
    const shortlist = await world.as.plant.matches.forScenario({ listingId: scenarioId })
    expect(shortlist.matches[0]?.pairingId).toBe(id)
  })

  it('that ended is told with the reason from the list, by whom and when', async () => {
    const { id, version } = await invite()
    await world.as.plant.pairings.respond({
      id,
      version,
      answer: 'declined',
      reason: 'budget_mismatch',
      note: '今年预算已定',
    })
    const end = { by: 'scenario', reason: 'budget_mismatch', words: '今年预算已定', at: '2026-11-23T08:40:00.000Z' }
    expect(await radar()).toMatchObject({ past: { pairingId: id, stage: 'declined', end } })
    expect(await world.as.vendor.pairings.get({ id })).toMatchObject({ ended: end })
    const home = await world.as.vendor.home.vendor({ organisationId: world.organisations.vendor })
    expect(home.ended).toMatchObject([{ id, end }])
  })

  it('that was opened anew is told as open, and not as ended', async () => {
    const { id, version } = await invite()
    await world.as.vendor.pairings.respond({ id, version, answer: 'declined', reason: 'no_capacity' })
    const again = await world.as.broker.pairings.propose({ scenarioId, capabilityId })
    const seen = await radar()
    expect(seen).toMatchObject({ pairingId: again.id })
    expect(seen).not.toHaveProperty('past')
  })
})

describe('closing', () => {
  it('takes a reason from the list, with or without words, and words where the reason is another', async () => {
    const { id, version } = await invite()
    const close = (over: object) =>
      world.as.broker.pairings.move({ id, version, to: 'closed', closeReason: 'other', ...over })
    await expect(close({})).rejects.toMatchObject(refusal('pairing.reason_required'))
    await close({ closeReason: 'chose_another', reason: '场景方已签约' })
    expect((await world.as.vendor.pairings.get({ id })).ended).toMatchObject({
      by: 'platform',
      reason: 'chose_another',
      words: '场景方已签约',
    })
  })

  it('keeps words alone as they were written', async () => {
    const { id, version } = await invite()
    await world.as.broker.pairings.move({ id, version, to: 'closed', reason: '项目取消' })
    const { ended } = await world.as.vendor.pairings.get({ id })
    expect(ended).toEqual({ by: 'platform', at: '2026-11-23T08:40:00.000Z', words: '项目取消' })
  })
})

describe('who was not chosen', () => {
  it('learns the reason and nothing of who was: not a byte differs with the winner and without', async () => {
    const winner = await publish(world.as.stranger, world.as.reviewer, world.organisations.stranger, aCapability())
    await platform.settle()
    const { id, version } = await invite()
    await world.as.broker.pairings.move({ id, version, to: 'closed', closeReason: 'chose_another' })
    await platform.settle()
    const seen = async () =>
      JSON.stringify([
        await world.as.vendor.pairings.get({ id }),
        await world.as.vendor.pairings.timeline({ id }),
        await world.as.vendor.pairings.list({}),
        await world.as.vendor.matches.forCapability({ listingId: capabilityId }),
        await world.as.vendor.matches.whyNot({ scenarioId, capabilityId }),
        await world.as.vendor.home.vendor({ organisationId: world.organisations.vendor }),
        await world.as.vendor.listings.get({ id: winner }),
      ])
    const before = await seen()
    const won = await invite(winner)
    await world.as.plant.pairings.respond({ id: won.id, version: won.version, answer: 'consented' })
    const ready = await world.as.stranger.pairings.respond({
      id: won.id,
      version: won.version + 1,
      answer: 'consented',
    })
    await world.as.broker.pairings.move({ id: won.id, version: ready.version, to: 'pilot' })
    await platform.settle()
    expect(await seen()).toBe(before)
    expect((await world.as.broker.matches.forScenario({ listingId: scenarioId })).matches).toContainEqual(
      expect.objectContaining({ pairingId: won.id }),
    )
  })
})
