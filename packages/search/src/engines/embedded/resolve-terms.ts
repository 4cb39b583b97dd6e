import type { ParsedQuery, QueryTerm } from '../../query/parse-query.ts'
import { stem } from '../../text/stem.ts'
import { conceptTerm } from './document-terms.ts'
import type { MemoryIndex } from './memory-index.ts'
import { wordsWithPrefix } from './vocabulary.ts'

/** A term of the index that may stand for a term of the query, and how much its occurrences then count. */
export type Alternative = { term: number; weight: number }

/** A term of the query with everything in the index that may stand for it. */
export type Slot = { alternatives: Alternative[]; required: boolean }

const weights = { exact: 1, family: 0.9, prefix: 0.7, concept: 0.4 } as const

/** A short prefix may begin thousands of words; the most frequent of them stand for it. */
const maximumExpansions = 100

const frequencyOf = (index: MemoryIndex, term: number): number => index.postings.frequencies[term] ?? 0

const prefixTerms = (index: MemoryIndex, prefix: string): number[] => {
  const found = wordsWithPrefix(index.vocabulary, prefix).filter((term) => frequencyOf(index, term) > 0)
  if (found.length <= maximumExpansions) return found
  const textOf = (term: number): string => index.terms.texts[term] ?? ''
  return found
    .sort(
      (left, right) => frequencyOf(index, right) - frequencyOf(index, left) || (textOf(left) < textOf(right) ? -1 : 1),
    )
    .slice(0, maximumExpansions)
}

const alternativesOf = (index: MemoryIndex, query: QueryTerm): Alternative[] => {
  const found = new Map<number, number>()
  const offer = (term: number | undefined, weight: number): void => {
    if (term !== undefined && frequencyOf(index, term) > 0 && !found.has(term)) found.set(term, weight)
  }
  offer(index.terms.idOf.get(query.text), weights.exact)
  if (query.kind === 'word') {
    for (const term of index.vocabulary.families.get(stem(query.text)) ?? []) offer(term, weights.family)
    if (query.prefix && query.text.length > 1) {
      for (const term of prefixTerms(index, query.text)) offer(term, weights.prefix)
    }
  }
  for (const concept of query.concepts) offer(index.terms.idOf.get(conceptTerm(concept)), weights.concept)
  return [...found].map(([term, weight]) => ({ term, weight }))
}

export const resolveTerms = (index: MemoryIndex, query: ParsedQuery): Slot[] =>
  query.terms.map((term) => ({
    alternatives: alternativesOf(index, term),
    required: term.required,
  }))
