import { describe, expect, it } from 'vitest'

import type { FacetName, SearchIndex, SearchQuery } from '../port.ts'
import { contractWorld } from './contract-world.ts'
import { idsFor, plainQuery } from './describe-text.ts'

type Filters = SearchQuery['filters']

const worldIds = (accept: (facet: (name: FacetName) => string[]) => boolean): string[] =>
  contractWorld
    .filter((document) => accept((name) => document.facets[name] ?? []))
    .map((document) => document.id)
    .toSorted()

const filtered = async (index: SearchIndex, filters: Filters): Promise<string[]> =>
  (await idsFor(index, '', { filters })).toSorted()

/** Counts made by hand: a document counts for a facet when it passes the filters of all others. */
const countsByHand = (facet: FacetName, filters: Filters): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const { facets } of contractWorld) {
    const passes = (Object.entries(filters) as [FacetName, string[]][]).every(
      ([name, values]) =>
        name === facet || values.length === 0 || facets[name]?.some((value) => values.includes(value)),
    )
    for (const value of passes ? (facets[facet] ?? []) : []) counts[value] = (counts[value] ?? 0) + 1
  }
  return counts
}

const counted = async (
  index: SearchIndex,
  facet: FacetName,
  query: Partial<SearchQuery>,
): Promise<Record<string, number>> => {
  const page = await index.search(plainQuery('', { facets: [facet], ...query }))
  return Object.fromEntries((page.facets[facet] ?? []).map(({ value, count }) => [value, count]))
}

const describeFilters = (index: () => SearchIndex): void => {
  describe('filters', () => {
    it('one value keeps the documents that have it', async () => {
      const expected = worldIds((facet) => facet('kind').includes('dataset'))
      expect(await filtered(index(), { kind: ['dataset'] })).toEqual(expected)
    })
    it('two values of a facet keep the documents that have either', async () => {
      const expected = worldIds((facet) => facet('kind').includes('dataset') || facet('kind').includes('compute'))
      expect(await filtered(index(), { kind: ['dataset', 'compute'] })).toEqual(expected)
    })
    it('two facets keep the documents that have both', async () => {
      const expected = worldIds((facet) => facet('kind').includes('capability') && facet('sector').includes('C'))
      expect(await filtered(index(), { kind: ['capability'], sector: ['C'] })).toEqual(expected)
    })
    it('a broad sector finds what carries it expanded', async () => {
      expect(await filtered(index(), { sector: ['C31'] })).toEqual(['cap_steel', 'dat_steel', 'scn_steel'])
    })
    it('an empty list does not filter', async () => {
      expect(await filtered(index(), { kind: [] })).toHaveLength(contractWorld.length)
    })
    it('an unknown value finds nothing', async () => {
      expect(await filtered(index(), { kind: ['nonsense'] })).toEqual([])
    })
    it('an unknown value beside a known one changes nothing', async () => {
      expect(await filtered(index(), { kind: ['compute', 'nonsense'] })).toEqual(['cmp_h800'])
    })
    it('a filter narrows a text', async () => {
      expect(await idsFor(index(), '缺陷', { filters: { kind: ['dataset'] } })).toEqual(['dat_steel'])
    })
    for (const value of [
      '" OR kind EXISTS OR kind = "',
      `'; DROP TABLE document; --`,
      'dataset" OR "',
      '\\',
      '*',
      '\u0000',
      '\ud800',
    ]) {
      it(`a hostile value is only a value: ${JSON.stringify(value)}`, async () => {
        expect(await filtered(index(), { kind: [value] })).toEqual([])
      })
    }
  })
}

const describeCounts = (index: () => SearchIndex): void => {
  describe('facet counts', () => {
    for (const facet of ['kind', 'sector', 'task', 'region', 'trl', 'modality', 'deployment'] as const) {
      it(`${facet} is counted exactly over everything`, async () => {
        expect(await counted(index(), facet, {})).toEqual(countsByHand(facet, {}))
      })
    }
    for (const filters of [
      { kind: ['capability'] },
      { kind: ['capability'], sector: ['C'] },
      { sector: ['Q', 'A'] },
    ] as Filters[]) {
      for (const facet of ['kind', 'sector', 'trl'] as const) {
        it(`${facet} is counted without its own filter among ${JSON.stringify(filters)}`, async () => {
          expect(await counted(index(), facet, { filters })).toEqual(countsByHand(facet, filters))
        })
      }
    }
    it('only the asked facets are counted', async () => {
      expect(Object.keys((await index().search(plainQuery('', { facets: ['kind'] }))).facets)).toEqual(['kind'])
    })
    it('none is counted unasked', async () => {
      expect((await index().search(plainQuery(''))).facets).toEqual({})
    })
    it('counts follow the text', async () => {
      expect(await counted(index(), 'kind', { text: '结节' })).toEqual({ capability: 1 })
    })
    it('counts follow the text and the filters of the other facets', async () => {
      const query = { text: '缺陷', filters: { region: ['110000'] } }
      expect(await counted(index(), 'kind', query)).toEqual({ capability: 1 })
      expect(await counted(index(), 'region', query)).toEqual({ 110000: 1, 210000: 1 })
    })
    it('three filters at once bind each the counts of the others', async () => {
      const filters: Filters = { kind: ['capability'], sector: ['C'], region: ['110000', '440000'] }
      for (const facet of ['kind', 'sector', 'region', 'task', 'trl'] as const) {
        expect(await counted(index(), facet, { filters })).toEqual(countsByHand(facet, filters))
      }
    })
    it('a text that finds nothing counts nothing', async () => {
      expect(await counted(index(), 'kind', { text: '航母' })).toEqual({})
    })
    it('the most frequent value comes first, then by value', async () => {
      const page = await index().search(plainQuery('', { facets: ['region'] }))
      const values = page.facets.region ?? []
      const ordered = values.toSorted((left, right) => right.count - left.count || (left.value < right.value ? -1 : 1))
      expect(values).toEqual(ordered)
    })
    it('a count is what choosing the value finds', async () => {
      const filters: Filters = { kind: ['capability'] }
      for (const [value, count] of Object.entries(await counted(index(), 'sector', { filters }))) {
        expect(await filtered(index(), { ...filters, sector: [value] })).toHaveLength(count)
      }
    })
  })
}

export const describeFacets = (index: () => SearchIndex): void => {
  describeFilters(index)
  describeCounts(index)
}
