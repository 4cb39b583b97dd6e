import { afterEach, beforeEach, expect, it } from 'vitest'

import { createTestPlatform, type TestPlatform } from '../../../testing/test-platform.ts'
import { aCapability, aScenario, createTestWorld, publish, type TestWorld } from '../../../testing/test-world.ts'

let platform: TestPlatform
let world: TestWorld

beforeEach(async () => {
  platform = await createTestPlatform()
  world = await createTestWorld(platform)
  const { plant, vendor, reviewer } = world.as
  const { plant: factory, vendor: firm } = world.organisations
  await publish(plant, reviewer, factory, aScenario({ tasks: ['defect-inspection', 'object-detection'] }))
  await publish(plant, reviewer, factory, aScenario({ title: { zh: '纪要' }, tasks: ['meeting-minutes'] }))
  await publish(vendor, reviewer, firm, aCapability({ tasks: ['defect-inspection', 'contract-review'] }))
  await publish(vendor, reviewer, firm, aCapability({ title: { zh: '合同' }, tasks: ['contract-review'] }))
  await platform.settle()
})

afterEach(() => platform.close())

it('a further value of a facet says how many it would add to what its facet’s chosen ones find', async () => {
  for (const asked of [
    { filters: { task: ['defect-inspection'] } },
    { filters: { task: ['meeting-minutes', 'robotics'], kind: ['scenario' as const] } },
    { text: '缺陷', filters: { sector: ['C31'], task: ['object-detection'] } },
  ]) {
    const { facets, total } = await world.as.nobody.search.listings(asked)
    expect(facets.task?.some(({ adds }) => (adds ?? 0) > 0)).toBe(true)
    for (const { value, adds } of facets.task ?? []) {
      const task = [...new Set([...asked.filters.task, value])]
      const wider = await world.as.nobody.search.listings({ ...asked, filters: { ...asked.filters, task } })
      expect(adds, value).toBe(wider.total - total)
    }
  }
})

it('a facet with nothing chosen only counts', async () => {
  const { facets } = await world.as.nobody.search.listings({ filters: { task: ['defect-inspection'] } })
  expect(facets.kind).toEqual([
    { value: 'capability', count: 1 },
    { value: 'scenario', count: 1 },
  ])
})
