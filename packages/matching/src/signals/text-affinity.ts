import type { PreparedCapability } from '../prepare.ts'
import type { ItemVector } from '../text/item-vector.ts'

/** How telling a term or a concept is, in (0, 1]. */
export type ShareOf = (term: string) => number

/** A scenario's terms, each weighted by how telling it is. */
export type WantedWords = ReadonlyMap<string, number>

export function wantedWords(words: ItemVector, shareOf: ShareOf): WantedWords {
  return new Map([...words].map(([term, weight]) => [term, shareOf(term) * weight]))
}

/**
 * How much one text answers a scenario: the sum over common terms of how telling the term is times its weight on
 * both sides. Terms are added in the order of the text, so that every way of computing it agrees to the bit.
 */
export function commonWords(wanted: WantedWords, vector: ItemVector): number {
  let sum = 0
  for (const [term, weight] of vector) {
    const factor = wanted.get(term)
    if (factor !== undefined) sum += factor * weight
  }
  return sum
}

/**
 * Breadth: the sum of squares over the capability's items, the better language of each. Breadth counts, length does
 * not, since every text has length 1.
 */
export function breadthOf(wanted: WantedWords, { items }: PreparedCapability): number {
  let breadth = 0
  for (const { vectors } of items) {
    let best = 0
    for (const vector of vectors) best = Math.max(best, commonWords(wanted, vector))
    breadth += best * best
  }
  return breadth
}

/** Breadth brought into [0, 1), half at `half`; independent of all other candidates. */
export const squash = (breadth: number, half: number): number => breadth / (breadth + half)
