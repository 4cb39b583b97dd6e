import type { SearchDocument, SearchIndex, SearchQuery } from '../port.ts'
import { searchWithMeaning } from '../query/hybrid-search.ts'
import { mean, ndcgAt10, quantile, recallAt100, reciprocalRankAt10 } from './metrics.ts'
import type { SearchSet } from './search-set.ts'

export type SearchEvaluation = {
  documents: number
  queries: number
  'ndcg@10': number
  'mrr@10': number
  'recall@100': number
  latencyP50Ms: number
  latencyP99Ms: number
}

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text)

const toDocument = ({ title, text }: SearchSet['documents'][number], id: string): SearchDocument => ({
  id,
  version: 1,
  title: title === '' ? {} : isChinese(title) ? { zh: title } : { en: title },
  names: [],
  summary: {},
  text: [text],
  concepts: [],
  facets: {},
  sort: {},
})

/** Ids of a collection's documents, by their place in it, nearest in meaning to a text first. */
export type FindNear = (text: string) => Promise<number[]>

const idOf = (place: number): string => `d${place}`

/**
 * Fills `index` with the documents of a test collection and asks its queries; only judged queries count. With `findNear` the
 * order follows meaning too, and what is near in meaning alone stands below what holds a word.
 * `now` gives milliseconds of a monotonic clock.
 */
export const evaluateSearch = async (
  index: SearchIndex,
  set: SearchSet,
  now: () => number,
  findNear?: FindNear,
): Promise<SearchEvaluation> => {
  // Numbered ids stand in for the collection's own, which may hold characters that an index does not take.
  await index.rebuild(
    set.documents.map((document, at) => toDocument(document, idOf(at))),
    1,
  )
  const ask = async (text: string): Promise<string[]> => {
    const query: SearchQuery = { text, filters: {}, sort: 'relevance', page: 1, pageSize: 100 }
    const near = findNear ? (await findNear(text)).map(idOf) : []
    const { hits, alone } = await searchWithMeaning(index, query, near)
    return [...hits, ...alone].map((hit) => set.documents[Number(hit.id.slice(1))]?.id ?? '')
  }
  const judged = set.queries.filter((query) => set.judgements.has(query.id))
  const rows: { ndcg: number; reciprocalRank: number; recall: number; milliseconds: number }[] = []
  for (const query of judged) {
    const started = now()
    const ranked = await ask(query.text)
    const milliseconds = now() - started
    const grades = set.judgements.get(query.id) ?? new Map<string, number>()
    rows.push({
      ndcg: ndcgAt10(ranked, grades),
      reciprocalRank: reciprocalRankAt10(ranked, grades),
      recall: recallAt100(ranked, grades),
      milliseconds,
    })
  }
  const times = rows.map((row) => row.milliseconds)
  return {
    documents: set.documents.length,
    queries: judged.length,
    'ndcg@10': mean(rows.map((row) => row.ndcg)),
    'mrr@10': mean(rows.map((row) => row.reciprocalRank)),
    'recall@100': mean(rows.map((row) => row.recall)),
    latencyP50Ms: quantile(times, 0.5),
    latencyP99Ms: quantile(times, 0.99),
  }
}
