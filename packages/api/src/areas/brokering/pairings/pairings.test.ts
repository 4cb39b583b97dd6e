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

const connect = async (): Promise<{ id: string; version: number }> => {
  const { id } = await world.as.broker.pairings.propose({ scenarioId, capabilityId })
  const first = await world.as.plant.pairings.respond({ id, version: 1, answer: 'consented' })
  const second = await world.as.vendor.pairings.respond({ id, version: first.version, answer: 'consented' })
  expect(second.stage).toBe('connected')
  return { id, version: second.version }
}

describe('proposing', () => {
  it('invites both sides at once when a broker proposes, and mails them', async () => {
    const { id } = await world.as.broker.pairings.propose({ scenarioId, capabilityId, note: '值得一见' })
    const pairing = await world.as.vendor.pairings.get({ id })
    expect(pairing).toMatchObject({
      stage: 'invited',
      turn: 'both',
      mySide: 'capability',
      broker: { name: '撮合专员甲' },
    })
    await platform.settle()
    expect(platform.mails.map((mail) => mail.to).sort()).toEqual(
      [`${world.people.plant}@example.test`, `${world.people.vendor}@example.test`].sort(),
    )
  })

  it('keeps a side’s proposal from the other side until a broker has screened it', async () => {
    const { id } = await world.as.vendor.pairings.propose({ scenarioId, capabilityId })
    await expect(world.as.plant.pairings.get({ id })).rejects.toMatchObject(refusal('pairing.not_found'))
    expect((await world.as.plant.pairings.list({ organisationId: world.organisations.plant })).items).toEqual([])
    expect((await world.as.plant.home.industry({ organisationId: world.organisations.plant })).counts.pairings).toBe(0)
    await world.as.broker.pairings.move({ id, version: 1, to: 'invited' })
    expect(await world.as.plant.pairings.get({ id })).toMatchObject({
      stage: 'invited',
      turn: 'scenario',
      consents: { capability: 'consented' },
    })
  })

  it('has one open pairing for two listings, and allows another after the first has ended', async () => {
    const { id } = await world.as.broker.pairings.propose({ scenarioId, capabilityId })
    await expect(world.as.broker.pairings.propose({ scenarioId, capabilityId })).rejects.toMatchObject(
      refusal('pairing.already_open'),
    )
    await world.as.vendor.pairings.respond({ id, version: 1, answer: 'declined', reason: 'no_capacity' })
    await expect(world.as.broker.pairings.propose({ scenarioId, capabilityId })).resolves.toMatchObject({
      id: expect.any(String),
    })
  })

  it('opens a scenario for invited parties to the invited vendor, and shuts it again when the pairing has ended', async () => {
    const quiet = aScenario({ confidentiality: 'invited', title: { zh: '不公开的划伤检测' } })
    const quietId = await publish(world.as.plant, world.as.reviewer, world.organisations.plant, quiet)
    await expect(world.as.vendor.listings.get({ id: quietId })).rejects.toMatchObject(refusal('listing.not_found'))
    const { id } = await world.as.broker.pairings.propose({ scenarioId: quietId, capabilityId })
    expect(await world.as.vendor.listings.get({ id: quietId })).toMatchObject({ id: quietId })
    await world.as.vendor.pairings.respond({ id, version: 1, answer: 'declined', reason: 'no_capacity' })
    await expect(world.as.vendor.listings.get({ id: quietId })).rejects.toMatchObject(refusal('listing.not_found'))
  })

  it('is refused to viewers, to strangers, and for listings in the wrong places', async () => {
    await expect(world.as.viewer.pairings.propose({ scenarioId, capabilityId })).rejects.toMatchObject(
      refusal('pairing.propose_not_allowed'),
    )
    await expect(world.as.stranger.pairings.propose({ scenarioId, capabilityId })).rejects.toMatchObject(
      refusal('pairing.propose_not_allowed'),
    )
    await expect(
      world.as.broker.pairings.propose({ scenarioId: capabilityId, capabilityId: scenarioId }),
    ).rejects.toMatchObject(refusal('pairing.wrong_kinds'))
  })

  it('stores an explanation whose contributions add up and that tells nothing of the full tier', async () => {
    const { id } = await world.as.broker.pairings.propose({ scenarioId, capabilityId })
    const { explanation } = await world.as.vendor.pairings.get({ id })
    const sum = explanation.signals.reduce((total, signal) => total + signal.contribution, 0)
    expect(Math.abs(sum - explanation.score)).toBeLessThan(1e-9)
    const text = JSON.stringify(explanation)
    expect(text).not.toContain('目视抽检')
    expect(text).not.toMatch(/80000000|30000000/)
  })
})

describe('consent', () => {
  it('opens the full tier to the other side from the second yes on, and to nobody else', async () => {
    expect((await world.as.vendor.listings.get({ id: scenarioId })).body).not.toHaveProperty('need')
    const { id } = await connect()
    const opened = await world.as.vendor.listings.get({ id: scenarioId })
    expect(opened).toMatchObject({
      tier: 'full',
      body: { need: { zh: expect.stringContaining('目视抽检') }, contactName: '王工' },
    })
    expect((await world.as.vendor.pairings.get({ id })).scenarioListing.lockedFields).toEqual([])
    expect((await world.as.stranger.listings.get({ id: scenarioId })).tier).toBe('teaser')
    await world.as.broker.pairings.move({ id, version: 3, to: 'closed', reason: '项目取消' })
    expect((await world.as.vendor.listings.get({ id: scenarioId })).tier).toBe('teaser')
  })

  it('cannot be given for the other side, twice, by a viewer, or by staff', async () => {
    const { id } = await world.as.broker.pairings.propose({ scenarioId, capabilityId })
    await expect(world.as.broker.pairings.respond({ id, version: 1, answer: 'consented' })).rejects.toMatchObject(
      refusal('pairing.respond_not_allowed'),
    )
    await expect(world.as.viewer.pairings.respond({ id, version: 1, answer: 'consented' })).rejects.toMatchObject(
      refusal('pairing.respond_not_allowed'),
    )
    await world.as.plant.pairings.respond({ id, version: 1, answer: 'consented' })
    await expect(world.as.plant.pairings.respond({ id, version: 2, answer: 'consented' })).rejects.toMatchObject(
      refusal('pairing.already_consented'),
    )
  })

  it('needs a reason for a no, and keeps it for the timeline', async () => {
    const { id } = await world.as.broker.pairings.propose({ scenarioId, capabilityId })
    await expect(world.as.vendor.pairings.respond({ id, version: 1, answer: 'declined' })).rejects.toMatchObject(
      refusal('pairing.reason_required'),
    )
    await world.as.vendor.pairings.respond({
      id,
      version: 1,
      answer: 'declined',
      reason: 'too_early',
      note: '明年再谈',
    })
    const { items } = await world.as.plant.pairings.timeline({ id })
    expect(items[0]).toMatchObject({ kind: 'declined', reason: 'too_early', text: '明年再谈', to: 'declined' })
  })
})

describe('moving', () => {
  it('leaves one move and one clear message when two brokers move the same card', async () => {
    const { id, version } = await connect()
    const results = await Promise.allSettled([
      world.as.broker.pairings.move({ id, version, to: 'nda' }),
      world.as.otherBroker.pairings.move({ id, version, to: 'pilot' }),
    ])
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = results.find((result) => result.status === 'rejected')
    expect(refused?.reason).toMatchObject({
      code: 'CONFLICT',
      cause: { code: 'pairing.changed_meanwhile', parameters: { by: expect.stringContaining('撮合专员') } },
    })
    const moves = (await world.as.broker.pairings.timeline({ id })).items.filter((event) => event.kind === 'moved')
    expect(moves).toHaveLength(1)
  })

  it('follows the transition table only, and needs a reason to go back or to close', async () => {
    const { id, version } = await connect()
    await expect(world.as.broker.pairings.move({ id, version, to: 'deployed' })).rejects.toMatchObject(
      refusal('pairing.move_not_allowed'),
    )
    await expect(world.as.broker.pairings.move({ id, version, to: 'closed' })).rejects.toMatchObject(
      refusal('pairing.reason_required'),
    )
    const moved = await world.as.broker.pairings.move({ id, version, to: 'pilot' })
    expect(moved.stage).toBe('pilot')
  })

  it('marks a card stuck when it rests longer than its stage allows', async () => {
    const { id } = await connect()
    expect((await world.as.broker.pairings.get({ id })).stale).toBe(false)
    platform.advanceDays(9)
    expect(await world.as.broker.pairings.get({ id })).toMatchObject({ stale: true, daysInStage: 9 })
    expect((await world.as.broker.home.broker()).stuck.map((card) => card.id)).toEqual([id])
  })

  it('keeps internal notes from both sides', async () => {
    const { id } = await connect()
    await world.as.broker.pairings.note({ id, text: '对方预算偏紧', audience: 'internal' })
    await expect(world.as.plant.pairings.note({ id, text: '内部', audience: 'internal' })).rejects.toMatchObject(
      refusal('pairing.internal_note_not_allowed'),
    )
    const seen = await world.as.plant.pairings.timeline({ id })
    expect(seen.items.some((event) => event.text === '对方预算偏紧')).toBe(false)
  })
})
