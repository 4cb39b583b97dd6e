import type { PreparedCapability, PreparedScenario } from '../prepare.ts'
import type { ItemVector } from '../text/item-vector.ts'

export type ShareOf = (term: string) => number

/**
 * How much one text answers a scenario: the sum over common terms of how telling the term is times its weight on
 * both sides. Terms are added in the order of their code units, so that every way of computing it agrees to the bit.
 */
export function commonWords(query: ReadonlyMap<string, number>, vector: ItemVector): number {
  let sum = 0
  for (let at = 0; at < vector.terms.length; at++) {
    const wanted = query.get(vector.terms[at] ?? '')
    if (wanted !== undefined) sum += wanted * (vector.weights[at] ?? 0)
  }
  return sum
}

/** The scenario's terms, each weighted by how telling it is. */
export function queryOf({ query }: PreparedScenario, shareOf: ShareOf): Map<string, number> {
  return new Map(query.terms.map((term, at) => [term, shareOf(term) * (query.weights[at] ?? 0)]))
}

/**
 * Breadth: the sum of squares over the capability's items, the better language of each. Breadth counts, length does
 * not, since every text has length 1.
 */
export function breadthOf(query: ReadonlyMap<string, number>, { items }: PreparedCapability): number {
  let breadth = 0
  for (const { vectors } of items) {
    let best = 0
    for (const vector of vectors) best = Math.max(best, commonWords(query, vector))
    breadth += best * best
  }
  return breadth
}

/** Breadth brought into [0, 1), half at `half`; independent of all other candidates. */
export const squash = (breadth: number, half: number): number => breadth / (breadth + half)
