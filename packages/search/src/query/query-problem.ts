import type { SearchQuery } from '../port.ts'

/** What is wrong with the numbers of a query; its text can never be wrong. */
export const queryProblem = ({ page, pageSize }: SearchQuery): string | undefined => {
  if (!Number.isSafeInteger(page) || page < 1) return 'query.page'
  return Number.isSafeInteger(pageSize) && pageSize >= 1 && pageSize <= 100 ? undefined : 'query.page_size'
}
