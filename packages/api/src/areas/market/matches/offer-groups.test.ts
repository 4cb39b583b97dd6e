import { afterEach, beforeEach, expect, it } from 'vitest'

import { createTestPlatform, type TestPlatform } from '../../../testing/test-platform.ts'
import { aCapability, aScenario, createTestWorld, publish, type TestWorld } from '../../../testing/test-world.ts'
import { withoutRules } from '@duijie/database/testing/without-rules.ts'

let platform: TestPlatform
let world: TestWorld
let scenarioId: string
let solutionId: string
let modelIds: string[]

/** Nine open models that fit better than the one vendor whose people are here. */
beforeEach(async () => {
  platform = await createTestPlatform()
  world = await createTestWorld(platform)
  const { as, organisations } = world
  scenarioId = await publish(as.plant, as.reviewer, organisations.plant, aScenario())
  const weak = aCapability({ sectors: [], summary: { zh: '通用服务' }, title: { zh: '质检服务' }, form: 'service' })
  solutionId = await publish(as.vendor, as.reviewer, organisations.vendor, weak)
  const model = aCapability({ form: 'model', licence: 'apache-2.0' })
  modelIds = []
  for (let at = 0; at < 9; at++) modelIds.push(await publish(as.stranger, as.reviewer, organisations.stranger, model))
  await platform.settle()
})

afterEach(() => platform.close())

const listed = async (id: string) => {
  const { database } = platform.deps
  await withoutRules(database, () =>
    database.db
      .updateTable('organisation')
      .set({ membership: 'listed', verification: 'unverified', source_url: 'https://models.example' })
      .where('id', '=', id)
      .execute(),
  )
  await platform.deps.database.db
    .insertInto('outbox')
    .values({
      id: platform.deps.ids('evt'),
      type: 'organisation.changed',
      version: 1,
      object_id: id,
      payload: '{}',
      created_at: platform.deps.clock().toISOString(),
    })
    .execute()
  await platform.settle()
}

it.each(['plant', 'broker'] as const)('vendors and open models are two groups for the %s', async (who) => {
  const page = await world.as[who].matches.forScenario({ listingId: scenarioId })
  expect(page.matches.map(({ listing, rank }) => [listing.id, rank])).toEqual([[solutionId, 1]])
  expect(page.openModels.map(({ listing }) => listing.id)).toEqual(modelIds.slice(0, 5))
  expect(page.considered).toBe(10)
})

it('those whose points are the same share one place', async () => {
  const { openModels } = await world.as.plant.matches.forScenario({ listingId: scenarioId })
  expect(openModels.map(({ rank, tied }) => [rank, tied])).toEqual(openModels.map(() => [1, 5]))
})

it('a vendor that becomes a listed organisation moves to the open models, for every reader', async () => {
  await listed(world.organisations.vendor)
  for (const who of ['plant', 'broker'] as const) {
    const page = await world.as[who].matches.forScenario({ listingId: scenarioId, limit: 50 })
    expect(page.matches).toEqual([])
    expect(page.considered).toBe(10)
  }
})

it('the best vendors of the home page are those who can be met', async () => {
  const home = await world.as.plant.home.industry({ organisationId: world.organisations.plant })
  expect(home.scenarios[0]?.candidates.map(({ listing }) => listing.id)).toEqual([solutionId])
})

it('a vendor asks for its place among vendors', async () => {
  const standing = await world.as.vendor.matches.whyNot({ scenarioId, capabilityId: solutionId })
  expect(standing).toMatchObject({ kind: 'listed', rank: 1 })
})

it('the case that is named is of the scenario’s own sector and has a figure', async () => {
  const { as, organisations } = world
  const proven = aCapability({
    evidence: [
      { title: { zh: '某医院' }, sectors: ['Q84'], outcome: { zh: '节省 40% 工时' } },
      { title: { zh: '某带钢厂' }, sectors: ['C31'], outcome: { zh: '漏检率降到 0.3%' }, customer: '江北带钢厂' },
    ],
  })
  const id = await publish(as.vendor, as.reviewer, organisations.vendor, proven)
  await platform.settle()
  const page = await as.plant.matches.forScenario({ listingId: scenarioId })
  const match = page.matches.find(({ listing }) => listing.id === id)
  expect(match?.case).toEqual({ title: { zh: '某带钢厂' }, outcome: { zh: '漏检率降到 0.3%' } })
  expect(match?.cases).toBe(2)
  expect(JSON.stringify(match)).not.toContain('江北带钢厂')
})
