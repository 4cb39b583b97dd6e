import { weightedTexts } from '../../document-texts.ts'
import type { ParsedQuery } from '../../query/parse-query.ts'
import { scoreTexts } from '../../query/score-texts.ts'
import type { Connection } from './meilisearch-connection.ts'
import { fromMeilisearch, type MeilisearchDocument } from './meilisearch-document.ts'
import type { EngineQuery } from './meilisearch-query.ts'

/** How many documents fill up at most, and how many of each word are looked at for it. */
const longestFilling = 200
const documentsPerWord = 1000

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Longer queries are asked for by their first words. */
const mostWords = 24

/** Runs of ideographs cut into words; the lone characters between them tell too little. */
const cutWords = (words: readonly string[]): string[] => {
  const cut = words.flatMap((word) => {
    if (!/\p{Script=Han}/u.test(word)) return [word]
    const segments = Array.from(segmenter.segment(word), ({ segment }) => segment)
    const long = segments.filter((segment) => segment.length > 1)
    return long.length > 0 ? long : segments
  })
  return [...new Set(cut)].slice(0, mostWords)
}

const byScore = (left: [string, number], right: [string, number]): number =>
  right[1] - left[1] || (left[0] < right[0] ? -1 : 1)

/** The server orders by how many words match where, not by how rare they are; the few candidates are ordered here. */
const rankCandidates = async (connection: Connection, parsed: ParsedQuery, ids: string[]): Promise<string[]> => {
  if (ids.length === 0) return ids
  const { results } = await connection.live.getDocuments({ ids, limit: ids.length })
  const scores = scoreTexts(
    parsed,
    results.map((held) => weightedTexts(fromMeilisearch(held))),
  )
  return results
    .map((held, at): [string, number] => [held.id, scores[at] ?? 0])
    .sort(byScore)
    .map(([id]) => id)
}

/**
 * The documents that hold some of the words, those with the most and rarest first. The server itself can only give up words
 * one after the other, which loses every document without the words it keeps to the end.
 */
export const nearestIds = async (
  connection: Connection,
  { words, telling, parsed, locales }: EngineQuery,
  filter: string[],
): Promise<string[]> => {
  const queries = cutWords(telling.length > 0 ? telling : words).map((word) => ({
    indexUid: connection.name,
    q: `${word} `,
    locales,
    filter,
    attributesToRetrieve: ['id'],
    page: 1,
    hitsPerPage: documentsPerWord,
  }))
  if (queries.length === 0) return []
  const [{ numberOfDocuments }, { results }] = await Promise.all([
    connection.live.getStats(),
    connection.client.multiSearch<{ queries: typeof queries }, MeilisearchDocument>({ queries }),
  ])
  const scores = new Map<string, number>()
  for (const { hits, totalHits } of results) {
    const weight = Math.log(1 + numberOfDocuments / Math.max(1, totalHits ?? hits.length))
    for (const { id } of hits) scores.set(id, (scores.get(id) ?? 0) + weight)
  }
  const candidates = [...scores]
    .sort(byScore)
    .slice(0, longestFilling)
    .map(([id]) => id)
  return rankCandidates(connection, parsed, candidates)
}
