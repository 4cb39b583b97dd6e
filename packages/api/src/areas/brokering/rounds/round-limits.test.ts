import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { RoundInstance, RoundResult } from '@duijie/rounds/round.ts'
import { createRoundBench, pairsOf, type RoundBench } from '../../../testing/round-bench.ts'
import { aCapability, aScenario, publish } from '../../../testing/test-world.ts'

let bench: RoundBench
let world: RoundBench['world']

beforeEach(async () => {
  bench = await createRoundBench()
  world = bench.world
})

afterEach(() => bench.platform.close())

const open = { demand: 2, capacity: 5, leastScore: 0 }

/** Says how large a vendor is, as its owner does. */
const sizeOf = async (who: 'vendor' | 'stranger', size: 'large' | 'small') => {
  const id = world.organisations[who]
  const { detail, name } = await world.as[who].organisations.get({ id })
  await world.as[who].organisations.update({
    id,
    version: detail?.version ?? 0,
    input: { name, kind: 'vendor', size },
  })
}

describe('limits of a round', () => {
  it('by size of the vendor count small and medium enterprises together, and nobody whose size is unknown', async () => {
    await sizeOf('vendor', 'small')
    const { capabilityIds, scenarioIds } = bench
    const one = { ...open, demand: 1, limits: [{ of: 'size', value: 'sme', per: 'scenario', atLeast: 1 }] }
    const round = await bench.finished(one)
    expect(new Set(pairsOf(round))).toEqual(new Set(scenarioIds.map((id) => [id, capabilityIds[0]])))
    await sizeOf('vendor', 'large')
    expect((await bench.finished(one)).status).toBe('no_solution')
  })

  it('can take several vendors as one group of companies', async () => {
    const vendorIds = [world.organisations.vendor, world.organisations.stranger]
    const free = await bench.finished(open)
    expect(free.matched).toBe(4)
    const round = await bench.finished({ ...open, limits: [{ of: 'vendors', vendorIds, per: 'round', atMost: 3 }] })
    expect(round.matched).toBe(3)
    expect(round.vendors.map(({ id }) => id).toSorted()).toEqual(vendorIds.toSorted())
  })

  it('hold for each client and for each division of sectors over the whole round', async () => {
    const { plant, reviewer } = world.as
    const other = aScenario({ title: { zh: '热轧板形缺陷检测' }, sectors: ['C38'] })
    await publish(plant, reviewer, world.organisations.plant, other)
    await bench.platform.settle()
    expect((await bench.finished({ ...open, limits: [{ of: 'each_client', per: 'round', atMost: 2 }] })).matched).toBe(
      2,
    )
    const sectors = await bench.finished({ ...open, limits: [{ of: 'each_sector', per: 'round', atMost: 1 }] })
    expect(sectors.matched).toBe(2)
    const { groups } = sectors.instance as RoundInstance
    expect(groups?.map(({ id }) => id).toSorted()).toEqual(['0:C31', '0:C38'])
    const steel = { of: 'sector', value: 'C', per: 'round', atMost: 0 }
    expect((await bench.finished({ ...open, limits: [steel] })).matched).toBe(0)
  })

  it.each([
    [{ of: 'region', per: 'round', atMost: 1 }, 'round.limit_value_needed', 'value'],
    [{ of: 'vendors', per: 'round', atMost: 1 }, 'round.limit_vendors_needed', 'vendorIds'],
    [{ of: 'each_vendor', per: 'round' }, 'round.limit_number_needed', 'atMost'],
    [{ of: 'each_vendor', per: 'round', atLeast: 3, atMost: 2 }, 'round.limit_range_crossed', 'atMost'],
    [{ of: 'each_client', per: 'scenario', atMost: 2 }, 'round.limit_per_round_only', 'per'],
  ] as const)('refuse %j and name the field', async (limit, code, field) => {
    const created = world.as.broker.rounds.create({ title: '一轮', limits: [limit as never] })
    await expect(created).rejects.toMatchObject({
      cause: { issues: [{ message: code, path: ['limits', 0, field] }] },
    })
  })
})

describe('demand and capacity', () => {
  it('of one scenario can differ from the others, with a minimum that is kept or said to be impossible', async () => {
    const [first] = bench.scenarioIds
    const demands = [{ scenarioId: first, minimum: 2, maximum: 2 }]
    const round = await bench.finished({ ...open, demand: 1, capacity: 1, demands })
    expect(pairsOf(round).map(([scenario]) => scenario)).toEqual([first, first])
    const impossible = await bench.finished({ ...open, demands: [{ scenarioId: first, minimum: 3, maximum: 3 }] })
    expect(impossible.status).toBe('no_solution')
    expect(impossible.diagnosis).toMatchObject({ conflict: [{ kind: 'scenario_minimum', id: first, value: 3 }] })
  })

  it('of a capability or a whole vendor are what staff say, whatever it states', async () => {
    const { vendor, reviewer } = world.as
    const stated = aCapability({ title: { zh: '钢带缺陷检测二代' }, capacity: 1 })
    const third = await publish(vendor, reviewer, world.organisations.vendor, stated)
    await bench.platform.settle()
    const of = async (capacities: object[]) =>
      pairsOf(await bench.finished({ ...open, demand: 3, capacities })).filter(([, capability]) => capability === third)
    expect(await of([])).toHaveLength(1)
    expect(await of([{ of: 'capability', id: third, minimum: 0, maximum: 2 }])).toHaveLength(2)
    const capacities = [{ of: 'vendor', id: world.organisations.vendor, minimum: 0, maximum: 1 }]
    const round = await bench.finished({ ...open, demand: 3, capacities })
    expect(pairsOf(round).filter(([, capability]) => capability !== bench.capabilityIds[1])).toHaveLength(1)
  })
})

describe('pairs that somebody has refused', () => {
  it('are never assigned, not even when they are forced, and the round says so', async () => {
    const [scenarioId, other] = bench.scenarioIds
    const [capabilityId, second] = bench.capabilityIds
    await world.as.broker.interest.exclude({ listingId: scenarioId, candidateId: capabilityId, reason: 'tried_before' })
    await world.as.stranger.interest.refuse({
      organisationId: world.organisations.stranger,
      refusedId: world.organisations.plant,
      kind: 'blocked',
    })
    await bench.platform.settle()
    const round = await bench.finished({
      ...open,
      forced: [
        { scenarioId, capabilityId },
        { scenarioId: other, capabilityId: second },
        { scenarioId: 'lst_nowhere', capabilityId },
      ],
    })
    expect(pairsOf(round)).toEqual([[other, capabilityId]])
    expect(round.notes?.dropped.map(({ reason }) => reason)).toEqual(['excluded', 'refused', 'not_in_round'])
    expect(round.notes?.bare).toEqual([
      { scenarioId, considered: 2, ruledOut: { conflict: 1 }, excluded: 1, belowLeastScore: 0 },
    ])
  })

  it('and a forced pair that is not among the best keeps the score that it has', async () => {
    const [scenarioId] = bench.scenarioIds
    const free = (await bench.finished({ ...open, scenarioIds: [scenarioId] })).result as RoundResult
    const worst = free.assignments.toSorted((a, b) => a.score - b.score)[0]
    const forced = [{ scenarioId, capabilityId: worst?.capability }]
    const round = await bench.finished({ ...open, demand: 1, candidates: 1, scenarioIds: [scenarioId], forced })
    expect((round.result as RoundResult).assignments).toEqual([worst])
  })
})

it('refuses a range that is crossed', async () => {
  const crossed = world.as.broker.rounds.create({ title: '一轮', demand: 1, demandMinimum: 2 })
  await expect(crossed).rejects.toMatchObject({ cause: { issues: [{ message: 'round.range_crossed' }] } })
})
