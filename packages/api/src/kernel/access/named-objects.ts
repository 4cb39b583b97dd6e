const looksLikeId = /^[a-z]{3}_[A-Za-z0-9_-]{1,60}$/
const mostNamed = 200

/** The ids that an input names, itself or in a list: what a use case asked with it is about. It need not be well-formed. */
export const namedObjects = (input: unknown): string[] => {
  if (typeof input !== 'object' || input === null) return []
  const named = Object.values(input)
    .flat()
    .filter((value): value is string => typeof value === 'string' && looksLikeId.test(value))
  return [...new Set(named)].slice(0, mostNamed)
}
