import { editDistance } from '../../text/edit-distance.ts'
import { hasSigns } from '../../text/tokens.ts'
import { stem } from '@duijie/domain/shared/porter-stemmer.ts'
import { withRoom } from './growing-arrays.ts'
import { addReading, createNameReadings, isReadingTerm, type NameReadings } from './name-readings.ts'
import { byText, firstNotBelow } from './sorted-texts.ts'

type Word = { text: string; term: number }

/** The words of alphabetic languages in the index: what prefixes, word families and typing errors are resolved against. */
export type Vocabulary = {
  /** Term numbers of the words that share a stem. */
  families: Map<string, number[]>
  /** Words in order of code units, for prefixes. */
  sorted: Word[]
  /** Words that came after `sorted` was put in order. */
  recent: Word[]
  /** Every word, and which letters it has as bits: most words are too different from a misspelt one to be compared. */
  words: Word[]
  letters: Uint32Array
  readings: NameReadings
  /** How many terms of the dictionary were looked at. */
  seen: number
}

export const createVocabulary = (): Vocabulary => ({
  families: new Map(),
  sorted: [],
  recent: [],
  words: [],
  letters: new Uint32Array(0),
  readings: createNameReadings(),
  seen: 0,
})

export const isWord = (text: string): boolean => /^[0-9a-z\u00a1-\u2fff]/.test(text)

/** One bit for each letter a–z that occurs. */
const letterBits = (text: string): number => {
  let bits = 0
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at) - 97
    if (letter >= 0 && letter < 26) bits |= 1 << letter
  }
  return bits >>> 0
}

const addWord = (vocabulary: Vocabulary, word: Word): void => {
  vocabulary.letters = withRoom(vocabulary.letters, vocabulary.words.length + 1)
  vocabulary.letters[vocabulary.words.length] = letterBits(word.text)
  vocabulary.words.push(word)
  vocabulary.recent.push(word)
  const root = stem(word.text)
  const family = vocabulary.families.get(root)
  if (family) family.push(word.term)
  else vocabulary.families.set(root, [word.term])
}

/** Takes in the terms that the dictionary got since the last call. */
export const learn = (vocabulary: Vocabulary, terms: readonly string[]): void => {
  for (; vocabulary.seen < terms.length; vocabulary.seen++) {
    const text = terms[vocabulary.seen] ?? ''
    if (isReadingTerm(text)) addReading(vocabulary.readings, text, vocabulary.seen)
    else if (isWord(text)) addWord(vocabulary, { text, term: vocabulary.seen })
  }
}

const settle = (vocabulary: Vocabulary): void => {
  if (vocabulary.recent.length <= 512) return
  vocabulary.sorted = [...vocabulary.sorted, ...vocabulary.recent].sort(byText)
  vocabulary.recent = []
}

/** Term numbers of every word that begins with `prefix`; `C` is no beginning of `C++`. */
export const wordsWithPrefix = (vocabulary: Vocabulary, prefix: string): number[] => {
  settle(vocabulary)
  const found: number[] = []
  const accept = ({ text, term }: Word): void => {
    if (!hasSigns(text) || hasSigns(prefix)) found.push(term)
  }
  for (let at = firstNotBelow(vocabulary.sorted, prefix); at < vocabulary.sorted.length; at++) {
    const word = vocabulary.sorted[at]
    if (!word?.text.startsWith(prefix)) break
    accept(word)
  }
  for (const word of vocabulary.recent) if (word.text.startsWith(prefix)) accept(word)
  return found
}

const countBits = (bits: number): number => {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Typing errors forgiven: one from four letters, two from eight. Numbers, mixed words and `C++` are names, and exact. */
export const forgivenErrors = (word: string): number => {
  if (word.length < 4 || /[0-9+#]/.test(word)) return 0
  return word.length < 8 ? 1 : 2
}

/** Words within `limit` errors of `typed` (of their beginnings, while it is being typed) that `accept` lets pass. */
export const wordsNear = (
  vocabulary: Vocabulary,
  typed: string,
  limit: number,
  typing: boolean,
  accept: (term: number) => boolean,
): { text: string; term: number; distance: number }[] => {
  const bits = letterBits(typed)
  const found: { text: string; term: number; distance: number }[] = []
  for (let at = 0; at < vocabulary.words.length; at++) {
    const letters = vocabulary.letters[at] as number
    if (countBits(bits & ~letters) > limit || (!typing && countBits(letters & ~bits) > limit)) continue
    const word = vocabulary.words[at] as Word
    if (!accept(word.term)) continue
    const distance = editDistance(typed, word.text, limit, typing)
    if (distance <= limit) found.push({ ...word, distance })
  }
  return found
}
