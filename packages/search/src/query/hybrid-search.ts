import type { SearchHit, SearchIndex, SearchPage, SearchQuery } from '../port.ts'

/** So many of the best by words are put in order by meaning too; pages beyond them are in the order of words. */
const fusedDepth = 100

/** How slowly a place in either list loses its worth; chosen on halves of a test collection, see the README. */
const rankOffset = 10

/** Of so many nearest at most so many are shown that hold no word: further ones are near to nothing. */
const mostCompared = 20
const mostAlone = 8

/** A page, and what is near in meaning to the text but holds none of its words: part of no count and no facet. */
export type HybridPage = SearchPage & { alone: SearchHit[] }

const worth = (place: number): number => 1 / (rankOffset + place + 1)

/** Reciprocal rank fusion within the hits by words: what holds everything asked for stays before what fills up. */
const fuse = (hits: readonly SearchHit[], near: readonly string[]): SearchHit[] => {
  const nearness = new Map(near.map((id, place) => [id, worth(place)]))
  return hits
    .map((hit, place) => ({ hit, score: worth(place) + (nearness.get(hit.id) ?? 0), place }))
    .sort(
      (left, right) =>
        Number(left.hit.partial ?? false) - Number(right.hit.partial ?? false) ||
        right.score - left.score ||
        left.place - right.place,
    )
    .map(({ hit }) => hit)
}

/** Documents of the index that pass the filters and match nothing of the text, nearest first. */
const findAlone = async (index: SearchIndex, query: SearchQuery, near: readonly string[]): Promise<SearchHit[]> => {
  const ids = near.slice(0, mostCompared)
  const among: SearchQuery = { ...query, page: 1, pageSize: mostCompared, facets: [], ids }
  const [passing, matching] = await Promise.all([index.search({ ...among, text: '' }), index.search(among)])
  const matched = new Set(matching.hits.map(({ id }) => id))
  const hitOf = new Map(passing.hits.map((hit) => [hit.id, hit]))
  return ids.flatMap((id) => (matched.has(id) ? [] : (hitOf.get(id) ?? []))).slice(0, mostAlone)
}

/**
 * A search by words whose order also follows `near`: ids nearest in meaning to the text, best first, at most 100. Over the port,
 * so that every engine can, and an index shows nothing but its own documents. Totals, counts and pages are those of the words.
 */
export const searchWithMeaning = async (
  index: SearchIndex,
  query: SearchQuery,
  near: readonly string[],
): Promise<HybridPage> => {
  const end = query.page * query.pageSize
  if (query.sort !== 'relevance' || near.length === 0 || end > fusedDepth) {
    return { ...(await index.search(query)), alone: [] }
  }
  const [page, alone] = await Promise.all([
    index.search({ ...query, page: 1, pageSize: fusedDepth }),
    query.page === 1 ? findAlone(index, query, near) : [],
  ])
  const hits = fuse(page.hits, near).slice(end - query.pageSize, end)
  return { ...page, hits, alone: page.matching === 'none' ? [] : alone }
}
