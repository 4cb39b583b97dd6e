import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { SearchMap } from '@duijie/domain/search/search-map.schema.ts'
import { createTestPlatform, type TestPlatform } from '../../../testing/test-platform.ts'
import { aCapability, aScenario, createTestWorld, publish, type TestWorld } from '../../../testing/test-world.ts'

let platform: TestPlatform
let world: TestWorld

beforeEach(async () => {
  platform = await createTestPlatform()
  world = await createTestWorld(platform)
  const { plant, vendor, reviewer } = world.as
  const { plant: factory, vendor: firm } = world.organisations
  await publish(plant, reviewer, factory, aScenario())
  await publish(plant, reviewer, factory, aScenario({ title: { zh: '会议纪要' }, tasks: ['meeting-minutes'] }))
  await publish(
    plant,
    reviewer,
    factory,
    aScenario({ title: { zh: '病理' }, sectors: ['Q841'], tasks: ['pathology-reading'] }),
  )
  await publish(
    vendor,
    reviewer,
    firm,
    aCapability({ tasks: ['defect-inspection', 'object-detection', 'contract-review'] }),
  )
  await publish(
    vendor,
    reviewer,
    firm,
    aCapability({ title: { zh: '上下料机器人' }, tasks: ['robotics'], sectors: ['C39'] }),
  )
  await platform.settle()
})

afterEach(() => platform.close())

/** The cells that hold something, as `sector group: capabilities/scenarios`. */
const filled = ({ rows }: SearchMap): string[] =>
  rows.flatMap(({ sector, cells }) =>
    cells
      .filter(({ capabilities, scenarios }) => capabilities + scenarios > 0)
      .map(({ group, capabilities, scenarios }) => `${sector} ${group}: ${capabilities}/${scenarios}`),
  )

describe('the map of supply and demand', () => {
  it('counts a listing once in each section, division and group that it belongs to', async () => {
    const map = await world.as.nobody.search.map()
    expect(filled(map)).toEqual([
      'C vision-tasks: 1/1',
      'C language-tasks: 1/0',
      'C sound-tasks: 0/1',
      'C other-tasks: 1/0',
      'C31 vision-tasks: 1/1',
      'C31 language-tasks: 1/0',
      'C31 sound-tasks: 0/1',
      'C39 other-tasks: 1/0',
      'Q vision-tasks: 0/1',
      'Q84 vision-tasks: 0/1',
    ])
    expect(map.rows.map(({ sector, capabilities, scenarios }) => [sector, capabilities, scenarios])).toEqual([
      ['C', 2, 2],
      ['C31', 1, 2],
      ['C39', 1, 0],
      ['Q', 0, 1],
      ['Q84', 0, 1],
    ])
  })

  it('says of each cell what the search behind it finds', async () => {
    const { rows } = await world.as.nobody.search.map()
    for (const { sector, cells } of rows) {
      for (const { group, capabilities, scenarios } of cells) {
        for (const [kind, count] of [
          ['capability', capabilities],
          ['scenario', scenarios],
        ] as const) {
          const filters = { sector: [sector], task: [group], kind: [kind] }
          expect((await world.as.nobody.search.listings({ filters })).total, `${sector} ${group} ${kind}`).toBe(count)
        }
      }
    }
  })

  it('is the same, byte for byte, where a hidden listing is there; staff see that one', async () => {
    const before = JSON.stringify(await world.as.stranger.search.map())
    const hidden = aScenario({ title: { zh: '隐' }, sectors: ['A01'], tasks: ['yield-forecast'] })
    const draft = await world.as.plant.listings.create({ organisationId: world.organisations.plant, body: hidden })
    await world.as.plant.listings.act({ id: draft.id, version: draft.version, action: 'submit' })
    await platform.settle()
    for (const who of ['stranger', 'plant', 'nobody'] as const)
      expect(JSON.stringify(await world.as[who].search.map()), who).toBe(before)
    expect(filled(await world.as.broker.search.map())).toContain('A vision-tasks: 0/1')
  })

  it('says that it could not count when the index is away', async () => {
    await platform.deps.search.public.close()
    expect(await world.as.nobody.search.map()).toEqual({ rows: [], degraded: true })
  })
})
