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

describe('suggestions', () => {
  it('are names alone where only names are wanted, found by pinyin and initials too', async () => {
    const suggest = (text: string, only?: 'name') => world.as.nobody.search.suggest({ text, only })
    expect((await suggest('mingcha', 'name')).suggestions).toEqual(['明察视觉'])
    expect((await suggest('mcsj', 'name')).suggestions).toEqual(['明察视觉'])
    expect((await suggest('冷轧')).suggestions).toEqual(['冷轧带钢表面缺陷检测'])
    expect((await suggest('冷轧', 'name')).suggestions).toEqual([])
  })
})

describe('what a search says of its results', () => {
  it('marks a hit that only partly fits, and says that nothing holds every word', async () => {
    const found = await world.as.nobody.search.listings({ text: '冷轧 带钢 航母' })
    expect(found).toMatchObject({ matching: 'some', hits: [{ partial: true }] })
    const whole = await world.as.nobody.search.listings({ text: '冷轧带钢' })
    expect(whole.hits.map(({ partial }) => partial)).toEqual([undefined])
  })
  it('a text without a word finds nothing and says so, also while the index is away', async () => {
    const nothing = { matching: 'none', total: 0, hits: [] }
    for (const text of ['🚀', '！！！']) expect(await world.as.nobody.search.listings({ text })).toMatchObject(nothing)
    expect((await world.as.nobody.search.listings({ text: ' ' })).total).toBeGreaterThan(0)
    await platform.deps.search.public.close()
    expect(await world.as.nobody.search.listings({ text: '！！！' })).toMatchObject({ ...nothing, degraded: true })
  })
  it('traditional characters find what is written in simplified ones, and nothing is rewritten', async () => {
    const found = await world.as.nobody.search.listings({ text: '冷軋帶鋼' })
    expect(found.hits[0]?.listing.title.zh).toBe('冷轧带钢表面缺陷检测')
    expect(found.correctedText).toBeUndefined()
  })
})

describe('words that a text refuses', () => {
  it('are not searched but left out, and each can be taken back, also while the index is away', async () => {
    const search = async (text: string) => {
      const { hits, total, refused } = await world.as.nobody.search.listings({ text })
      return { titles: hits.map(({ listing }) => listing.title.zh), total, refused }
    }
    const both = await search('缺陷检测')
    expect(new Set(both.titles)).toEqual(new Set(['冷轧带钢表面缺陷检测', '钢板表面缺陷检测算法']))
    const refused = [{ words: '冷轧带钢', textWithout: '缺陷检测' }]
    const left = { titles: ['钢板表面缺陷检测算法'], total: 1, refused }
    expect(await search('缺陷检测 不要冷轧带钢')).toEqual(left)
    expect((await search('"不要冷轧带钢"')).refused).toEqual([])
    await platform.deps.search.public.close()
    expect(await search('缺陷检测 不要冷轧带钢')).toEqual(left)
  })
  it('are left out of the ways out of an empty search, and never given up for another word', async () => {
    const { withoutWord } = await world.as.nobody.search.help({ text: '航母 缺陷检测 不要冷轧带钢' })
    expect(withoutWord.map(({ word, text, total }) => [word, text, total])).toEqual([
      ['航母', '缺陷检测 不要冷轧带钢', 1],
      ['缺陷检测', '航母 不要冷轧带钢', 0],
    ])
  })
})

describe('while the index is away', () => {
  it('the database answers, and says so, whatever was typed', async () => {
    await platform.deps.search.public.close()
    const found = await world.as.nobody.search.listings({ text: '带钢\u0000 缺陷' })
    expect(found).toMatchObject({ total: 1, degraded: true })
    for (const text of ['\u0000', '\ud800', '%', '_', "'; DROP TABLE listing; --", '😀'.repeat(150)])
      expect(await world.as.nobody.search.listings({ text }), JSON.stringify(text)).toMatchObject({ degraded: true })
  })
})
