import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { SearchUnavailableError } from '../../port.ts'
import { plainQuery } from '../../testing/describe-text.ts'
import { filterLiteral, toFilter } from './meilisearch-filter.ts'
import { createMeilisearchIndex } from './meilisearch-index.ts'
import { toEngineQuery } from './meilisearch-query.ts'

const seed = 11

/** Reads a literal the way the filter language does. */
const readLiteral = (literal: string): string => literal.slice(1, -1).replaceAll(/\\(["\\])/g, '$1')

describe('filters', () => {
  it('a value can neither end its literal nor change', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', '\\', 'a', ' ', 'OR', '“') }), (value) => {
        const literal = filterLiteral(value)
        expect(literal).toMatch(/^"(?:[^"\\]|\\["\\])*"$/)
        expect(readLiteral(literal)).toBe(value)
      }),
      { seed },
    )
  })
  it('facets are joined by AND, values by OR, and one facet may be left out', () => {
    const filters = { kind: ['capability', 'dataset'], region: ['110000'], task: [] }
    expect(toFilter(filters)).toEqual([
      ['facet_kind = "capability"', 'facet_kind = "dataset"'],
      ['facet_region = "110000"'],
    ])
    expect(toFilter(filters, 'kind')).toEqual([['facet_region = "110000"']])
  })
})

describe('queries', () => {
  it('nothing typed reaches the server but words and quoted phrases', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const { q } = toEngineQuery(text, 'relevance')
        expect(q.replaceAll(/"[^"]*"/g, '')).not.toMatch(/[\u0000-\u001f"'()*:<=>[\\\]^{}-]/)
      }),
      { seed },
    )
  })
  it('no more words are sent than the server reads', () => {
    expect(toEngineQuery('alpha '.repeat(40), 'relevance').words).toHaveLength(10)
  })
})

describe('a server that is not there', () => {
  const index = createMeilisearchIndex({ url: 'http://127.0.0.1:9', name: 'nowhere', timeoutMs: 1000 })

  it('makes every call fail in one way, so that the caller keeps its changes', async () => {
    await expect(index.search(plainQuery('gear'))).rejects.toThrow(SearchUnavailableError)
    await expect(index.apply([{ sequence: 1, remove: 'a' }])).rejects.toThrow(SearchUnavailableError)
    await expect(index.rebuild([], 1)).rejects.toThrow(SearchUnavailableError)
    await expect(index.lastSequence()).rejects.toThrow(SearchUnavailableError)
  })
  it('is told by health', async () => {
    expect(await index.health()).toMatchObject({ ok: false, engine: 'meilisearch' })
  })
})
