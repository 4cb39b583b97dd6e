import { grown } from '../index/storage/growable.ts'
import type { Snapshotable } from '../index/storage/snapshotable.ts'

/**
 * How common each term, by its number, is among the documents of one audience. Counts are whole numbers, so they do
 * not depend on the order in which documents came or went.
 */
export type Statistics = {
  readonly add: (terms: ArrayLike<number>) => void
  readonly remove: (terms: ArrayLike<number>) => void
  /** How telling a term is: near 0 when every document has it, 1 when none has or it has no number. */
  readonly share: (term: number | undefined) => number
} & Snapshotable

const MEMO = 1024

export function createStatistics(): Statistics {
  let counts = new Uint32Array()
  let documents = 0
  // Most terms are in few documents, and logarithms take longer than all the rest.
  const shares = new Float64Array(MEMO)
  let documentsOfShares = -1

  const shareOf = (count: number): number =>
    count === 0 ? 1 : Math.log1p(documents / (count + 1)) / Math.log1p(documents)
  const shareOfFew = (count: number): number => {
    if (documentsOfShares !== documents) shares.fill(0)
    documentsOfShares = documents
    const known = shares[count] as number
    return known === 0 ? (shares[count] = shareOf(count)) : known
  }

  return {
    add(terms) {
      documents++
      for (let at = 0; at < terms.length; at++) {
        const term = terms[at] as number
        if (term >= counts.length) counts = grown(counts, term + 1)
        counts[term] = (counts[term] ?? 0) + 1
      }
    },
    remove(terms) {
      documents--
      for (let at = 0; at < terms.length; at++) {
        const term = terms[at] as number
        counts[term] = (counts[term] ?? 0) - 1
      }
    },
    share(term) {
      const count = term === undefined ? 0 : (counts[term] ?? 0)
      return count < MEMO ? shareOfFew(count) : shareOf(count)
    },
    save: () => [counts, Uint32Array.of(documents)],
    load(read) {
      counts = read(Uint32Array)
      documents = read(Uint32Array)[0] ?? 0
    },
  }
}
