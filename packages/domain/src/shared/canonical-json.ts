type Members = Record<string, unknown>

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const sorted = (members: Members): Members =>
  Object.fromEntries(Object.entries(members).sort(([left], [right]) => (left < right ? -1 : 1)))

/** JSON without blanks and with the names of every object in order: two texts are the same where the values are. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value ?? null, (_name, inner: unknown) => (isObject(inner) ? sorted(inner) : inner))
