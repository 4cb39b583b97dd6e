import type { SearchDocument, Suggestion } from '../port.ts'
import { fold } from '../text/fold.ts'
import { lettersOf, nameReadings } from '../text/name-pinyin.ts'
import { findRanges, type Marker } from './highlight.ts'

const readsAs = (name: string, typed: string): boolean =>
  /^[a-z]{2,}$/.test(typed) && nameReadings(name).some((reading) => lettersOf(reading).startsWith(typed))

const ofDocument = (
  { id, title, names }: Pick<SearchDocument, 'id' | 'title' | 'names'>,
  marker: Marker,
  typed: string,
): Suggestion[] => {
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

/** Distinct names and titles of the documents, best first, in which what was typed is found. */
export const suggestionsFrom = (
  documents: Iterable<Pick<SearchDocument, 'id' | 'title' | 'names'>>,
  marker: Marker,
  prefix: string,
  limit: number,
): Suggestion[] => {
  const typed = fold(prefix).replaceAll(/\s/g, '')
  const found = new Map<string, Suggestion>()
  for (const document of documents) {
    for (const suggestion of ofDocument(document, marker, typed)) {
      if (!found.has(suggestion.text)) found.set(suggestion.text, suggestion)
    }
    if (found.size >= limit) break
  }
  return [...found.values()].slice(0, limit)
}
