import { listingBody } from '@duijie/domain/listings/body.schema.ts'
import type { ListingKind } from '@duijie/domain/listings/listing.schema.ts'
import { openQuestions, submissionIssues } from '@duijie/domain/listings/listing.rules.ts'

/** What a listing of this kind cannot be submitted without: what the rule finds missing in one with only a title. */
export const requiredFields = (kind: ListingKind): ReadonlySet<string> => {
  const barest = listingBody.parse({ kind, title: { zh: '-' } })
  const issues = [...submissionIssues(barest, '0000-00-00', () => true), ...openQuestions(barest)]
  const missing = issues.map(({ field }) => field)
  return new Set(['title', ...missing])
}
