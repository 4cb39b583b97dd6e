import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { createEmbeddedIndex } from '../engines/embedded/embedded-index.ts'
import { evaluateSearch } from './evaluate-search.ts'
import { ndcgAt10, quantile, recallAt100, reciprocalRankAt10 } from './metrics.ts'
import { parseSearchSet, SearchSetError } from './search-set.ts'

const shared = join(import.meta.dirname, '../../../../../shared/data/evaluation')

describe('measures', () => {
  const grades = new Map([
    ['a', 1],
    ['b', 3],
  ])
  it('a perfect order has gain 1, a reversed one less, none 0', () => {
    expect(ndcgAt10(['b', 'a'], grades)).toBe(1)
    expect(ndcgAt10(['a', 'b'], grades)).toBeCloseTo((1 + 3 / Math.log2(3)) / (3 + 1 / Math.log2(3)), 12)
    expect(ndcgAt10(['x'], grades)).toBe(0)
  })
  it('the first relevant place counts, and the share found', () => {
    expect(reciprocalRankAt10(['x', 'a'], grades)).toBe(0.5)
    expect(recallAt100(['x', 'a'], grades)).toBe(0.5)
  })
  it('a quantile is one of the values', () => expect(quantile([3, 1, 2, 4], 0.5)).toBe(2))
  it('a malformed collection is refused by file and line', () => {
    const docs = '{"id":"1","title":"t","text":"x"}\nnot json'
    expect(() => parseSearchSet({ docs, queries: '', qrels: '' })).toThrow(SearchSetError)
    expect(() => parseSearchSet({ docs, queries: '', qrels: '' })).toThrow('docs.jsonl:2')
  })
})

describe('quality on collections that nobody here wrote', () => {
  const goals = { english: 0.38, chinese: 0.98 }
  for (const [language, goal] of Object.entries(goals)) {
    const folder = join(shared, `search-${language}-dev`)
    it.skipIf(!existsSync(folder))(
      `${language} reaches nDCG@10 ${goal} (skipped where ../shared/data is absent)`,
      async () => {
        const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
        const set = parseSearchSet({
          docs: read('docs.jsonl'),
          queries: read('queries.jsonl'),
          qrels: read('qrels.tsv'),
        })
        const index = createEmbeddedIndex({ path: ':memory:' })
        const result = await evaluateSearch(index, set, () => performance.now())
        await index.close()
        expect(result['ndcg@10']).toBeGreaterThanOrEqual(goal)
      },
      60_000,
    )
  }
})
