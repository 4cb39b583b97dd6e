import { grown } from './growable.ts'

/** Factors of some terms, found by number. Valid until the table is set anew. */
export type Factors = {
  /** By mark: 1 for each print that some term has, and for every mark that opens a vector or a piece. */
  readonly isHit: Uint8Array
  /** By number of the term, 0 where it has no factor. */
  readonly values: Float64Array
}

/** `size` is above every number that will be looked for. */
export type FactorTable = { readonly set: (terms: Uint32Array, values: Float64Array, size: number) => Factors }

/** Terms have a print of few bits. Equal terms have equal prints; unequal ones mostly not. */
const PRINTS = 1 << 12
export const printOf = (term: number): number => term & (PRINTS - 1)

/** Beside the print of a term, its mark says whether it is the first of a vector, or of a piece. */
export const OPENS_VECTOR = PRINTS
export const OPENS_PIECE = PRINTS * 2

export function createFactorTable(): FactorTable {
  // One look tells whether a place counts, in a table small enough for the nearest cache.
  const isHit = new Uint8Array(OPENS_PIECE + OPENS_VECTOR + PRINTS).fill(1, PRINTS)
  let factors = new Float64Array()
  let before: Uint32Array = new Uint32Array()
  return {
    set(terms, values, size) {
      for (let at = 0; at < before.length; at++) {
        const term = before[at] as number
        factors[term] = 0
        isHit[printOf(term)] = 0
      }
      factors = grown(factors, size)
      for (let at = 0; at < terms.length; at++) {
        const term = terms[at] as number
        factors[term] = values[at] as number
        isHit[printOf(term)] = 1
      }
      before = terms
      return { isHit, values: factors }
    },
  }
}
