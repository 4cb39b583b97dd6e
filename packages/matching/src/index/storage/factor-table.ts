import { grown } from './growable.ts'

/** Factors of some terms, found by number. Valid until the table is set anew. */
export type Factors = {
  /** 1 for each print that some term has. */
  readonly isHit: Uint8Array
  /** By number of the term, 0 where it has no factor. */
  readonly values: Float64Array
}

/** `size` is above every number that will be looked for. */
export type FactorTable = { readonly set: (terms: Uint32Array, values: Float64Array, size: number) => Factors }

/** The lowest bits of a term are its print. Equal terms have equal prints; unequal ones mostly not. */
export const PRINT = 0xfff

export function createFactorTable(): FactorTable {
  // One look tells whether a place may count, in a table small enough for the nearest cache.
  const isHit = new Uint8Array(PRINT + 1)
  let factors = new Float64Array()
  let before: Uint32Array = new Uint32Array()
  return {
    set(terms, values, size) {
      for (let at = 0; at < before.length; at++) {
        const term = before[at] as number
        factors[term] = 0
        isHit[term & PRINT] = 0
      }
      factors = grown(factors, size)
      for (let at = 0; at < terms.length; at++) {
        const term = terms[at] as number
        factors[term] = values[at] as number
        isHit[term & PRINT] = 1
      }
      before = terms
      return { isHit, values: factors }
    },
  }
}
