import { termsOf } from './taxonomy.ts'
import { surfacesOf } from './term.ts'
import type { Scheme } from './term.ts'

const schemes: readonly Scheme[] = ['task', 'sector', 'modality']

/** Names less alike than this share letters by chance. */
const leastAlike = 0.4

/** A Latin word of fewer letters is alike to too many. */
const shortest = 2

/** Overlapping pairs of a text's letters, blanks around it counted for Latin ones, so that beginnings weigh more. */
const pairsOf = (text: string): Set<string> => {
  const letters = Array.from(text.toLowerCase().trim())
  const isLatin = /^[\p{Script=Latin}\s\d-]+$/u.test(text)
  const framed = isLatin ? [' ', ...letters, ' '] : letters
  return new Set(framed.slice(0, -1).map((letter, at) => letter + framed[at + 1]))
}

/** Dice's coefficient of two sets: 1 for equal ones, 0 for ones with nothing in common. */
const likeness = (left: ReadonlySet<string>, right: ReadonlySet<string>): number => {
  if (left.size + right.size === 0) return 0
  let shared = 0
  for (const pair of left) if (right.has(pair)) shared++
  return (2 * shared) / (left.size + right.size)
}

let known: { name: string; pairs: Set<string> }[] | undefined

const knownNames = () =>
  (known ??= [...new Set(schemes.flatMap(termsOf).flatMap(surfacesOf))].map((name) => ({ name, pairs: pairsOf(name) })))

/**
 * Names of tasks, sectors and modalities spelt like a text or like one of its words, at most `limit`, the likest first,
 * equal ones by name. Only the taxonomy's own words, which everybody may read; never the text itself.
 */
export const nearestNames = (text: string, limit: number): string[] => {
  const typed = text.toLowerCase().trim()
  const asked = [typed, ...typed.split(/\s+/)].filter((part) => part.length >= shortest).map(pairsOf)
  return knownNames()
    .map(({ name, pairs }) => ({ name, alike: Math.max(0, ...asked.map((each) => likeness(each, pairs))) }))
    .filter(({ name, alike }) => alike >= leastAlike && name.toLowerCase() !== typed)
    .sort((left, right) => right.alike - left.alike || (left.name < right.name ? -1 : 1))
    .slice(0, limit)
    .map(({ name }) => name)
}
