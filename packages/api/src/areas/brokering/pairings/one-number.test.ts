import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { ScoreBasis } from '@duijie/domain/matches/score-basis.schema.ts'
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

type Told = { basis: ScoreBasis; score: number; where: string }
type Scored = { basis: ScoreBasis; score: number }

/** Everywhere that somebody can read the score of this one pair before it is proposed. */
const numbersTold = async (): Promise<Told[]> => {
  const { as, organisations } = world
  const pair = { scenarioId, capabilityId }
  const told: Told[] = []
  const note = (where: string, scored: Scored | undefined): void => {
    if (!scored) throw new Error(`${where} tells no score`)
    told.push({ where, basis: scored.basis, score: scored.score })
  }
  for (const who of ['plant', 'broker'] as const) {
    const { matches } = await as[who].matches.forScenario({ listingId: scenarioId })
    note(`list of ${who}`, matches.find(({ listing }) => listing.id === capabilityId)?.explanation)
  }
  for (const who of ['vendor', 'broker'] as const) {
    const { matches } = await as[who].matches.forCapability({ listingId: capabilityId })
    note(`radar of ${who}`, matches.find(({ listing }) => listing.id === scenarioId)?.explanation)
    note(`standing told to ${who}`, await as[who].matches.whyNot(pair))
  }
  const industry = await as.plant.home.industry({ organisationId: organisations.plant })
  note('home of plant', industry.scenarios[0]?.candidates[0]?.explanation)
  const vendor = await as.vendor.home.vendor({ organisationId: organisations.vendor })
  note('home of vendor', vendor.demands[0]?.explanation)
  for (const who of ['plant', 'vendor', 'broker'] as const)
    note(`proposal of ${who}`, await as[who].pairings.sharedFit(pair))
  return told
}

describe('one pair, one number', () => {
  it('the same pair has one score on each basis, wherever and by whomever it is read', async () => {
    await world.as.plant.interest.say({ listingId: scenarioId, otherId: capabilityId, level: 'high', version: 0 })
    await platform.settle()
    const told = await numbersTold()
    const { id } = await world.as.broker.pairings.propose({ scenarioId, capabilityId })
    for (const who of ['plant', 'vendor', 'broker'] as const) {
      const { explanation, score } = await world.as[who].pairings.get({ id })
      told.push({ where: `room of ${who}`, basis: explanation.basis, score })
      told.push({ where: `reasons in the room of ${who}`, ...explanation })
    }
    const byBasis = Map.groupBy(told, ({ basis }) => basis)
    for (const [basis, some] of byBasis) {
      const scores = new Set(some.map(({ score }) => score.toFixed(12)))
      expect([basis, [...scores], some.map(({ where }) => where)]).toEqual([
        basis,
        [expect.any(String)],
        expect.anything(),
      ])
    }
    expect([...byBasis.keys()].toSorted()).toEqual(['capability_full', 'full', 'scenario_full', 'teasers'])
    // The bases do differ here, so that to name them is not idle.
    expect(new Set(told.map(({ score }) => score.toFixed(12))).size).toBeGreaterThan(2)
  })

  it('what is hidden moves nothing: what both sides read is the same whatever their full texts and words say', async () => {
    const shared = async () => JSON.stringify(await world.as.vendor.pairings.sharedFit({ scenarioId, capabilityId }))
    const before = await shared()
    const { version } = await world.as.plant.listings.get({ id: scenarioId })
    const body = aScenario({ budgetMaximumFen: 31_000_000, need: { zh: '另一种说法' } })
    const change = { id: scenarioId, version, body, reason: '更新全文' }
    const { changeRequestId } = await world.as.plant.listings.requestChange(change)
    await world.as.reviewer.review.decideChange({ changeRequestId, decision: 'approve' })
    await world.as.plant.interest.say({ listingId: scenarioId, otherId: capabilityId, level: 'very-low', version: 0 })
    await platform.settle()
    expect(await shared()).toBe(before)
  })

  it('the shared number of a listing that the asker may not see is not found', async () => {
    const quiet = aScenario({ confidentiality: 'invited', title: { zh: '不公开的划伤检测' } })
    const quietId = await publish(world.as.plant, world.as.reviewer, world.organisations.plant, quiet)
    const asked = world.as.vendor.pairings.sharedFit({ scenarioId: quietId, capabilityId })
    await expect(asked).rejects.toMatchObject({ cause: { code: 'listing.not_found' } })
  })
})
