import type { SearchQuery } from '../port.ts'

/** A server's filter may hold only so much. */
const mostIds = 200

/** What is wrong with the numbers of a query; its text can never be wrong. */
export const queryProblem = ({ page, pageSize, ids }: SearchQuery): string | undefined => {
  if (!Number.isSafeInteger(page) || page < 1) return 'query.page'
  if (ids !== undefined && ids.length > mostIds) return 'query.ids'
  return Number.isSafeInteger(pageSize) && pageSize >= 1 && pageSize <= 100 ? undefined : 'query.page_size'
}
