/** The review page's URL: the listing that is open. */
export type ReviewState = { id?: string }

export const readReviewState = (raw: Record<string, unknown>): ReviewState => {
  const id = raw['id']
  return typeof id === 'string' && id !== '' && id.length <= 64 ? { id } : {}
}

/** The entry after or before the open one; the first where none is open. Stops at the ends. */
export const besideOf = (ids: readonly string[], open: string | undefined, by: -1 | 1): string | undefined => {
  const at = open === undefined ? -1 : ids.indexOf(open)
  if (at === -1) return ids[0]
  return ids[Math.min(ids.length - 1, Math.max(0, at + by))]
}

/** Where to go when an entry has been decided: the next one, or the one before at the end of the list. */
export const afterDecision = (ids: readonly string[], decided: string): string | undefined => {
  const at = ids.indexOf(decided)
  return ids[at + 1] ?? ids[at - 1]
}
