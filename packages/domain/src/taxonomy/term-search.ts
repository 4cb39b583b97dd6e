import { foldName } from './fold.ts'
import { surfacesOf } from './term.ts'
import type { Term } from './term.ts'

export type TermSearch = (query: string, limit: number) => Term[]

type Entry = { term: Term; labels: readonly string[]; names: readonly string[] }

/** 0 exact, 1 label begins, 2 other name begins, 3 a word begins, 4 contained; undefined when nothing fits. */
const rankOf = ({ labels, names }: Entry, query: string): number | undefined => {
  if (names.includes(query)) return 0
  if (labels.some((label) => label.startsWith(query))) return 1
  if (names.some((name) => name.startsWith(query))) return 2
  if (names.some((name) => name.includes(` ${query}`))) return 3
  return names.some((name) => name.includes(query)) ? 4 : undefined
}

/**
 * Builds a search for pickers in forms over ids, labels and synonyms in both languages. An empty query gives the
 * first terms of the list; equal ranks keep the order of the list.
 */
export const createTermSearch = (terms: readonly Term[]): TermSearch => {
  const entries = terms.map((term): Entry => {
    const labels = [foldName(term.zh), foldName(term.en), foldName(term.id)]
    return { term, labels, names: [...labels, ...surfacesOf(term).map(foldName)] }
  })
  return (query, limit) => {
    const folded = foldName(query)
    return entries
      .flatMap((entry) => {
        const rank = folded === '' ? 0 : rankOf(entry, folded)
        return rank === undefined ? [] : [{ term: entry.term, rank }]
      })
      .toSorted((a, b) => a.rank - b.rank)
      .slice(0, Math.max(0, limit))
      .map(({ term }) => term)
  }
}
