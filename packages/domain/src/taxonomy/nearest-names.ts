import { termsOf } from './taxonomy.ts'
import { surfacesOf } from './term.ts'
import type { Scheme } from './term.ts'

const schemes: readonly Scheme[] = ['task', 'sector', 'modality']

/** Names less alike than this share letters by chance. */
const leastAlike = 0.4

/** Words of a text that are compared; names are shorter. */
const mostWords = 12

const isLatin = (text: string): boolean => /^[\p{Script=Latin}\s\d&,()/-]+$/u.test(text)

/**
 * What a word is compared by. A Latin one: its overlapping pairs of letters, blanks around it counted, so that beginnings
 * weigh more. Any other: its characters and their overlapping pairs, as one wrong character spoils two pairs.
 */
const piecesOf = (word: string): Set<string> => {
  const letters = Array.from(word)
  const latin = isLatin(word)
  const framed = latin ? [' ', ...letters, ' '] : letters
  const pairs = framed.slice(0, -1).map((letter, at) => letter + framed[at + 1])
  return new Set(latin ? pairs : [...letters, ...pairs])
}

const wordsOf = (text: string): Set<string>[] =>
  text
    .toLowerCase()
    .split(/[\s,()/]+/)
    .filter(Boolean)
    .map(piecesOf)

/** Dice's coefficient of two sets: 1 for equal ones, 0 for ones with nothing in common. */
const likeness = (left: ReadonlySet<string>, right: ReadonlySet<string>): number => {
  if (left.size + right.size === 0) return 0
  let shared = 0
  for (const pair of left) if (right.has(pair)) shared++
  return (2 * shared) / (left.size + right.size)
}

/**
 * How alike two texts are word by word, in [0, 1]: each asked word is paired with the likest of the name's words, and a
 * name is the less alike the more words it has that nobody asked for, or the fewer of the asked ones.
 */
const likenessOf = (asked: readonly Set<string>[], named: readonly Set<string>[]): number => {
  const found = asked.reduce((sum, word) => sum + Math.max(0, ...named.map((other) => likeness(word, other))), 0)
  return found / Math.max(asked.length, named.length, 1)
}

let known: { name: string; words: Set<string>[] }[] | undefined

const knownNames = () =>
  (known ??= [...new Set(schemes.flatMap(termsOf).flatMap(surfacesOf))].map((name) => ({ name, words: wordsOf(name) })))

/**
 * Names of tasks, sectors and modalities spelt like a text, at most `limit`, the likest first, equal ones by name. Only
 * the taxonomy's own words, which everybody may read; never the text itself.
 */
export const nearestNames = (text: string, limit: number): string[] => {
  const typed = text.toLowerCase().trim()
  const asked = wordsOf(typed).slice(0, mostWords)
  return knownNames()
    .map(({ name, words }) => ({ name, alike: likenessOf(asked, words) }))
    .filter(({ name, alike }) => alike >= leastAlike && name.toLowerCase() !== typed)
    .sort((left, right) => right.alike - left.alike || (left.name < right.name ? -1 : 1))
    .slice(0, limit)
    .map(({ name }) => name)
}
