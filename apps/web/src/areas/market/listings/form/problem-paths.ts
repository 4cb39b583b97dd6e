import type { FieldIssue } from '@duijie/domain/listings/listing.rules.ts'

import type { Problems } from './read-values.ts'

/** What the server found wrong with a body, by the form's own paths. */
export const serverProblems = (fields: readonly FieldIssue[]): Problems =>
  Object.fromEntries(fields.map(({ field, code }) => [field.replace(/^body\./, ''), code]))

/** All that has to be mended, in the order of the form; what is malformed comes before what is missing. */
export const mergeProblems = (order: readonly string[], ...sources: readonly Problems[]): Problems => {
  const merged: Record<string, string> = Object.assign({}, ...sources.toReversed())
  const placeOf = (path: string): number => order.indexOf(path.split('.')[0] ?? '')
  return Object.fromEntries(Object.entries(merged).toSorted(([left], [right]) => placeOf(left) - placeOf(right)))
}
