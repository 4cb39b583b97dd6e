import type { SearchDocument, Suggestion } from '../../port.ts'
import { findRanges, type Marker } from '../../query/highlight.ts'
import { parseQuery } from '../../query/parse-query.ts'
import { fold } from '../../text/fold.ts'
import { nameReadings } from '../../text/name-pinyin.ts'
import { rank } from './rank.ts'
import { findMatches, type Reader, sourceOf } from './read.ts'

const documentsPerSuggestion = 5

const readsAs = (name: string, typed: string): boolean =>
  /^[a-z]{2,}$/.test(typed) && nameReadings(name).some((reading) => reading.letters.startsWith(typed))

const suggestionsOf = (document: SearchDocument, marker: Marker, typed: string): Suggestion[] => {
  const { id, title, names } = document
  const titles = [title.zh, title.en].filter((text) => text !== undefined)
  return [
    ...names
      .filter((text) => findRanges(text, marker).length > 0 || readsAs(text, typed))
      .map((text): Suggestion => ({ text, id, kind: 'name' })),
    ...titles
      .filter((text) => findRanges(text, marker).length > 0)
      .map((text): Suggestion => ({ text, id, kind: 'title' })),
  ]
}

/** Distinct names and titles of the best documents for what was typed so far. */
export const suggestFrom = (reader: Reader, prefix: string, limit: number): Suggestion[] => {
  const parsed = parseQuery(prefix)
  if (parsed.terms.length === 0 || limit < 1) return []
  const { matches, marker } = findMatches(reader, parsed)
  const places = Uint32Array.from(matches.ordinals.keys())
  const order = { sort: 'relevance', empty: false, characters: [] } as const
  const typed = fold(prefix).replaceAll(/\s/g, '')
  const found = new Map<string, Suggestion>()
  for (const place of rank(reader.state.memory, matches, places, order, 0, limit * documentsPerSuggestion)) {
    const document = sourceOf(reader, matches.ordinals[place] as number)
    for (const suggestion of document ? suggestionsOf(document, marker, typed) : []) {
      if (!found.has(suggestion.text)) found.set(suggestion.text, suggestion)
    }
    if (found.size >= limit) break
  }
  return [...found.values()].slice(0, limit)
}
