import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createRoundBench, type RoundBench } from '../../../testing/round-bench.ts'
import { aCapability, aScenario, publish } from '../../../testing/test-world.ts'

let bench: RoundBench
let scenarioIds: RoundBench['scenarioIds']
let capabilityIds: RoundBench['capabilityIds']

beforeEach(async () => {
  bench = await createRoundBench()
  ;({ scenarioIds, capabilityIds } = bench)
})

afterEach(() => bench.platform.close())

const rounds = () => bench.world.as.broker.rounds
const publishScenario = async (over: Parameters<typeof aScenario>[0]) => {
  const { plant, reviewer } = bench.world.as
  return publish(plant, reviewer, bench.world.organisations.plant, aScenario(over))
}

describe('the picker of scenarios', () => {
  it('pages through all, open longest first, each once, and says how many there are', async () => {
    bench.platform.advanceDays(9)
    const late = await publishScenario({ title: { zh: '轧辊裂纹检测' } })
    const first = await rounds().scenarios({ limit: 2 })
    const second = await rounds().scenarios({ limit: 2, cursor: first.nextCursor ?? '' })
    expect(first).toMatchObject({ total: 3 })
    expect([...first.items, ...second.items].map(({ listing }) => listing.id)).toEqual([...scenarioIds, late])
    expect(second.nextCursor).toBeUndefined()
    expect(first.items.map(({ daysOpen }) => daysOpen)).toEqual([9, 9])
    expect(second.items.map(({ daysOpen }) => daysOpen)).toEqual([0])
  })

  it('filters by words, lane, sector, region, days and pairings, and a round takes by them what it shows', async () => {
    const [paired, free] = scenarioIds
    const farm = await publishScenario({ title: { zh: '苹果分选' }, sectors: ['A015'], region: '610000' })
    await bench.world.as.broker.pairings.propose({ scenarioId: paired, capabilityId: capabilityIds[0] })
    const idsFor = async (filter: object) =>
      (await rounds().scenarios(filter)).items.map(({ listing }) => listing.id).toSorted()
    expect(await idsFor({ text: '热轧' })).toEqual([free])
    expect(await idsFor({ text: '江北 冷轧' })).toEqual([paired])
    expect(await idsFor({ text: '100%' })).toEqual([])
    expect(await idsFor({ lane: 'agriculture' })).toEqual([farm])
    expect(await idsFor({ sector: 'C31' })).toEqual([paired, free].toSorted())
    expect(await idsFor({ sector: 'C3' })).toEqual([])
    expect(await idsFor({ region: '610000' })).toEqual([farm])
    expect(await idsFor({ openForDays: 1 })).toEqual([])
    const unpaired = { lane: 'manufacturing', onlyUnpaired: true } as const
    expect(await idsFor(unpaired)).toEqual([free])
    expect((await rounds().scenarios({ text: '冷轧' })).items).toMatchObject([{ pairings: 1 }])
    const { instance } = await bench.finished(unpaired)
    expect(instance).toMatchObject({ scenarios: [{ id: free }] })
  })

  it('shows no draft and nothing of a suspended organisation', async () => {
    const { plant, reviewer } = bench.world.as
    await plant.listings.create({
      organisationId: bench.world.organisations.plant,
      body: aScenario({ title: { zh: '草稿' } }),
    })
    expect(await rounds().scenarios({ text: '草稿' })).toMatchObject({ items: [], total: 0 })
    const { detail } = await reviewer.organisations.get({ id: bench.world.organisations.plant })
    await reviewer.organisations.setVerification({
      id: bench.world.organisations.plant,
      version: detail?.version ?? 0,
      state: 'suspended',
      reason: '停业',
    })
    expect(await rounds().scenarios({})).toMatchObject({ items: [], total: 0 })
  })
})

describe('the picker of a scenario’s candidates', () => {
  it('shows the best first with the score that the engine gives, and what stands between the two', async () => {
    const [scenarioId] = scenarioIds
    const [capabilityId, second] = capabilityIds
    await bench.world.as.broker.interest.exclude({ listingId: scenarioId, candidateId: second, reason: 'too_small' })
    await bench.world.as.broker.pairings.propose({ scenarioId, capabilityId })
    const { items, total } = await rounds().candidates({ scenarioId })
    expect(total).toBe(2)
    const shown = new Map(items.map(({ listing, ...rest }) => [listing.id, rest]))
    expect(shown.get(second)).toMatchObject({ obstacle: 'excluded', isPaired: false })
    expect(shown.get(capabilityId)).toMatchObject({ isPaired: true, violations: [] })
    expect(shown.get(capabilityId)?.obstacle).toBeUndefined()
    const { matches } = await bench.world.as.broker.matches.forScenario({ listingId: scenarioId })
    expect(shown.get(capabilityId)?.score).toBe(
      matches.find(({ listing }) => listing.id === capabilityId)?.explanation.score,
    )
    expect(items.map(({ score }) => score)).toEqual(items.map(({ score }) => score).toSorted((a, b) => b - a))
  })

  it('finds an impossible one by its words and says what rules it out', async () => {
    const { vendor, reviewer } = bench.world.as
    const cloudOnly = aCapability({ title: { zh: '云端质检旗舰' }, deployments: ['public_cloud'] })
    const id = await publish(vendor, reviewer, bench.world.organisations.vendor, cloudOnly)
    await bench.platform.settle()
    const [scenarioId] = scenarioIds
    expect((await rounds().candidates({ scenarioId })).items.map(({ listing }) => listing.id)).not.toContain(id)
    const { items } = await rounds().candidates({ scenarioId, text: '云端质检' })
    expect(items).toMatchObject([{ listing: { id }, violations: ['deployment'] }])
    expect((await rounds().capabilities({ text: '旗舰' })).items).toMatchObject([{ id }])
  })
})
