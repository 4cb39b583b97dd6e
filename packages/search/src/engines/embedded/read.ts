import type { FindConcepts, SearchHit, SearchPage, SearchQuery } from '../../port.ts'
import { documentHighlights } from '../../query/document-highlights.ts'
import { createMarker, type Marker } from '../../query/highlight.ts'
import { holdsNothing, type ParsedQuery, parseQuery } from '../../query/parse-query.ts'
import { filterAndCount } from './facets.ts'
import { matchEverything, type Matches, matchNothing, matchSlots } from './match.ts'
import { documentsForPhrases } from './phrases.ts'
import { rank } from './rank.ts'
import { correctText, resolveTerms } from './resolve-terms.ts'
import type { ShownDocument } from './row.ts'
import type { Scratch } from './scratch.ts'
import type { State } from './state.ts'
import type { Store } from './store.ts'
import { DamagedFileError } from './store-failure.ts'

export type Reader = { store: Store; state: State; scratch: Scratch; findConcepts?: FindConcepts | undefined }

/** A row that is not there although nobody else wrote to the file is a damaged file. */
const expectLost = ({ store, state }: Reader, row: number): undefined => {
  if (store.fileVersion() === state.fileVersion) throw new DamagedFileError(`row ${row} is missing`)
  return undefined
}

/** What is shown of a document; undefined where another process has changed it since. */
export const sourceOf = (reader: Reader, ordinal: number): ShownDocument | undefined => {
  const row = reader.state.memory.rows[ordinal] as number
  const json = reader.store.source(row) ?? expectLost(reader, row)
  return json === undefined ? undefined : (JSON.parse(json) as ShownDocument)
}

const keepMatches = ({ ordinals, scores, matching, whole }: Matches, kept: ReadonlySet<number>): Matches => {
  const places = new Uint32Array(Math.min(kept.size, ordinals.length))
  let size = 0
  for (let place = 0; place < ordinals.length && size < places.length; place++) {
    if (kept.has(ordinals[place] as number)) places[size++] = place
  }
  const used = places.subarray(0, size)
  return {
    ordinals: used.map((place) => ordinals[place] as number),
    scores: Float64Array.from(used, (place) => scores[place] as number),
    matching,
    whole: whole && Uint8Array.from(used, (place) => whole[place] as number),
  }
}

const holdsPhrases = (reader: Reader, ordinal: number, phrases: readonly string[]): boolean => {
  const row = reader.state.memory.rows[ordinal] as number
  const plain = reader.store.plain(row) ?? expectLost(reader, row)
  return plain !== undefined && phrases.every((phrase) => plain.includes(phrase))
}

const keepPhrases = (reader: Reader, matches: Matches, phrases: readonly string[]): Matches => {
  if (phrases.length === 0) return matches
  const candidates = documentsForPhrases(reader.state.memory, phrases)
  return keepMatches(matches, new Set(candidates.filter((ordinal) => holdsPhrases(reader, ordinal, phrases))))
}

/** Only documents with the phrases; where there are none but more was asked for, all that hold enough of the words. */
const demandPhrases = (reader: Reader, matches: Matches, query: ParsedQuery, strict: boolean): Matches => {
  const kept = keepPhrases(reader, matches, query.phrases)
  if (strict || kept.ordinals.length > 0 || !query.besidePhrases) return kept
  return { ...matches, matching: 'some' }
}

/**
 * Documents that a search for one of the texts finds whole. The blank says that its last word is finished. To be asked before
 * what is looked for: matches stand in columns that the next query writes to.
 */
export const refusedBy = (reader: Reader, exclude: readonly string[] = []): Set<number> => {
  const refused = new Set<number>()
  for (const text of exclude) {
    const query = parseQuery(`${text} `, reader.findConcepts)
    if (query.terms.length === 0) continue
    for (const ordinal of findMatches(reader, query, true).matches.ordinals) refused.add(ordinal)
  }
  return refused
}

/** What was found without what is refused. */
export const leaveOut = (found: Matches, refused: ReadonlySet<number>): Matches =>
  refused.size === 0 ? found : keepMatches(found, new Set(found.ordinals.filter((each) => !refused.has(each))))

const keepIds = ({ state }: Reader, matches: Matches, ids: readonly string[] | undefined): Matches => {
  if (ids === undefined) return matches
  const asked = ids.map((id) => state.memory.ordinals.get(id)).filter((ordinal) => ordinal !== undefined)
  return keepMatches(matches, new Set(asked))
}

/** What a query finds, and how it was understood. */
export type Found = { matches: Matches; marker: Marker; correctedText?: string | undefined }

export const findMatches = (reader: Reader, query: ParsedQuery, strict = false): Found => {
  const { memory } = reader.state
  if (query.terms.length === 0) {
    return { matches: holdsNothing(query) ? matchNothing() : matchEverything(memory), marker: createMarker(query) }
  }
  const { terms, slots } = resolveTerms(memory, query)
  const matches = demandPhrases(reader, matchSlots(memory, slots, reader.scratch, strict), query, strict)
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
  const refused = refusedBy(reader, query.exclude)
  const { matches: found, marker, correctedText } = findMatches(reader, parsed, query.strict)
  const matches = keepIds(reader, leaveOut(found, refused), query.ids)
  const { places, facets } = filterAndCount(reader.state.memory, matches.ordinals, query)
  const from = (query.page - 1) * query.pageSize
  const order = {
    sort: query.sort,
    empty: parsed.terms.length === 0,
    characters: parsed.characters,
    beside: parsed.terms.some((term) => term.kind === 'word' && term.required),
  }
  const ranked = rank(reader.state.memory, matches, places, order, from, from + query.pageSize)
  const hits = [...ranked].map((place): SearchHit => {
    const ordinal = matches.ordinals[place] as number
    const document = sourceOf(reader, ordinal)
    return {
      id: reader.state.memory.ids[ordinal] ?? '',
      ...(matches.whole?.[place] === 0 ? { partial: true } : {}),
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
