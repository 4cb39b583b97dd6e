import { describe, expect, it } from 'vitest'

import type { SearchIndex } from '../port.ts'
import { contractWorld } from './contract-world.ts'
import { idsFor, plainQuery } from './describe-text.ts'

const describeIds = (index: () => SearchIndex): void => {
  describe('some documents only', () => {
    const asked = ['cap_steel', 'dat_steel', 'not_there']
    it('an empty text finds those that are held', async () => {
      expect((await idsFor(index(), '', { ids: asked })).toSorted()).toEqual(['cap_steel', 'dat_steel'])
    })
    it('a text finds those among them that it finds anyway', async () => {
      const whole = await idsFor(index(), '缺陷')
      expect(await idsFor(index(), '缺陷', { ids: asked })).toEqual(whole.filter((id) => asked.includes(id)))
      expect(await idsFor(index(), '结节', { ids: asked })).toEqual([])
    })
    it('a text of several words finds no other among them', async () => {
      const whole = await idsFor(index(), 'steel defect')
      expect(await idsFor(index(), 'steel defect', { ids: asked })).toEqual(whole.filter((id) => asked.includes(id)))
    })
    it('filters hold as well, and counts and totals are of them alone', async () => {
      const page = await index().search(
        plainQuery('', { ids: asked, filters: { kind: ['dataset'] }, facets: ['kind'] }),
      )
      expect(page.hits.map(({ id }) => id)).toEqual(['dat_steel'])
      expect(page.total).toBe(1)
      expect(page.facets.kind).toEqual([
        { value: 'capability', count: 1 },
        { value: 'dataset', count: 1 },
      ])
    })
    it('none finds nothing', async () => {
      expect(await idsFor(index(), '', { ids: [] })).toEqual([])
      expect(await idsFor(index(), '缺陷', { ids: [] })).toEqual([])
    })
    it('a hostile id is only an id', async () => {
      expect(await idsFor(index(), '', { ids: ['" OR id EXISTS OR id = "', '\\', '\ud800'] })).toEqual([])
    })
    it('more than 200 are refused', async () => {
      const ids = Array.from({ length: 201 }, (_, at) => `doc_${at}`)
      await expect(index().search(plainQuery('', { ids }))).rejects.toThrow(RangeError)
    })
  })
}

const describeExcluded = (index: () => SearchIndex): void => {
  describe('what is not to be found', () => {
    it.each([
      ['缺陷', '钢板'],
      ['钢板', '缺陷'],
      ['识别', '稻飞虱'],
      ['model', 'steel'],
      ['model for industry', 'vision'],
      ['模型', '百川'],
    ])('“%s” without “%s” is what the first finds less what the second finds whole', async (text, refusal) => {
      const asked = { facets: ['kind' as const], pageSize: 50, strict: true }
      const whole = (await index().search(plainQuery(text, asked))).hits.map(({ id }) => id)
      const refused = await idsFor(index(), refusal, { strict: true, pageSize: 50 })
      const expected = whole.filter((id) => !refused.includes(id))
      const left = await index().search(plainQuery(text, { ...asked, exclude: [refusal] }))
      expect(left.hits.map(({ id }) => id)).toEqual(expected)
      expect(left.total).toBe(expected.length)
      expect((left.facets.kind ?? []).reduce((sum, { count }) => sum + count, 0)).toBe(expected.length)
      const cross = {
        rows: 'kind' as const,
        columns: 'kind' as const,
        columnValues: ['capability'],
        exclude: [refusal],
      }
      const pairs = await index().crossCounts({ text, filters: {}, ...cross })
      const page = await index().search(
        plainQuery(text, { exclude: [refusal], filters: { kind: ['capability'] }, pageSize: 50 }),
      )
      expect(pairs.reduce((sum, { count }) => sum + count, 0)).toBe(page.total)
    })
    it('is left out where nothing else is asked, and a text without words refuses nothing', async () => {
      const all = await idsFor(index(), '')
      const refused = await idsFor(index(), '结节', { strict: true })
      expect(refused).not.toEqual([])
      expect((await idsFor(index(), '', { exclude: ['结节'] })).toSorted()).toEqual(
        all.filter((id) => !refused.includes(id)).toSorted(),
      )
      expect(await idsFor(index(), '', { exclude: ['', '！！！'] })).toEqual(all)
    })
  })
}

const describeStrict = (index: () => SearchIndex): void => {
  describe('every word', () => {
    it('nothing fills up though few hold every word', async () => {
      const filled = await index().search(plainQuery('steel 结节'))
      expect(filled.matching).toBe('some')
      expect(filled.total).toBeGreaterThan(0)
      const strict = await index().search(plainQuery('steel 结节', { strict: true }))
      expect(strict).toMatchObject({ hits: [], total: 0, matching: 'all' })
    })
    it('a phrase that nobody wrote is not given up', async () => {
      expect(await idsFor(index(), '"surface steel" defect', { strict: true })).toEqual([])
    })
    it('those that hold every word are found', async () => {
      const strict = await idsFor(index(), 'steel defect', { strict: true })
      expect(strict).toContain('cap_steel')
      const filled = await idsFor(index(), 'steel defect')
      expect(filled).toEqual(expect.arrayContaining(strict))
    })
    it('one word and no word find what they find anyway', async () => {
      expect(await idsFor(index(), 'steel', { strict: true })).toEqual(await idsFor(index(), 'steel'))
      expect(await idsFor(index(), '', { strict: true })).toHaveLength(contractWorld.length)
    })
  })
}

export const describeNarrowing = (index: () => SearchIndex): void => {
  describeIds(index)
  describeStrict(index)
  describeExcluded(index)
}
