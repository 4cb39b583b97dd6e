/**
 * Factors of some terms, found by number: a table small enough for the nearest cache, where almost every look ends.
 * Valid until the table is set anew.
 */
export type Factors = {
  /** By print: one more than the place among `terms` of a term with that print, or 0. Further ones stand behind it. */
  readonly places: Uint32Array
  /** 1 for each print that some term has. */
  readonly prints: Uint8Array
  readonly terms: Uint32Array
  readonly values: Float64Array
}

export type FactorTable = { readonly set: (terms: Uint32Array, values: Float64Array) => Factors }

/** Terms have a print of few bits. Equal terms have equal prints; unequal ones mostly not. */
export const PRINT_BITS = 12
export const PRINTS = 1 << PRINT_BITS
export const printOf = (term: number): number => term & (PRINTS - 1)

export function createFactorTable(): FactorTable {
  let places = new Uint32Array(PRINTS)
  const prints = new Uint8Array(PRINTS)
  return {
    set(terms, values) {
      // At least half stays free, so that looking for a term ends soon.
      if (places.length < 2 * terms.length + PRINTS) places = new Uint32Array(2 * terms.length + PRINTS)
      places.fill(0)
      prints.fill(0)
      for (let at = 0; at < terms.length; at++) {
        let place = printOf(terms[at] as number)
        prints[place] = 1
        while (places[place] !== 0) place++
        places[place] = at + 1
      }
      return { places, prints, terms, values }
    },
  }
}

/** The factor of a term, 0 if it has none. */
export function factorOf({ places, terms, values }: Factors, term: number): number {
  for (let place = printOf(term); ; place++) {
    const found = places[place] as number
    if (found === 0) return 0
    if (terms[found - 1] === term) return values[found - 1] as number
  }
}
