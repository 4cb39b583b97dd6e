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
  return { id, version: second.version }
}

const statesOf = ({ path }: { path: { state: string }[] }): string => path.map(({ state }) => state[0]).join('')

describe('the stages of a pairing', () => {
  it('a skipped stage is skipped in the room, the list and on the board, for both sides and the broker', async () => {
    const { id, version } = await connect()
    await world.as.broker.pairings.move({ id, version, to: 'pilot' })
    for (const who of ['broker', 'plant', 'vendor'] as const) {
      const room = await world.as[who].pairings.get({ id })
      expect([statesOf(room), room.skipped]).toEqual(['dddscaaa', ['nda']])
      expect((await world.as[who].pairings.list({})).items).toMatchObject([{ id, skipped: ['nda'] }])
    }
    expect((await world.as.broker.pairings.board({})).cards).toMatchObject([{ id, skipped: ['nda'] }])
  })

  it('a stage that was gone through is done, and nothing is skipped', async () => {
    const { id, version } = await connect()
    const nda = await world.as.broker.pairings.move({ id, version, to: 'nda' })
    await world.as.broker.pairings.move({ id, version: nda.version, to: 'pilot' })
    const room = await world.as.plant.pairings.get({ id })
    expect([statesOf(room), room.skipped]).toEqual(['ddddcaaa', []])
  })
})

describe('the next step', () => {
  const withStep = async (due: string) => {
    const { id, version } = await connect()
    const step = { text: '补拍 200 张样图', due, by: 'scenario' as const }
    return { id, ...(await world.as.broker.pairings.setNextStep({ id, version, ...step })) }
  }

  it('an expired one says so, on the day after it was due in China', async () => {
    const { id } = await withStep('2026-11-23')
    expect((await world.as.plant.pairings.get({ id })).nextStepExpired).toBe(false)
    platform.advanceDays(1)
    expect((await world.as.plant.pairings.get({ id })).nextStepExpired).toBe(true)
  })

  it('moving on with an expired one asks for a new one, and keeps the new one with the move', async () => {
    const { id, version } = await withStep('2026-11-20')
    const move = { id, version, to: 'nda' as const }
    await expect(world.as.broker.pairings.move(move)).rejects.toMatchObject(refusal('pairing.next_step_expired'))
    expect(await world.as.broker.pairings.get({ id })).toMatchObject({ stage: 'connected', version })
    const nextStep = { text: '双方法务会签', due: '2026-12-03', by: 'both' as const }
    await world.as.broker.pairings.move({ ...move, nextStep })
    expect(await world.as.plant.pairings.get({ id })).toMatchObject({
      stage: 'nda',
      nextStep: '双方法务会签',
      nextStepExpired: false,
      turn: 'both',
    })
    const kinds = (await world.as.plant.pairings.timeline({ id })).items.map(({ kind }) => kind)
    expect(kinds.slice(0, 2).toSorted()).toEqual(['moved', 'next_step'])
  })

  it('an expired one is no hindrance to going back or to closing', async () => {
    const { id, version } = await connect()
    const nda = await world.as.broker.pairings.move({ id, version, to: 'nda' })
    const step = { text: '会签', due: '2026-11-20', by: 'both' as const }
    const set = await world.as.broker.pairings.setNextStep({ id, version: nda.version, ...step })
    const back = { id, version: set.version, to: 'connected' as const, reason: '范围有变' }
    const { version: after } = await world.as.broker.pairings.move(back)
    const closing = { id, version: after, to: 'closed', closeReason: 'need_changed' } as const
    expect(await world.as.broker.pairings.move(closing)).toMatchObject({ stage: 'closed' })
  })
})

describe('a reminder', () => {
  it('leaves its time with the pairing, and a second press sends nothing and is no failure', async () => {
    const { id } = await world.as.broker.pairings.propose({ scenarioId, capabilityId })
    const first = await world.as.broker.pairings.remind({ id })
    expect(first).toMatchObject({ isNew: true, turn: 'both', at: '2026-11-23T08:40:00.000Z' })
    expect(await world.as.otherBroker.pairings.remind({ id })).toEqual({ ...first, isNew: false })
    const card = (await world.as.broker.pairings.board({})).cards[0]
    expect(card?.reminded).toEqual({ at: first.at, isRecent: true })
    const { items } = await world.as.broker.pairings.timeline({ id })
    expect(items.filter(({ kind }) => kind === 'reminded')).toHaveLength(1)
  })

  it('may be repeated when its time has come, and stands only for whoever has to act now', async () => {
    const { id } = await world.as.broker.pairings.propose({ scenarioId, capabilityId })
    await world.as.broker.pairings.remind({ id })
    await world.as.plant.pairings.respond({ id, version: 1, answer: 'consented' })
    expect((await world.as.broker.pairings.get({ id })).reminded).toBeUndefined()
    expect(await world.as.broker.pairings.remind({ id })).toMatchObject({ isNew: true, turn: 'capability' })
    platform.advanceDays(1)
    expect(await world.as.broker.pairings.remind({ id })).toMatchObject({ isNew: true })
  })
})

describe('words after an act rest on what happened', () => {
  it('a proposal says whether both sides are invited or a broker screens it first', async () => {
    expect(await world.as.vendor.pairings.propose({ scenarioId, capabilityId })).toMatchObject({ stage: 'screening' })
    const other = await publish(world.as.stranger, world.as.reviewer, world.organisations.stranger, aCapability())
    const pair = { scenarioId, capabilityId: other }
    expect(await world.as.broker.pairings.propose(pair)).toMatchObject({ stage: 'invited' })
  })

  it('a side declines with a reason that is its own to give: a vendor has no supplier already', async () => {
    const { id } = await world.as.broker.pairings.propose({ scenarioId, capabilityId })
    const no = { id, version: 1, answer: 'declined', reason: 'already_supplier' } as const
    await expect(world.as.vendor.pairings.respond(no)).rejects.toMatchObject(refusal('pairing.reason_not_of_side'))
    expect(await world.as.plant.pairings.respond(no)).toMatchObject({ stage: 'declined' })
  })
})

describe('what waits', () => {
  it('is found for a side whatever has changed since elsewhere, and only where that side has to act', async () => {
    const { id } = await world.as.broker.pairings.propose({ scenarioId, capabilityId })
    const asked = { organisationId: world.organisations.plant, waiting: true }
    expect((await world.as.plant.pairings.list(asked)).items).toMatchObject([{ id }])
    expect((await world.as.plant.pairings.list({ ...asked, listingId: scenarioId })).items).toHaveLength(1)
    expect((await world.as.plant.pairings.list({ ...asked, listingId: capabilityId })).items).toHaveLength(1)
    await world.as.plant.pairings.respond({ id, version: 1, answer: 'consented' })
    expect((await world.as.plant.pairings.list(asked)).items).toEqual([])
    const { waiting } = await world.as.vendor.home.vendor({ organisationId: world.organisations.vendor })
    expect(waiting.map((card) => card.id)).toEqual([id])
  })

  it('a stuck row names whom to call, for staff alone: who has to act, or both', async () => {
    const { id, version } = await connect()
    await world.as.broker.pairings.setNextStep({ id, version, text: '补样图', by: 'scenario' })
    platform.advanceDays(9)
    const { stuck } = await world.as.broker.home.broker()
    expect(stuck).toMatchObject([{ id, call: [{ side: 'scenario', name: '王工', phone: '13800000000' }] }])
    expect(JSON.stringify(await world.as.vendor.pairings.list({}))).not.toContain('13800000000')
  })
})
