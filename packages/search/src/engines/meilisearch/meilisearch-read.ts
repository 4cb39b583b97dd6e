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
import { holdsNothing } from '../../query/parse-query.ts'
import { createMarker } from '../../query/highlight.ts'
import { suggestionsFrom } from '../../query/suggestions.ts'
import { fold } from '../../text/fold.ts'
import { type Connection, orMissing } from './meilisearch-connection.ts'
import { facetField, fromMeilisearch, type MeilisearchDocument } from './meilisearch-document.ts'
import { nearestDocuments } from './meilisearch-filling.ts'
import { filterLiteral, toConditions } from './meilisearch-filter.ts'
import { type FinitePages, type Plan, planQuery, wordsOf } from './meilisearch-plan.ts'
import { toEngineQuery } from './meilisearch-query.ts'
import { findRefused } from './meilisearch-refused.ts'

/** A query with the documents that it does not want. */
type Narrowed = SearchQuery & { refused: readonly string[] }

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

const countFacets = async (
  connection: Connection,
  base: Plan,
  query: Narrowed,
  facets: readonly FacetName[],
): Promise<FacetCounts> => {
  if (facets.length === 0) return {}
  const { results } = await connection.client.multiSearch({
    queries: facets.map((facet) => ({
      ...wordsOf(base),
      indexUid: connection.name,
      filter: [...base.within, ...toConditions(query, facet)],
      facets: [facetField(facet)],
      page: 1,
      hitsPerPage: 0,
    })),
  })
  return Object.fromEntries(
    facets.map((facet, at) => [facet, toCounts(results[at]?.facetDistribution?.[facetField(facet)])]),
  )
}

type Page = { hits: Matched[]; total: number }

/** A page of the documents chosen to fill up, which are at hand: the server says at most which of them pass the filters. */
const pageOfNearest = async (
  connection: Connection,
  plan: Plan,
  nearest: readonly MeilisearchDocument[],
  query: Narrowed,
): Promise<Page> => {
  const filter = toConditions(query)
  const from = (query.page - 1) * query.pageSize
  if (filter.length === 0) return { hits: nearest.slice(from, from + query.pageSize), total: nearest.length }
  const { hits } = await connection.live.search<MeilisearchDocument, FinitePages>(undefined, {
    ...wordsOf(plan),
    filter: [...plan.within, ...filter],
    attributesToRetrieve: ['id'],
    page: 1,
    hitsPerPage: nearest.length,
  })
  const passing = new Set(hits.map(({ id }) => id))
  const kept = nearest.filter(({ id }) => passing.has(id))
  return { hits: kept.slice(from, from + query.pageSize), total: kept.length }
}

const askPage = async (connection: Connection, plan: Plan, query: Narrowed, sort: string[]): Promise<Page> => {
  if (plan.nearest && query.sort === 'relevance') return pageOfNearest(connection, plan, plan.nearest, query)
  const { hits, totalHits } = await connection.live.search<MeilisearchDocument, FinitePages>(undefined, {
    ...wordsOf(plan),
    filter: [...plan.within, ...toConditions(query)],
    sort,
    page: query.page,
    hitsPerPage: query.pageSize,
    showMatchesPosition: true,
  })
  return { hits, total: totalHits }
}

const nothingFound = (started: number, facets: readonly FacetName[] = []): SearchPage => ({
  hits: [],
  total: 0,
  facets: Object.fromEntries(facets.map((facet) => [facet, []])),
  matching: 'none',
  milliseconds: performance.now() - started,
})

export const searchMeilisearch = async (
  connection: Connection,
  query: SearchQuery,
  findConcepts: FindConcepts | undefined,
): Promise<SearchPage> => {
  const started = performance.now()
  const asked = toEngineQuery(query.text, query.sort)
  if (holdsNothing(asked.parsed)) return nothingFound(started, query.facets)
  const plan = await planQuery(connection, asked, query.strict)
  const narrowed = { ...query, refused: await findRefused(connection, query.exclude) }
  const [{ hits, total }, facets] = await Promise.all([
    askPage(connection, plan, narrowed, asked.sort),
    countFacets(connection, plan, narrowed, query.facets ?? []),
  ])
  return {
    hits: hits.map((hit): SearchHit => {
      const marker = createMarker(asked.parsed, matchedWords(hit), findConcepts)
      const partial = plan.some && plan.whole?.has(hit.id) === false ? { partial: true } : {}
      return {
        id: hit.id,
        ...partial,
        highlights: documentHighlights(fromMeilisearch(hit), marker, query.locale ?? 'zh'),
      }
    }),
    total,
    facets,
    matching: plan.some ? 'some' : 'all',
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
    q: asked.q,
    locales: asked.locales,
    matchingStrategy: 'all',
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
  const nearest = await nearestDocuments(connection, asked.parsed, [`id != ${filterLiteral(id)}`])
  return nearest.slice(0, limit).map((document) => document.id)
}
