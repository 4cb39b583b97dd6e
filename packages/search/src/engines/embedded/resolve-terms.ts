import type { ParsedQuery, QueryTerm } from '../../query/parse-query.ts'
import { isStopWord } from '../../text/stop-words.ts'
import { stem } from '@duijie/domain/shared/porter-stemmer.ts'
import { partsOf } from '../../text/tokens.ts'
import { conceptTerm } from './document-terms.ts'
import type { MemoryIndex } from './memory-index.ts'
import { readingsBeginning } from './name-readings.ts'
import { forgivenErrors, wordsNear, wordsWithPrefix } from './vocabulary.ts'

/** A term of the index that may stand for a term of the query, and how much its occurrences then count. */
export type Alternative = { term: number; weight: number }

/** A term of the query with everything in the index that may stand for it. */
export type Slot = {
  alternatives: Alternative[]
  /** Whose growth its scores follow. */
  script: 'word' | 'ideographs'
  required: boolean
  /** Words of the index that a misspelt word was read as, the likeliest first. */
  readAs: string[]
  /** Whether the likeliest of them is a whole word, fit to be shown as the correction. */
  whole: boolean
}

const weights = {
  exact: 1,
  family: 0.9,
  prefix: 0.7,
  concept: 0.4,
  reading: 0.8,
  oneError: 0.6,
  twoErrors: 0.4,
} as const

/** A short prefix may begin thousands of words; the most frequent of them stand for it. */
const maximumExpansions = 100

const maximumCorrections = 8

/** A term as it is looked up: `part` where it is one of the parts of an unknown word. */
type Asked = QueryTerm & { part?: boolean }

type Offers = Map<number, number>

const frequencyOf = (index: MemoryIndex, term: number): number => index.postings.frequencies[term] ?? 0

const offer = (index: MemoryIndex, offers: Offers, term: number | undefined, weight: number): void => {
  if (term !== undefined && frequencyOf(index, term) > 0 && !offers.has(term)) offers.set(term, weight)
}

const byFrequency =
  (index: MemoryIndex) =>
  (left: number, right: number): number =>
    frequencyOf(index, right) - frequencyOf(index, left) ||
    ((index.terms.texts[left] ?? '') < (index.terms.texts[right] ?? '') ? -1 : 1)

const mostFrequent = (index: MemoryIndex, terms: number[]): number[] => {
  const living = terms.filter((term) => frequencyOf(index, term) > 0)
  return living.length <= maximumExpansions ? living : living.sort(byFrequency(index)).slice(0, maximumExpansions)
}

/** A number inside a name is completed to a version alone: `qwen2` begins `qwen2.5`, but `yolov9` does not ask for 9001. */
const completionsOf = (index: MemoryIndex, { text, part }: Asked): number[] =>
  wordsWithPrefix(index.vocabulary, part && /[0-9]$/.test(text) ? `${text}.` : text)

const offerWord = (index: MemoryIndex, offers: Offers, query: Asked): void => {
  for (const term of index.vocabulary.families.get(stem(query.text)) ?? []) offer(index, offers, term, weights.family)
  if (query.prefix) {
    const longer = mostFrequent(index, completionsOf(index, query))
    for (const term of longer) offer(index, offers, term, weights.prefix)
  }
  if (query.text.length < 2 || isStopWord(query.text)) return
  const readings = mostFrequent(
    index,
    readingsBeginning(index.vocabulary.readings, index.terms.texts, query.text, query.prefix),
  )
  for (const term of readings) offer(index, offers, term, weights.reading)
}

/** Words a misspelt one may have meant: those with the fewest errors, the most frequent of them first. */
const offerCorrections = (index: MemoryIndex, offers: Offers, query: QueryTerm): Pick<Slot, 'readAs' | 'whole'> => {
  const limit = forgivenErrors(query.text)
  const accept = (term: number): boolean => frequencyOf(index, term) > 0
  const near = (typing: boolean) => wordsNear(index.vocabulary, query.text, limit, typing, accept)
  const words = limit === 0 ? [] : near(false)
  const whole = words.length > 0
  const found = whole || limit === 0 || !query.prefix ? words : near(true)
  const compare = byFrequency(index)
  const best = found
    .sort((left, right) => left.distance - right.distance || compare(left.term, right.term))
    .filter(({ distance }, _, all) => distance === all[0]?.distance)
    .slice(0, maximumCorrections)
  for (const { term, distance } of best) {
    offer(index, offers, term, distance === 1 ? weights.oneError : weights.twoErrors)
  }
  return { readAs: best.map(({ text }) => text), whole }
}

const resolveTerm = (index: MemoryIndex, query: Asked): Slot => {
  const offers: Offers = new Map()
  offer(index, offers, index.terms.idOf.get(query.text), weights.exact)
  if (query.kind === 'word') offerWord(index, offers, query)
  for (const concept of query.concepts)
    offer(index, offers, index.terms.idOf.get(conceptTerm(concept)), weights.concept)
  const missing = query.kind === 'word' && offers.size === 0
  const correction = missing ? offerCorrections(index, offers, query) : { readAs: [], whole: false }
  return {
    alternatives: [...offers].map(([term, weight]) => ({ term, weight })),
    script: query.kind === 'word' ? 'word' : 'ideographs',
    required: query.required,
    ...correction,
  }
}

/** A word such as `gpt4` that no document holds is asked for by its parts. */
const splitUnknown = (index: MemoryIndex, term: QueryTerm): Asked[] => {
  const parts = term.kind === 'word' ? partsOf(term.text) : []
  const known = frequencyOf(index, index.terms.idOf.get(term.text) ?? -1) > 0
  return known || parts.length === 0
    ? [term]
    : parts.map((text, at) => ({ ...term, text, part: true, prefix: term.prefix && at === parts.length - 1 }))
}

/** Finds for each term of a query what stands for it in the index. */
export const resolveTerms = (index: MemoryIndex, query: ParsedQuery): { terms: QueryTerm[]; slots: Slot[] } => {
  const terms = query.terms.flatMap((term) => splitUnknown(index, term))
  return { terms, slots: terms.map((term) => resolveTerm(index, term)) }
}

/** The query with each misspelt word replaced by the likeliest; undefined when nothing was misspelt. */
export const correctText = (text: string, terms: readonly QueryTerm[], slots: readonly Slot[]): string | undefined => {
  const corrections = terms.flatMap((term, at) => {
    const slot = slots[at]
    const word = slot?.whole ? slot.readAs[0] : undefined
    return word === undefined ? [] : [{ start: term.start, end: term.end, word }]
  })
  if (corrections.length === 0) return undefined
  return corrections
    .sort((left, right) => right.start - left.start)
    .reduce((corrected, { start, end, word }) => corrected.slice(0, start) + word + corrected.slice(end), text)
}
