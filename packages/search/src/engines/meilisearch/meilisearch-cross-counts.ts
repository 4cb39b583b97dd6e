import type { CrossCount, CrossQuery } from '../../port.ts'
import { holdsNothing } from '../../query/parse-query.ts'
import type { Connection } from './meilisearch-connection.ts'
import { facetField } from './meilisearch-document.ts'
import { filterLiteral, toConditions } from './meilisearch-filter.ts'
import { toEngineQuery } from './meilisearch-query.ts'
import { findRefused } from './meilisearch-refused.ts'
import { planQuery, wordsOf } from './meilisearch-plan.ts'

/** One facet query a column, all in one request. */
export const crossCountsInMeilisearch = async (connection: Connection, query: CrossQuery): Promise<CrossCount[]> => {
  const asked = toEngineQuery(query.text, 'relevance')
  if (holdsNothing(asked.parsed)) return []
  const plan = await planQuery(connection, asked)
  const refused = await findRefused(connection, query.exclude)
  const field = facetField(query.rows)
  const { results } = await connection.client.multiSearch({
    queries: query.columnValues.map((value) => ({
      ...wordsOf(plan),
      indexUid: connection.name,
      filter: [
        ...plan.within,
        ...toConditions({ filters: query.filters, refused }),
        `${facetField(query.columns)} = ${filterLiteral(value)}`,
      ],
      facets: [field],
      page: 1,
      hitsPerPage: 0,
    })),
  })
  return query.columnValues.flatMap((column, at) =>
    Object.entries(results[at]?.facetDistribution?.[field] ?? {}).map(([row, count]) => ({ row, column, count })),
  )
}
