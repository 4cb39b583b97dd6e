import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createEmbeddedIndex } from '../engines/embedded/embedded-index.ts'
import { contractWorld } from '../testing/contract-world.ts'
import { plainQuery } from '../testing/describe-text.ts'
import { searchWithMeaning } from './hybrid-search.ts'

const index = createEmbeddedIndex({ path: ':memory:' })
beforeAll(async () => void (await index.rebuild(contractWorld, 1)))
afterAll(() => index.close())

const idsOf = (hits: readonly { id: string }[]): string[] => hits.map(({ id }) => id)

describe('words and meaning together', () => {
  it('meaning changes the order of what the words found, never what was found or counted', async () => {
    const query = plainQuery('缺陷', { facets: ['kind', 'trl'] })
    const words = await index.search(query)
    const last = words.hits.at(-1)?.id ?? ''
    const both = await searchWithMeaning(index, query, [last])
    expect(idsOf(both.hits)[0]).toBe(last)
    expect(idsOf(both.hits).toSorted()).toEqual(idsOf(words.hits).toSorted())
    expect({ total: both.total, facets: both.facets }).toEqual({ total: words.total, facets: words.facets })
  })
  it('what is near in meaning alone stands apart, within the filters, and only where the index holds it', async () => {
    const near = ['cap_lung', 'hidden_from_this_index', 'scn_pump', 'cap_steel']
    const found = await searchWithMeaning(index, plainQuery('缺陷', { filters: { kind: ['capability'] } }), near)
    expect(idsOf(found.alone)).toEqual(['cap_lung'])
    expect(idsOf(found.hits)).not.toContain('cap_lung')
  })
  it('what holds every word stays before what fills up', async () => {
    const found = await searchWithMeaning(index, plainQuery('rolled strip'), ['scn_steel'])
    expect(found.hits[0]).toMatchObject({ id: 'cap_steel' })
    expect(found.hits[0]?.partial).toBeUndefined()
  })
  it('pages lie side by side: none is repeated, none is lost', async () => {
    const near = contractWorld.map(({ id }) => id).toReversed()
    const pages = await Promise.all(
      [1, 2, 3].map((page) => searchWithMeaning(index, plainQuery('缺陷 检测 模型 识别', { page, pageSize: 3 }), near)),
    )
    const ids = pages.flatMap(({ hits }) => idsOf(hits))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(Math.min(9, pages[0]?.total ?? 0))
  })
  it('another order than relevance, and a text without a word, know no meaning', async () => {
    const newest = plainQuery('缺陷', { sort: 'newest' })
    expect(idsOf((await searchWithMeaning(index, newest, ['cap_lung'])).hits)).toEqual(
      idsOf((await index.search(newest)).hits),
    )
    expect((await searchWithMeaning(index, plainQuery('🚀'), ['cap_lung'])).alone).toEqual([])
  })
})
