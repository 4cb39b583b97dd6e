import type { Connection } from './meilisearch-connection.ts'
import type { MeilisearchDocument } from './meilisearch-document.ts'
import { type FinitePages, planQuery, wordsOf } from './meilisearch-plan.ts'
import { toEngineQuery } from './meilisearch-query.ts'

const idsPerPage = 1000

/** Ids of the documents that a search for one of the texts finds whole. The blank says that its last word is finished. */
export const findRefused = async (connection: Connection, exclude: readonly string[] = []): Promise<string[]> => {
  const refused = new Set<string>()
  for (const text of exclude) {
    const asked = toEngineQuery(`${text} `, 'relevance')
    if (asked.parsed.terms.length === 0) continue
    const plan = await planQuery(connection, asked, true)
    for (let page = 1; ; page++) {
      const { hits } = await connection.live.search<MeilisearchDocument, FinitePages>(undefined, {
        ...wordsOf(plan),
        attributesToRetrieve: ['id'],
        page,
        hitsPerPage: idsPerPage,
      })
      for (const { id } of hits) refused.add(id)
      if (hits.length < idsPerPage) break
    }
  }
  return [...refused]
}
