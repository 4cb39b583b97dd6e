import type { FindConcepts, SearchHit, SearchPage, SearchQuery } from '../../port.ts'
import { documentHighlights } from '../../query/document-highlights.ts'
import { createMarker, type Marker } from '../../query/highlight.ts'
import { type ParsedQuery, parseQuery } from '../../query/parse-query.ts'
import { filterAndCount } from './facets.ts'
import { matchEverything, type Matches, matchSlots } from './match.ts'
import { rank } from './rank.ts'
import { correctText, resolveTerms } from './resolve-terms.ts'
import type { ShownDocument } from './row.ts'
import type { Scratch } from './scratch.ts'
import type { State } from './state.ts'
import type { Store } from './store.ts'

export type Reader = { store: Store; state: State; scratch: Scratch; findConcepts?: FindConcepts | undefined }

export const sourceOf = ({ store, state }: Reader, ordinal: number): ShownDocument | undefined => {
  const json = store.source(state.memory.rows[ordinal] ?? 0)
  return json === undefined ? undefined : (JSON.parse(json) as ShownDocument)
}

const keepPhrases = ({ store, state }: Reader, matches: Matches, phrases: readonly string[]): Matches => {
  if (phrases.length === 0) return matches
  const places = [...matches.ordinals.keys()].filter((place) => {
    const row = state.memory.rows[matches.ordinals[place] as number] as number
    return phrases.every((phrase) => store.holdsPhrase(row, phrase))
  })
  return {
    ordinals: Uint32Array.from(places, (place) => matches.ordinals[place] as number),
    scores: Float64Array.from(places, (place) => matches.scores[place] as number),
    matching: matches.matching,
  }
}

/** What a query finds, and how it was understood. */
export type Found = { matches: Matches; marker: Marker; correctedText?: string | undefined }

export const findMatches = (reader: Reader, query: ParsedQuery): Found => {
  const { memory } = reader.state
  if (query.terms.length === 0) return { matches: matchEverything(memory), marker: createMarker(query) }
  const { terms, slots } = resolveTerms(memory, query)
  const matches = keepPhrases(reader, matchSlots(memory, slots, reader.scratch), query.phrases)
  const readAs = slots.flatMap((slot) => slot.readAs)
  return {
    matches,
    marker: createMarker({ terms }, readAs, reader.findConcepts),
    correctedText: correctText(query.text, terms, slots),
  }
}

export const searchState = (reader: Reader, query: SearchQuery): SearchPage => {
  const started = performance.now()
  const parsed = parseQuery(query.text, reader.findConcepts)
  const { matches, marker, correctedText } = findMatches(reader, parsed)
  const { places, facets } = filterAndCount(reader.state.memory, matches.ordinals, query)
  const from = (query.page - 1) * query.pageSize
  const order = { sort: query.sort, empty: parsed.terms.length === 0, characters: parsed.characters }
  const ranked = rank(reader.state.memory, matches, places, order, from, from + query.pageSize)
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
    correctedText,
    milliseconds: performance.now() - started,
  }
}
