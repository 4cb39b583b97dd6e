import type { SearchParams } from 'meilisearch'

import type {
  FindConcepts,
  FacetCounts,
  FacetName,
  SearchHit,
  SearchPage,
  SearchQuery,
  Suggestion,
} from '../../port.ts'
import { documentHighlights } from '../../query/document-highlights.ts'
import { createMarker } from '../../query/highlight.ts'
import { suggestionsFrom } from '../../query/suggestions.ts'
import { fold } from '../../text/fold.ts'
import { type Connection, orMissing } from './meilisearch-connection.ts'
import { facetField, fromMeilisearch, type MeilisearchDocument } from './meilisearch-document.ts'
import { filterLiteral, toFilter } from './meilisearch-filter.ts'
import { type EngineQuery, toEngineQuery } from './meilisearch-query.ts'

/** Below so many documents that hold every word, those that hold the rarer ones fill up, as in the embedded engine. */
const enough = 20

/** Pages instead of offsets: only these have an exact total. */
type FinitePages = SearchParams & { page: number; hitsPerPage: number }

type Strategy = 'all' | 'frequency'

type Positions = Partial<Record<string, { start: number; length: number; indices?: number[] }[]>>

type Matched = MeilisearchDocument & { _matchesPosition?: Positions | undefined }

/** The words that the server matched, whatever was typed: its positions count bytes. */
const matchedWords = ({ _matchesPosition: positions, ...held }: Matched): string[] =>
  Object.entries(positions ?? {}).flatMap(([field, matches]) =>
    (matches ?? []).flatMap(({ start, length, indices }) => {
      const value: unknown = held[field as keyof MeilisearchDocument]
      const text: unknown = Array.isArray(value) ? value[indices?.[0] ?? 0] : value
      return typeof text === 'string'
        ? [
            fold(
              Buffer.from(text)
                .subarray(start, start + length)
                .toString(),
            ),
          ]
        : []
    }),
  )

const toCounts = (distribution: Record<string, number> | undefined): { value: string; count: number }[] =>
  Object.entries(distribution ?? {})
    .map(([value, count]) => ({ value, count }))
    .sort((left, right) => right.count - left.count || (left.value < right.value ? -1 : 1))

const common = (query: EngineQuery, strategy: Strategy) => ({
  q: query.q,
  locales: query.locales,
  matchingStrategy: strategy,
})

/** Which documents count is decided by the text alone, never by filters, so that facet counts keep their promise. */
const chooseStrategy = async (connection: Connection, query: EngineQuery): Promise<Strategy> => {
  if (!query.q.trim().includes(' ') && query.parsed.terms.length < 2) return 'all'
  const { totalHits } = await connection.live.search<MeilisearchDocument, FinitePages>(undefined, {
    ...common(query, 'all'),
    page: 1,
    hitsPerPage: 1,
  })
  return totalHits >= enough ? 'all' : 'frequency'
}

const countFacets = async (
  connection: Connection,
  base: ReturnType<typeof common>,
  query: SearchQuery,
  facets: readonly FacetName[],
): Promise<FacetCounts> => {
  if (facets.length === 0) return {}
  const { results } = await connection.client.multiSearch({
    queries: facets.map((facet) => ({
      ...base,
      indexUid: connection.name,
      filter: toFilter(query.filters, facet),
      facets: [facetField(facet)],
      page: 1,
      hitsPerPage: 0,
    })),
  })
  return Object.fromEntries(
    facets.map((facet, at) => [facet, toCounts(results[at]?.facetDistribution?.[facetField(facet)])]),
  )
}

export const searchMeilisearch = async (
  connection: Connection,
  query: SearchQuery,
  findConcepts: FindConcepts | undefined,
): Promise<SearchPage> => {
  const started = performance.now()
  const asked = toEngineQuery(query.text, query.sort)
  const strategy = await chooseStrategy(connection, asked)
  const base = common(asked, strategy)
  const [page, facets] = await Promise.all([
    connection.live.search<MeilisearchDocument, FinitePages>(undefined, {
      ...base,
      filter: toFilter(query.filters),
      sort: asked.sort,
      page: query.page,
      hitsPerPage: query.pageSize,
      showMatchesPosition: true,
    }),
    countFacets(connection, base, query, query.facets ?? []),
  ])
  const hits = page.hits.map((hit): SearchHit => {
    const words = matchedWords(hit)
    const marker = createMarker(asked.parsed, words, findConcepts)
    return { id: hit.id, highlights: documentHighlights(fromMeilisearch(hit), marker, query.locale ?? 'zh') }
  })
  return {
    hits,
    total: page.totalHits,
    facets,
    matching: strategy === 'all' ? 'all' : 'some',
    milliseconds: performance.now() - started,
  }
}

export const suggestMeilisearch = async (
  connection: Connection,
  prefix: string,
  limit: number,
): Promise<Suggestion[]> => {
  const asked = toEngineQuery(prefix, 'relevance')
  if (asked.q === '' || limit < 1) return []
  const { hits } = await connection.live.search<MeilisearchDocument>(undefined, {
    ...common(asked, 'all'),
    attributesToSearchOn: ['titleZh', 'titleEn', 'names', 'aliases'],
    showMatchesPosition: true,
    limit: limit * 5,
  })
  const words = hits.flatMap((hit) => matchedWords(hit))
  return suggestionsFrom(hits.map(fromMeilisearch), createMarker(asked.parsed, words), prefix, limit)
}

/** Documents that share the rarer words of a document's title and names. */
export const similarInMeilisearch = async (
  connection: Connection,
  id: string,
  limit: number,
): Promise<string[] | undefined> => {
  const held = await orMissing(connection.live.getDocument(id))
  if (!held) return undefined
  const asked = toEngineQuery([held.titleZh, held.titleEn].filter(Boolean).join(' '), 'relevance')
  if (asked.q === '') return []
  const { hits } = await connection.live.search<MeilisearchDocument>(undefined, {
    ...common(asked, 'frequency'),
    filter: `id != ${filterLiteral(id)}`,
    attributesToRetrieve: ['id'],
    limit,
  })
  return hits.map((hit) => hit.id)
}
