import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createTestPlatform, type TestPlatform } from '../../../testing/test-platform.ts'
import { aCapability, aScenario, createTestWorld, publish, type TestWorld } from '../../../testing/test-world.ts'

let platform: TestPlatform
let world: TestWorld

beforeEach(async () => {
  platform = await createTestPlatform()
  world = await createTestWorld(platform)
  await publish(world.as.plant, world.as.reviewer, world.organisations.plant, aScenario())
  await publish(world.as.vendor, world.as.reviewer, world.organisations.vendor, aCapability())
  await platform.settle()
})

afterEach(() => platform.close())

describe('help for a search that found little', () => {
  it('says for each filter alone what giving it up would find', async () => {
    const asked = { text: '缺陷', filters: { sector: ['C31'], kind: ['dataset' as const], modality: ['audio'] } }
    const { withoutFilter } = await world.as.stranger.search.help(asked)
    expect(withoutFilter.map(({ name }) => name)).toEqual(['kind', 'sector', 'modality'])
    for (const { name, total } of withoutFilter) {
      const page = await world.as.stranger.search.listings({ ...asked, filters: { ...asked.filters, [name]: [] } })
      expect(total, name).toBe(page.total)
    }
    const { withoutFilter: one } = await world.as.stranger.search.help({ text: '缺陷', filters: { kind: ['dataset'] } })
    expect(one).toEqual([{ name: 'kind', total: 2 }])
  })

  it('says for each word what giving it up would find', async () => {
    const { withoutWord } = await world.as.stranger.search.help({
      text: 'zzzz steel',
      filters: { kind: ['capability'] },
    })
    expect(withoutWord).toEqual([
      { word: 'zzzz', text: 'steel', total: 1 },
      { word: 'steel', text: 'zzzz', total: 0 },
    ])
  })

  it('offers near words of the vocabulary only where they find something', async () => {
    const { nearest } = await world.as.stranger.search.help({ text: 'surfce defect detecton' })
    expect(nearest[0]?.text).toBe('surface defect detection')
    expect(nearest.every(({ total }) => total > 0)).toBe(true)
    const none = await world.as.stranger.search.help({ text: 'surfce defect detecton', filters: { kind: ['compute'] } })
    expect(none.nearest).toEqual([])
  })

  it('tells a stranger the same, byte for byte, when a hidden listing is there', async () => {
    const asked = { text: '血糖预测 defct', filters: { sector: ['Q84'], kind: ['scenario' as const] } }
    const before = JSON.stringify(await world.as.stranger.search.help(asked))
    const hidden = aScenario({ title: { zh: '住院血糖预测 defct' }, sectors: ['Q84'], tasks: ['risk-prediction'] })
    const draft = await world.as.plant.listings.create({ organisationId: world.organisations.plant, body: hidden })
    await world.as.plant.listings.act({ id: draft.id, version: draft.version, action: 'submit' })
    await platform.settle()
    expect(JSON.stringify(await world.as.stranger.search.help(asked))).toBe(before)
    const ofStaff = await world.as.broker.search.help(asked)
    expect(ofStaff.withoutFilter).not.toEqual(JSON.parse(before).withoutFilter)
  })
})
