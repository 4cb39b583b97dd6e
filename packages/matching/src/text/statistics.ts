/**
 * How common each term is among the documents of one audience. Counts are whole numbers, so they do not depend on
 * the order in which documents came or went.
 */
export type Statistics = {
  readonly add: (terms: Iterable<string>) => void
  readonly remove: (terms: Iterable<string>) => void
  /** How telling a term is: near 0 when every document has it, 1 when none has. */
  readonly share: (term: string) => number
}

export function createStatistics(): Statistics {
  const counts = new Map<string, number>()
  let documents = 0

  return {
    add(terms) {
      documents++
      for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
    },
    remove(terms) {
      documents--
      for (const term of terms) {
        const count = (counts.get(term) ?? 0) - 1
        if (count > 0) counts.set(term, count)
        else counts.delete(term)
      }
    },
    share(term) {
      const count = counts.get(term) ?? 0
      return count === 0 ? 1 : Math.log1p(documents / (count + 1)) / Math.log1p(documents)
    },
  }
}
