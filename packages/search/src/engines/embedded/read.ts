import { documentHighlights } from '../../query/document-highlights.ts'
import { createMarker, findRanges, type Marker } from '../../query/highlight.ts'
import { type ParsedQuery, parseQuery } from '../../query/parse-query.ts'
import type { FindConcepts, SearchDocument, SearchHit, SearchPage, SearchQuery, Suggestion } from '../../port.ts'
import { filterAndCount } from './facets.ts'
import { inverseFrequency, matchEverything, type Matches, matchSlots } from './match.ts'
import { rank } from './rank.ts'
import { resolveTerms } from './resolve-terms.ts'
import type { Scratch } from './scratch.ts'
import type { State } from './state.ts'
import type { Store } from './store.ts'

export type Reader = {
  store: Store
  state: State
  scratch: Scratch
  findConcepts?: FindConcepts | undefined
}

const sourceOf = ({ store, state }: Reader, ordinal: number): SearchDocument | undefined => {
  const json = store.source(state.memory.rows[ordinal] ?? 0)
  return json === undefined ? undefined : (JSON.parse(json) as SearchDocument)
}

const keepPhrases = ({ store, state }: Reader, matches: Matches, phrases: readonly string[]): Matches => {
  if (phrases.length === 0) return matches
  const places = [...matches.ordinals.keys()].filter((place) => {
    const row = state.memory.rows[matches.ordinals[place] as number] as number
    return phrases.every((phrase) => store.holdsPhrase(row, phrase))
  })
  return {
    ordinals: Uint32Array.from(places, (place) => matches.ordinals[place] as number),
    scores: Float32Array.from(places, (place) => matches.scores[place] as number),
    matching: matches.matching,
  }
}

const findMatches = (reader: Reader, query: ParsedQuery): Matches => {
  const { memory } = reader.state
  if (query.terms.length === 0) return matchEverything(memory)
  return keepPhrases(reader, matchSlots(memory, resolveTerms(memory, query), reader.scratch), query.phrases)
}

export const searchState = (reader: Reader, query: SearchQuery): SearchPage => {
  const started = performance.now()
  const parsed = parseQuery(query.text, reader.findConcepts)
  const matches = findMatches(reader, parsed)
  const { places, facets } = filterAndCount(reader.state.memory, matches.ordinals, query)
  const from = (query.page - 1) * query.pageSize
  const order = {
    sort: query.sort,
    empty: parsed.terms.length === 0,
    characters: parsed.characters,
  }
  const ranked = rank(reader.state.memory, matches, places, order, from, from + query.pageSize)
  const marker = createMarker(parsed)
  const hits = [...ranked].map((place): SearchHit => {
    const ordinal = matches.ordinals[place] as number
    const document = sourceOf(reader, ordinal)
    return {
      id: reader.state.memory.ids[ordinal] ?? '',
      highlights: document ? documentHighlights(document, marker, query.locale ?? 'zh') : {},
    }
  })
  return {
    hits,
    total: places.length,
    facets,
    matching: matches.matching,
    milliseconds: performance.now() - started,
  }
}

const suggestionsOf = (document: SearchDocument, marker: Marker): Suggestion[] => {
  const { id, title, names } = document
  const titles = [title.zh, title.en].filter((text) => text !== undefined)
  return [
    ...names.map((text): Suggestion => ({ text, id, kind: 'name' })),
    ...titles.map((text): Suggestion => ({ text, id, kind: 'title' })),
  ].filter(({ text }) => findRanges(text, marker).length > 0)
}

export const suggestFrom = (reader: Reader, prefix: string, limit: number): Suggestion[] => {
  const parsed = parseQuery(prefix)
  if (parsed.terms.length === 0) return []
  const matches = findMatches(reader, parsed)
  const places = Uint32Array.from(matches.ordinals.keys())
  const order = { sort: 'relevance', empty: false, characters: [] } as const
  const marker = createMarker(parsed)
  const found = new Map<string, Suggestion>()
  for (const place of rank(reader.state.memory, matches, places, order, 0, limit * 5)) {
    const document = sourceOf(reader, matches.ordinals[place] as number)
    for (const suggestion of document ? suggestionsOf(document, marker) : []) {
      if (!found.has(suggestion.text)) found.set(suggestion.text, suggestion)
    }
    if (found.size >= limit) break
  }
  return [...found.values()].slice(0, limit)
}

/** How many of a document's most telling terms are asked for. */
const tellingTerms = 30

export const similarTo = (reader: Reader, id: string, limit: number): string[] | undefined => {
  const { memory, generation } = reader.state
  const own = memory.ordinals.get(id)
  const terms = reader.store.termsOf(generation, id)
  if (own === undefined || !terms) return undefined
  const telling = [...terms]
    .map((packed) => {
      const term = packed >>> 8
      const frequency = memory.postings.frequencies[term] ?? 0
      const occurrences = (packed & 0xff) / 4
      const weight = (inverseFrequency(memory.living, frequency) * occurrences) / (occurrences + 1)
      return { term, frequency, weight }
    })
    .filter(({ frequency }) => frequency > 1)
    .sort((left, right) => right.weight - left.weight || left.term - right.term)
    .slice(0, tellingTerms)
  const slots = telling.map(({ term }) => ({
    alternatives: [{ term, weight: 1 }],
    required: false,
  }))
  const matches = matchSlots(memory, slots, reader.scratch)
  const places = Uint32Array.from(matches.ordinals.keys())
  const order = { sort: 'relevance', empty: false, characters: [] } as const
  const ranked = rank(memory, matches, places, order, 0, limit + 1)
  return [...ranked]
    .map((place) => memory.ids[matches.ordinals[place] as number] ?? '')
    .filter((each) => each !== id)
    .slice(0, limit)
}
