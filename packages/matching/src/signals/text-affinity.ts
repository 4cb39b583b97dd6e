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

/** So many items count at most: past a dozen, more that is loosely related says that a vendor is large. */
export const COUNTED_ITEMS = 12

/**
 * How broadly a capability answers: the sum of squares of what its best items have in common with the scenario. Never
 * above the sum over all items, on which the bounds of the index rest, and never lowered by a further item. Sorts the
 * first `count` values, best first, so that the order of items does not change a bit.
 */
export function breadthOfItems(values: Float64Array | number[], count = values.length): number {
  for (let from = 1; from < count; from++) {
    const value = values[from] as number
    let at = from
    while (at > 0 && (values[at - 1] as number) < value) {
      values[at] = values[at - 1] as number
      at--
    }
    values[at] = value
  }
  let breadth = 0
  for (let at = 0; at < Math.min(count, COUNTED_ITEMS); at++) breadth += (values[at] as number) ** 2
  return breadth
}

/** Breadth over a capability's items, of each the better language. Breadth counts, length does not. */
export const breadthOf = (wanted: WantedWords, { items }: PreparedCapability): number =>
  breadthOfItems(items.map(({ vectors }) => Math.max(0, ...vectors.map((vector) => commonWords(wanted, vector)))))

/** Breadth brought into [0, 1), half at `half`; independent of all other candidates. */
export const squash = (breadth: number, half: number): number => breadth / (breadth + half)
