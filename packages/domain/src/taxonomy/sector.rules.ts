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
  sectorCode.test(sectorId) ? levels.filter((n) => n <= sectorId.length).map((n) => sectorId.slice(0, n)) : []

/** Lengths of codes: section, division, group, class. */
const levels = [1, 3, 4, 5] as const

const depthOf = (sectorId: string): number => (sectorCode.test(sectorId) ? levelsWithin(sectorId.length) : 0)

const levelsWithin = (length: number): number => levels.findLastIndex((level) => level <= length) + 1

function commonLength(a: string, b: string): number {
  let at = 0
  while (at < a.length && at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at++
  return at
}

/**
 * How far apart two GB/T 4754 codes are, from 0 (the same) to 1 (no common section). Depth counts: siblings deep in
 * the tree are nearer than siblings near the root (Wu and Palmer). Codes need not be in our list.
 */
export const sectorDistance = (a: string, b: string): number => {
  if (a === b) return 0
  // Most pairs of codes, and asked for all of them, have not even a letter in common.
  if (a.charCodeAt(0) !== b.charCodeAt(0)) return 1
  const left = depthOf(a)
  const right = depthOf(b)
  const shared = Math.min(left, right, levelsWithin(commonLength(a, b)))
  return shared === 0 ? 1 : 1 - (2 * shared) / (left + right)
}
