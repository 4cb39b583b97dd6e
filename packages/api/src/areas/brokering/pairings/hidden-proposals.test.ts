import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createRoundBench, pairsOf } from '../../../testing/round-bench.ts'
import { createTestPlatform, type Caller, type TestPlatform } from '../../../testing/test-platform.ts'
import { aCapability, aScenario, createTestWorld, publish, type TestWorld } from '../../../testing/test-world.ts'

let platform: TestPlatform
let world: TestWorld
let scenarioId: string
let capabilityId: string

const start = async () => {
  platform = await createTestPlatform()
  world = await createTestWorld(platform)
  scenarioId = await publish(world.as.plant, world.as.reviewer, world.organisations.plant, aScenario())
  capabilityId = await publish(world.as.vendor, world.as.reviewer, world.organisations.vendor, aCapability())
  await platform.settle()
}

beforeEach(start)

afterEach(() => platform.close())

const refusal = (code: string) => ({ cause: { code } })

type Sides = { own: 'plant' | 'vendor'; other: 'plant' | 'vendor' }

/** Everything that a side reads of a pairing it has proposed, without ids that count. */
const readBy = async (caller: Caller, organisationId: string, id: string): Promise<string> => {
  const told = {
    pairing: await caller.pairings.get({ id }),
    timeline: await caller.pairings.timeline({ id }),
    list: await caller.pairings.list({ organisationId }),
    scenario: await caller.listings.get({ id: scenarioId }),
    capability: await caller.listings.get({ id: capabilityId }),
  }
  return JSON.stringify(told).replaceAll(/(pai|pev|usr)_\d+/g, '$1')
}

const proposeAndRead = async ({ own }: Sides) => {
  const { id, stage } = await world.as[own].pairings.propose({ scenarioId, capabilityId, note: '想谈一谈' })
  return { id, stage, told: await readBy(world.as[own], world.organisations[own], id) }
}

describe.each<Sides>([
  { own: 'plant', other: 'vendor' },
  { own: 'vendor', other: 'plant' },
])('a pairing that the $own may not know of', (sides) => {
  const { own, other } = sides

  it('changes nothing of what it is answered when it proposes the same, nor of what it reads after', async () => {
    const free = await proposeAndRead(sides)
    await platform.close()
    await start()
    await world.as[other].pairings.propose({ scenarioId, capabilityId, note: '我们先提的' })
    const taken = await proposeAndRead(sides)
    expect(taken.stage).toBe(free.stage)
    expect(taken.told).toBe(free.told)
  })

  it('is shown to staff beside its own, and becomes one with it when both are invited', async () => {
    const first = await world.as[other].pairings.propose({ scenarioId, capabilityId, note: '我们先提的' })
    const second = await world.as[own].pairings.propose({ scenarioId, capabilityId })
    const seen = await world.as.broker.pairings.get({ id: second.id })
    expect(seen.otherWishes).toEqual([expect.objectContaining({ id: first.id, note: '我们先提的' })])
    const moved = await world.as.broker.pairings.move({ id: second.id, version: 1, to: 'invited' })
    expect(moved.stage).toBe('connected')
    const joined = await world.as[other].pairings.get({ id: first.id })
    expect(joined).toMatchObject({ stage: 'closed', ended: { reason: 'joined' }, continuesIn: second.id })
    expect(await world.as[other].pairings.get({ id: second.id })).toMatchObject({ stage: 'connected' })
    expect(joined.otherWishes).toEqual([])
  })
})

describe('one pair', () => {
  it('is proposed once by each side, and by nobody once both sides know of it', async () => {
    const { id } = await world.as.plant.pairings.propose({ scenarioId, capabilityId })
    for (const who of ['plant', 'broker'] as const)
      await expect(world.as[who].pairings.propose({ scenarioId, capabilityId })).rejects.toMatchObject(
        refusal('pairing.already_open'),
      )
    await world.as.broker.pairings.move({ id, version: 1, to: 'invited' })
    for (const who of ['plant', 'vendor', 'broker'] as const)
      await expect(world.as[who].pairings.propose({ scenarioId, capabilityId })).rejects.toMatchObject(
        refusal('pairing.already_open'),
      )
  })

  it('has no second open pairing after an old one was taken up again', async () => {
    const { id } = await world.as.broker.pairings.propose({ scenarioId, capabilityId })
    const { version } = await world.as.broker.pairings.move({ id, version: 1, to: 'closed', closeReason: 'no_answer' })
    await world.as.broker.pairings.propose({ scenarioId, capabilityId })
    await expect(world.as.broker.pairings.move({ id, version, to: 'screening', reason: '再谈' })).rejects.toMatchObject(
      refusal('pairing.already_open'),
    )
  })
})

it('a pairing that a round has put up for screening stands in nobody’s way', async () => {
  const bench = await createRoundBench()
  try {
    const round = await bench.finished()
    await bench.world.as.broker.rounds.publish({ id: round.id, version: round.version })
    const [pair] = pairsOf(round)
    const [assignedScenario = '', assignedCapability = ''] = pair ?? []
    const asked = { scenarioId: assignedScenario, capabilityId: assignedCapability }
    const mine = await bench.world.as.plant.pairings.propose(asked)
    expect(mine.stage).toBe('screening')
    const proposal = (await bench.world.as.broker.rounds.get({ id: round.id })).proposals.find(
      (each) => each.scenarioId === assignedScenario,
    )
    const moved = await bench.world.as.broker.pairings.move({
      id: proposal?.pairingId ?? '',
      version: 1,
      to: 'invited',
    })
    expect(moved.stage).toBe('invited')
    expect(await bench.world.as.plant.pairings.get({ id: proposal?.pairingId ?? '' })).toMatchObject({
      consents: { scenario: 'consented', capability: 'pending' },
    })
  } finally {
    await bench.platform.close()
  }
})
