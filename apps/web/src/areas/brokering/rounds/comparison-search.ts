export type Comparison = { a?: string; b?: string }

const idOf = (value: unknown): string | undefined =>
  typeof value === 'string' && /^rnd_\w{1,60}$/.test(value) ? value : undefined

/** Which two rounds a URL asks to be put side by side. */
export const readComparison = (raw: Record<string, unknown>): Comparison => {
  const [a, b] = [idOf(raw['a']), idOf(raw['b'])]
  return { ...(a && { a }), ...(b && { b }) }
}
