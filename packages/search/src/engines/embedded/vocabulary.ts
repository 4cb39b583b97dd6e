import { stem } from '../../text/stem.ts'

/** The words of alphabetic languages in the index: what prefixes, word families and typing errors are resolved against. */
export type Vocabulary = {
  /** Term numbers of the words that share a stem. */
  families: Map<string, number[]>
  known: Set<number>
  /** Words in order of code units, for prefixes. */
  sorted: { text: string; term: number }[]
  /** Words that came after `sorted` was put in order. */
  recent: { text: string; term: number }[]
}

export const createVocabulary = (): Vocabulary => ({
  families: new Map(),
  known: new Set(),
  sorted: [],
  recent: [],
})

const isWord = (text: string): boolean => /^[0-9a-z\u00a1-\u2fff]/.test(text)

const byText = (left: { text: string }, right: { text: string }): number =>
  left.text < right.text ? -1 : left.text > right.text ? 1 : 0

export const addWord = (vocabulary: Vocabulary, text: string, term: number): void => {
  if (vocabulary.known.has(term) || !isWord(text)) return
  vocabulary.known.add(term)
  vocabulary.recent.push({ text, term })
  const root = stem(text)
  const family = vocabulary.families.get(root)
  if (family) family.push(term)
  else vocabulary.families.set(root, [term])
}

const firstNotBelow = (words: readonly { text: string }[], prefix: string): number => {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((words[middle]?.text ?? '') < prefix) low = middle + 1
    else high = middle
  }
  return low
}

const settle = (vocabulary: Vocabulary): void => {
  if (vocabulary.recent.length <= 512) return
  vocabulary.sorted = [...vocabulary.sorted, ...vocabulary.recent].sort(byText)
  vocabulary.recent = []
}

/** Term numbers of every word that begins with `prefix`. */
export const wordsWithPrefix = (vocabulary: Vocabulary, prefix: string): number[] => {
  settle(vocabulary)
  const found: number[] = []
  for (let at = firstNotBelow(vocabulary.sorted, prefix); at < vocabulary.sorted.length; at++) {
    const word = vocabulary.sorted[at]
    if (!word?.text.startsWith(prefix)) break
    found.push(word.term)
  }
  for (const word of vocabulary.recent) if (word.text.startsWith(prefix)) found.push(word.term)
  return found
}
