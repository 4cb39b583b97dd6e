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
}
