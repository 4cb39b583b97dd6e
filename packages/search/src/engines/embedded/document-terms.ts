import { fieldWeights, weightedTexts } from '../../document-texts.ts'
import type { FindConcepts, SearchDocument } from '../../port.ts'
import { nameReadings } from '../../text/name-pinyin.ts'
import { charactersOf, partsOf, scanRuns } from '../../text/tokens.ts'
import { type Dictionary, intern } from './dictionary.ts'
import { readingTerm } from './name-readings.ts'

/** Terms that are not text: they cannot collide with anything typed, since folding never yields these units. */
export const conceptTerm = (id: string): string => `\u0001${id}`

export type DocumentTerms = {
  /** Weighted occurrences by number of the term. */
  weights: Map<number, number>
  /** Weighted number of words and pairs. */
  length: number
}

type Tally = DocumentTerms & { dictionary: Dictionary }

const add = ({ weights, dictionary }: Tally, term: string, weight: number): void => {
  const number = intern(dictionary, term)
  weights.set(number, (weights.get(number) ?? 0) + weight)
}

const addIdeographs = (tally: Tally, run: string, weight: number): void => {
  const characters = charactersOf(run)
  for (const [at, { text, offset }] of characters.entries()) {
    add(tally, text, weight)
    const next = characters[at + 1]
    if (next) add(tally, run.slice(offset, next.offset + next.text.length), weight)
  }
  tally.length += weight * Math.max(1, characters.length - 1)
}

const addText = (tally: Tally, text: string, weight: number): void => {
  for (const run of scanRuns(text)) {
    if (run.kind === 'ideographs') addIdeographs(tally, run.text, weight)
    else {
      add(tally, run.text, weight)
      for (const part of partsOf(run.text)) add(tally, part, weight)
      tally.length += weight
    }
  }
}

/**
 * The terms a document is found by: words, single ideographs and pairs, readings of names, and the concepts it speaks of.
 * A concept that the document declares weighs as much as one in its title.
 */
export const documentTerms = (
  document: SearchDocument,
  dictionary: Dictionary,
  findConcepts?: FindConcepts,
): DocumentTerms => {
  const tally: Tally = { weights: new Map(), length: 0, dictionary }
  for (const { text, weight } of weightedTexts(document)) {
    addText(tally, text, weight)
    for (const mention of findConcepts?.(text) ?? []) add(tally, conceptTerm(mention.id), weight)
  }
  const readings = document.names.flatMap(nameReadings).map(readingTerm)
  for (const reading of new Set(readings)) add(tally, reading, fieldWeights.names)
  for (const concept of document.concepts) add(tally, conceptTerm(concept), fieldWeights.title)
  return tally
}
