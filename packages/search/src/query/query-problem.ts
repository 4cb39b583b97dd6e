import type { CrossQuery, SearchQuery } from '../port.ts'

/** A server's filter may hold only so much. */
const mostIds = 200

/** What is wrong with the numbers of a query; its text can never be wrong. */
export const queryProblem = ({ page, pageSize, ids }: SearchQuery): string | undefined => {
  if (!Number.isSafeInteger(page) || page < 1) return 'query.page'
  if (ids !== undefined && ids.length > mostIds) return 'query.ids'
  return Number.isSafeInteger(pageSize) && pageSize >= 1 && pageSize <= 100 ? undefined : 'query.page_size'
}

const mostColumns = 20

/** The same of a query that counts two facets against each other. */
export const crossQueryProblem = ({ columnValues }: CrossQuery): string | undefined =>
  columnValues.length > mostColumns ? 'query.columns' : undefined
