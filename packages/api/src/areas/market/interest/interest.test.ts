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
const shortlist = (who: 'plant' | 'broker') => world.as[who].matches.forScenario({ listingId: scenarioId })
const radar = () => world.as.vendor.matches.forCapability({ listingId: capabilityId })
const say = (level: 'very-high' | 'very-low' | 'conflict' | null, version: number) =>
  world.as.plant.interest.say({ listingId: scenarioId, otherId: capabilityId, level, version })
const block = () =>
  world.as.plant.interest.refuse({
    organisationId: world.organisations.plant,
    refusedId: world.organisations.vendor,
    kind: 'blocked',
  })

describe('interest', () => {
  it('moves the score that its own side and staff see, and tells them the level', async () => {
    const before = (await shortlist('plant')).matches[0]
    await say('very-high', 0)
    await platform.settle()
    const after = (await shortlist('plant')).matches[0]
    expect(after?.explanation.score).toBeGreaterThan(before?.explanation.score ?? 1)
    expect(after?.ownInterest).toEqual({ level: 'very-high', version: 1 })
    const ofStaff = (await shortlist('broker')).matches[0]?.explanation.signals.find(({ name }) => name === 'interest')
    expect(ofStaff?.reason.params).toMatchObject({ scenario: 'very-high' })
    const staffRadar = await world.as.broker.matches.forCapability({ listingId: capabilityId })
    expect(staffRadar.matches[0]?.explanation.signals.find(({ name }) => name === 'interest')?.value).toBe(1)
  })

  it.each(['very-high', 'very-low', 'conflict'] as const)(
    'changes nothing in what the other side gets, byte for byte: %s',
    async (level) => {
      const before = JSON.stringify(await radar())
      await say(level, 0)
      await platform.settle()
      expect(JSON.stringify(await radar())).toBe(before)
    },
  )

  it('is not in the explanation that both sides of a pairing read', async () => {
    await say('very-low', 0)
    await platform.settle()
    const { id } = await world.as.broker.pairings.propose({ scenarioId, capabilityId })
    const { explanation } = await world.as.vendor.pairings.get({ id })
    expect(explanation.signals.find(({ name }) => name === 'interest')?.value).toBeNull()
  })

  it('can be taken back, and one that was overtaken is refused', async () => {
    await say('very-low', 0)
    await expect(say('very-high', 0)).rejects.toMatchObject(refusal('interest.changed_meanwhile'))
    await say(null, 1)
    expect((await world.as.plant.interest.list({ listingId: scenarioId })).items).toEqual([])
    expect((await shortlist('plant')).matches[0]?.ownInterest).toEqual({ level: null, version: 2 })
  })

  it('is said by editors of the listing alone, about the other side alone', async () => {
    const asked = { listingId: scenarioId, otherId: capabilityId, level: 'high' as const, version: 0 }
    await expect(world.as.broker.interest.say(asked)).rejects.toMatchObject(
      refusal('listing.state_interest_not_allowed'),
    )
    await expect(world.as.viewer.interest.say(asked)).rejects.toMatchObject(
      refusal('listing.state_interest_not_allowed'),
    )
    await expect(world.as.vendor.interest.list({ listingId: scenarioId })).rejects.toMatchObject(
      refusal('listing.read_inside_not_allowed'),
    )
    await expect(world.as.plant.interest.say({ ...asked, otherId: scenarioId })).rejects.toMatchObject(
      refusal('match.wrong_kinds'),
    )
  })
})

describe('a refused organisation', () => {
  it('is gone from the list of who refused it and from what staff rank, counted, and unaware', async () => {
    const before = JSON.stringify(await radar())
    await block()
    await platform.settle()
    expect(await shortlist('plant')).toMatchObject({ matches: [], excluded: { conflict: 1 }, excludedTotal: 1 })
    expect(await shortlist('broker')).toMatchObject({ matches: [], excluded: { conflict: 1 } })
    expect(JSON.stringify(await radar())).toBe(before)
    await expect(
      world.as.vendor.interest.refusals({ organisationId: world.organisations.plant }),
    ).rejects.toMatchObject(refusal('organisation.not_found'))
  })

  it('comes back when the refusal is lifted', async () => {
    const { id } = await block()
    await expect(block()).rejects.toMatchObject(refusal('refusal.already'))
    await expect(world.as.vendor.interest.liftRefusal({ id })).rejects.toMatchObject(refusal('refusal.not_found'))
    await expect(world.as.viewer.interest.liftRefusal({ id })).rejects.toMatchObject(
      refusal('organisation.refuse_not_allowed'),
    )
    await world.as.plant.interest.liftRefusal({ id })
    await platform.settle()
    expect((await shortlist('plant')).matches).toHaveLength(1)
    expect((await world.as.plant.interest.refusals({ organisationId: world.organisations.plant })).items).toEqual([])
  })

  it('is not proposed by who refused it or by staff, while its own proposal waits for screening as any other', async () => {
    await block()
    const pair = { scenarioId, capabilityId }
    await expect(world.as.plant.pairings.propose(pair)).rejects.toMatchObject(refusal('pairing.conflict_declared'))
    await expect(world.as.broker.pairings.propose(pair)).rejects.toMatchObject(refusal('pairing.conflict_declared'))
    const { id } = await world.as.vendor.pairings.propose(pair)
    await expect(world.as.broker.pairings.move({ id, version: 1, to: 'invited' })).rejects.toMatchObject(
      refusal('pairing.conflict_declared'),
    )
  })
})

describe('an excluded candidate', () => {
  it('leaves the list with a reason, for its owner and for staff, and can be let in again', async () => {
    const pair = { listingId: scenarioId, candidateId: capabilityId }
    await world.as.broker.interest.exclude({ ...pair, reason: 'already_supplier' })
    expect(await shortlist('plant')).toMatchObject({ matches: [], considered: 0 })
    expect((await shortlist('broker')).matches).toEqual([])
    const { items } = await world.as.plant.interest.exclusions({ listingId: scenarioId })
    expect(items).toMatchObject([{ listing: { id: capabilityId }, reason: 'already_supplier', side: 'platform' }])
    await world.as.plant.interest.readmit(pair)
    expect((await shortlist('plant')).matches).toHaveLength(1)
    await expect(world.as.plant.interest.readmit(pair)).rejects.toMatchObject(refusal('exclusion.not_found'))
  })

  it('needs words where the reason is "other", and is no business of viewers or of the candidate', async () => {
    const pair = { listingId: scenarioId, candidateId: capabilityId, reason: 'other' as const }
    await expect(world.as.plant.interest.exclude(pair)).rejects.toMatchObject(refusal('exclusion.note_required'))
    await expect(world.as.viewer.interest.exclude({ ...pair, note: '不行' })).rejects.toMatchObject(
      refusal('listing.curate_not_allowed'),
    )
    await expect(world.as.vendor.interest.exclusions({ listingId: scenarioId })).rejects.toMatchObject(
      refusal('listing.read_inside_not_allowed'),
    )
  })

  it('is told with its own listing among all that the organisation left out, a page at a time, to its members alone', async () => {
    const second = await publish(world.as.plant, world.as.reviewer, world.organisations.plant, aScenario())
    await world.as.plant.interest.exclude({ listingId: scenarioId, candidateId: capabilityId, reason: 'too_far' })
    platform.advanceDays(1)
    await world.as.broker.interest.exclude({ listingId: second, candidateId: capabilityId, reason: 'too_small' })
    const asked = { organisationId: world.organisations.plant, limit: 1 }
    const first = await world.as.viewer.interest.leftOut(asked)
    expect(first.items).toMatchObject([{ own: { id: second }, listing: { id: capabilityId }, reason: 'too_small' }])
    const rest = await world.as.viewer.interest.leftOut({ ...asked, cursor: first.nextCursor })
    expect(rest.items).toMatchObject([
      { own: { id: scenarioId }, side: 'owner', createdAt: '2026-11-23T08:40:00.000Z' },
    ])
    expect(rest.nextCursor).toBeUndefined()
    await expect(world.as.vendor.interest.leftOut(asked)).rejects.toMatchObject(refusal('organisation.not_found'))
  })

  it('that is withdrawn is gone from both lists of who left it out', async () => {
    await world.as.plant.interest.exclude({ listingId: scenarioId, candidateId: capabilityId, reason: 'too_far' })
    const { version } = await world.as.vendor.listings.get({ id: capabilityId })
    await world.as.vendor.listings.act({ id: capabilityId, version, action: 'archive' })
    const lists = [
      await world.as.plant.interest.leftOut({ organisationId: world.organisations.plant }),
      await world.as.plant.interest.exclusions({ listingId: scenarioId }),
    ]
    expect(lists.map(({ items }) => items)).toEqual([[], []])
  })
})
