import { join } from 'node:path'

import { createEmbeddedIndex } from '../src/engines/embedded/embedded-index.ts'
import { createMeilisearchIndex, dropMeilisearch } from '../src/engines/meilisearch/meilisearch-index.ts'
import { facetNames, type SearchIndex } from '../src/port.ts'
import { type BenchEngine, pageSize, sizeOf } from './engine.ts'
import type { BenchQuery } from './queries.ts'

export const embeddedName = 'duijie embedded'

const pageOf = (index: SearchIndex, query: BenchQuery) =>
  index.search({
    text: query.text,
    filters: query.kinds ? { kind: query.kinds } : {},
    sort: 'relevance',
    page: 1,
    pageSize,
    facets: [...facetNames],
  })

const fromIndex = (name: string, index: SearchIndex): Omit<BenchEngine, 'diskBytes' | 'close'> => ({
  name,
  gives: 'highlights, exact total, counts of ten facets, typing errors, phrases',
  cannot: [],
  load: async (documents) => void (await index.rebuild(documents, 1)),
  find: async (query) => (await pageOf(index, query)).hits.length,
})

export const embeddedPath = (folder: string): string => join(folder, 'embedded.sqlite')

export const embeddedEngine = (folder: string): BenchEngine => {
  const index = createEmbeddedIndex({ path: embeddedPath(folder) })
  return {
    ...fromIndex(embeddedName, index),
    diskBytes: () => sizeOf(embeddedPath(folder)),
    close: () => index.close(),
  }
}

export const meilisearchEngine = (url: string, key: string | undefined): BenchEngine => {
  const name = `bench-${process.pid}`
  const index = createMeilisearchIndex({ url, key, name, timeoutMs: 60_000 })
  return {
    ...fromIndex('meilisearch', index),
    diskBytes: async () => {
      const answer = await fetch(new URL('stats', url), {
        headers: key === undefined ? {} : { Authorization: `Bearer ${key}` },
      })
      return ((await answer.json()) as { usedDatabaseSize?: number }).usedDatabaseSize ?? 0
    },
    close: async () => {
      await index.close()
      await dropMeilisearch({ url, key, name })
    },
  }
}
