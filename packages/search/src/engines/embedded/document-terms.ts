import { fieldWeights, weightedTexts } from '../../document-texts.ts'
import type { FindConcepts, SearchDocument } from '../../port.ts'
import { nameReadings } from '../../text/name-pinyin.ts'
import { charactersOf, partsOf, scanRuns } from '../../text/tokens.ts'
import { type Dictionary, intern } from './dictionary.ts'
import { withRoom } from './growing-arrays.ts'
import { readingTerm } from './name-readings.ts'
import { createPairTable, numberOfPair, type PairTable } from './pair-table.ts'
import { packWeight } from './postings.ts'

/** Terms that are not text: they cannot collide with anything typed, since folding never yields these units. */
export const conceptTerm = (id: string): string => `\u0001${id}`

/** Reads documents as terms of one dictionary; keeps what it needs for it between documents. */
export type TermReader = {
  dictionary: Dictionary
  pairs: PairTable
  /** Weighted occurrences in the document at hand, by number of the term; clean between documents. */
  weights: Float64Array
  /** The terms of the document at hand, in order of first use. */
  touched: number[]
  /** Number of words and pairs of the document at hand. */
  length: number
}

export const createTermReader = (dictionary: Dictionary): TermReader => ({
  dictionary,
  pairs: createPairTable(),
  weights: new Float64Array(0),
  touched: [],
  length: 0,
})

const add = (reader: TermReader, number: number, weight: number): void => {
  if (number >= reader.weights.length) reader.weights = withRoom(reader.weights, number + 1)
  const before = reader.weights[number] as number
  if (before === 0) reader.touched.push(number)
  reader.weights[number] = before + weight
}

const addText = (reader: TermReader, text: string, weight: number): void =>
  add(reader, intern(reader.dictionary, text), weight)

const hasSurrogates = (text: string): boolean => /[\ud800-\udfff]/.test(text)

/** Characters and pairs of a run that holds a character of a supplementary plane. */
const addRareIdeographs = (reader: TermReader, run: string, weight: number): void => {
  const characters = charactersOf(run)
  for (const [at, { text, offset }] of characters.entries()) {
    addText(reader, text, weight)
    const next = characters[at + 1]
    if (next) addText(reader, run.slice(offset, next.offset + next.text.length), weight)
  }
  reader.length += Math.max(1, characters.length - 1)
}

const addIdeographs = (reader: TermReader, run: string, weight: number): void => {
  const { dictionary, pairs } = reader
  for (let at = 0; at < run.length; at++) {
    const unit = run.charCodeAt(at)
    // A lone character is a pair with nothing.
    add(
      reader,
      numberOfPair(pairs, unit, 0, () => intern(dictionary, run.charAt(at))),
      weight,
    )
    if (at + 1 === run.length) break
    const pair = numberOfPair(pairs, unit, run.charCodeAt(at + 1), () => intern(dictionary, run.slice(at, at + 2)))
    add(reader, pair, weight)
  }
  reader.length += Math.max(1, run.length - 1)
}

const addRuns = (reader: TermReader, text: string, weight: number): void => {
  for (const run of scanRuns(text)) {
    if (run.kind === 'ideographs') {
      if (hasSurrogates(run.text)) addRareIdeographs(reader, run.text, weight)
      else addIdeographs(reader, run.text, weight)
      continue
    }
    addText(reader, run.text, weight)
    for (const part of partsOf(run.text)) addText(reader, part, weight)
    reader.length++
  }
}

/** The terms collected so far, packed; the reader is clean again. */
const takeTerms = (reader: TermReader): { terms: Uint32Array; length: number } => {
  const { touched, weights, length } = reader
  const terms = Uint32Array.from(touched, (term) => ((term << 8) | packWeight(weights[term] as number)) >>> 0)
  for (const term of touched) weights[term] = 0
  reader.touched = []
  reader.length = 0
  return { terms, length }
}

/**
 * The terms a document is found by, `number << 8 | quarters`: words, single ideographs and pairs, readings of names, and the
 * concepts it speaks of. A concept that the document declares weighs as much as one in its title.
 */
export const documentTerms = (
  reader: TermReader,
  document: SearchDocument,
  findConcepts?: FindConcepts,
): { terms: Uint32Array; length: number } => {
  for (const { text, weight } of weightedTexts(document)) {
    addRuns(reader, text, weight)
    for (const mention of findConcepts?.(text) ?? []) addText(reader, conceptTerm(mention.id), weight)
  }
  const readings = document.names.flatMap(nameReadings).map(readingTerm)
  for (const reading of new Set(readings)) addText(reader, reading, fieldWeights.names)
  for (const concept of document.concepts) addText(reader, conceptTerm(concept), fieldWeights.title)
  return takeTerms(reader)
}
