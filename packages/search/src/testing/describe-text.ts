import { describe, expect, it } from 'vitest'

import type { SearchIndex, SearchQuery } from '../port.ts'
import { type TextCase, textCases } from './contract-cases.ts'

/** The first page for a text, with nothing else asked for. */
export const plainQuery = (text: string, rest: Partial<SearchQuery> = {}): SearchQuery => ({
  text,
  filters: {},
  sort: 'relevance',
  page: 1,
  pageSize: 50,
  ...rest,
})

export const idsFor = async (index: SearchIndex, text: string, rest: Partial<SearchQuery> = {}): Promise<string[]> =>
  (await index.search(plainQuery(text, rest))).hits.map((hit) => hit.id)

/** What is wrong with the ids a case found; nothing when it holds. */
const faults = (ids: string[], { first, finds = [], misses = [], exactly }: TextCase): string[] => {
  const unwanted = exactly === undefined ? misses : ids.filter((id) => !exactly.includes(id))
  return [
    ...(first === undefined || ids[0] === first ? [] : [`${first} is not first`]),
    ...[...finds, ...(exactly ?? [])].filter((id) => !ids.includes(id)).map((id) => `${id} is missing`),
    ...unwanted.filter((id) => ids.includes(id)).map((id) => `${id} does not belong here`),
  ]
}

export const describeText = (index: () => SearchIndex): void => {
  for (const [group, cases] of Object.entries(textCases)) {
    describe(`text: ${group}`, () => {
      for (const textCase of cases) {
        it(`${textCase.rule}: ${JSON.stringify(textCase.text)}`, async () => {
          expect(faults(await idsFor(index(), textCase.text), textCase)).toEqual([])
        })
      }
    })
  }
  describe('text: what only partly fits', () => {
    it('a hit that lacks what was asked for is marked as partial, one that holds all of it is not', async () => {
      const { hits, matching } = await index().search(plainQuery('钢板 表面 缺陷 航母'))
      expect({ matching, marked: hits.every((hit) => hit.partial === true) }).toEqual({
        matching: 'some',
        marked: true,
      })
      const both = await index().search(plainQuery('pulmonary nodule'))
      expect(both.hits.find((hit) => hit.id === 'cap_lung')?.partial).toBeUndefined()
    })
    it('a number that no document holds leaves its neighbours marked as partial', async () => {
      const { hits } = await index().search(plainQuery('ISO 9002'))
      expect(hits.filter((hit) => hit.partial !== true)).toEqual([])
    })
    it('a text with nothing to look for says so, an empty one finds everything', async () => {
      expect(await index().search(plainQuery('🚀'))).toMatchObject({ matching: 'none', total: 0, hits: [] })
      expect(await index().search(plainQuery('！！！'))).toMatchObject({ matching: 'none', total: 0, hits: [] })
      const everything = await index().search(plainQuery(' '))
      expect(everything).toMatchObject({ matching: 'all' })
      expect(everything.total).toBeGreaterThan(0)
    })
    it('highlights keep the characters as they were written', async () => {
      const { hits } = await index().search(plainQuery('机器学习'))
      const title = hits.find((hit) => hit.id === 'cap_trad')?.highlights.title
      const marked = title?.ranges.map(([start, end]) => title.text.slice(start, end))
      expect(marked).toEqual(['機器學習'])
    })
  })
  describe('text: limits', () => {
    it('a very long text is a query', async () => {
      expect(await idsFor(index(), `nodule ${'缺陷检测 inspection '.repeat(5000)}`)).not.toHaveLength(0)
    })
    it('a very long word is a query', async () => {
      expect(await idsFor(index(), 'x'.repeat(100_000))).toEqual([])
    })
    it('the same text finds the same in the same order', async () => {
      expect(await idsFor(index(), '缺陷 inspection')).toEqual(await idsFor(index(), '缺陷 inspection'))
    })
  })
}
