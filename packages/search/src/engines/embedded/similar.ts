import { inverseFrequency } from '../../query/bm25.ts'
import { matchSlots } from './match.ts'
import type { MemoryIndex } from './memory-index.ts'
import { isReadingTerm } from './name-readings.ts'
import { isWord } from './vocabulary.ts'
import { rank } from './rank.ts'
import type { Reader } from './read.ts'

/** How many of a document's most telling terms are asked for. */
const tellingTerms = 30

/** The terms that set a document apart and that at least one other document shares. */
const mostTelling = (memory: MemoryIndex, terms: Uint32Array): number[] => {
  const textOf = (term: number): string => memory.terms.texts[term] ?? ''
  return [...terms]
    .map((packed) => {
      const term = packed >>> 8
      const frequency = memory.postings.frequencies[term] ?? 0
      const occurrences = (packed & 0xff) / 4
      return { term, frequency, weight: (inverseFrequency(memory.living, frequency) * occurrences) / (occurrences + 1) }
    })
    .filter(({ term, frequency }) => frequency > 1 && !isReadingTerm(textOf(term)))
    .sort((left, right) => right.weight - left.weight || (textOf(left.term) < textOf(right.term) ? -1 : 1))
    .slice(0, tellingTerms)
    .map(({ term }) => term)
}

export const similarTo = (reader: Reader, id: string, limit: number): string[] | undefined => {
  const { memory, generation } = reader.state
  const terms = memory.ordinals.has(id) ? reader.store.find(generation, id)?.terms : undefined
  if (!terms) return undefined
  const slots = mostTelling(memory, terms).map((term) => ({
    alternatives: [{ term, weight: 1 }],
    script: isWord(memory.terms.texts[term] ?? '') ? ('word' as const) : ('ideographs' as const),
    required: false,
    readAs: [],
    whole: false,
  }))
  const matches = matchSlots(memory, slots, reader.scratch)
  const order = { sort: 'relevance', empty: false, characters: [] } as const
  const ranked = rank(memory, matches, Uint32Array.from(matches.ordinals.keys()), order, 0, limit + 1)
  return [...ranked]
    .map((place) => memory.ids[matches.ordinals[place] as number] ?? '')
    .filter((each) => each !== id)
    .slice(0, limit)
}
