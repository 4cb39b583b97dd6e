/** The three sectors that the platform speaks of by name; every other section is `other`. */
export type HeadlineSector = 'manufacturing' | 'medicine' | 'agriculture' | 'other'

const sectorCode = /^[A-T](?:\d{2,4})?$/

/** The headline sector of a GB/T 4754 code: C is manufacturing, Q84 medicine, A agriculture. */
export const headlineSector = (sectorId: string): HeadlineSector => {
  if (!sectorCode.test(sectorId)) return 'other'
  if (sectorId.startsWith('C')) return 'manufacturing'
  if (sectorId.startsWith('Q84')) return 'medicine'
  return sectorId.startsWith('A') ? 'agriculture' : 'other'
}

/** A code and the codes above it, broadest first: `C3491` gives `C`, `C34`, `C349`, `C3491`. */
export const sectorPath = (sectorId: string): string[] =>
  sectorCode.test(sectorId) ? [1, 3, 4, 5].filter((n) => n <= sectorId.length).map((n) => sectorId.slice(0, n)) : []

/**
 * How far apart two GB/T 4754 codes are, from 0 (the same) to 1 (no common section). Depth counts: siblings deep in
 * the tree are nearer than siblings near the root (Wu and Palmer). Codes need not be in our list.
 */
export const sectorDistance = (a: string, b: string): number => {
  if (a === b) return 0
  const left = sectorPath(a)
  const right = sectorPath(b)
  const shared = left.filter((code, index) => right[index] === code).length
  return shared === 0 ? 1 : 1 - (2 * shared) / (left.length + right.length)
}
