import type { Text } from '../profile.ts'
import type { Taxonomy } from '../taxonomy.ts'
import { isChinese, tokenize } from './tokens.ts'
import type { Token } from './tokens.ts'

/** Words of one text with logarithmic frequency, scaled to length 1. `terms` are sorted by code unit. */
export type ItemVector = { readonly terms: readonly string[]; readonly weights: Float64Array }

export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The vector of counted terms: weight 1 + ln(count), divided by the vector's length. */
export function vectorOf(counts: ReadonlyMap<string, number>): ItemVector {
  const terms = [...counts.keys()].toSorted(byCodeUnit)
  const weights = Float64Array.from(terms, (term) => 1 + Math.log(counts.get(term) ?? 1))
  let squares = 0
  for (const weight of weights) squares += weight * weight
  const length = Math.sqrt(squares) || 1
  // Rounded to 32 bits, because that is what the index stores: both must compute the same sums.
  for (let at = 0; at < weights.length; at++) weights[at] = Math.fround((weights[at] ?? 0) / length)
  return { terms, weights }
}

export const linesOf = (text: Text | undefined): readonly string[] =>
  text === undefined ? [] : typeof text === 'string' ? [text] : text

/** The word that stands for a taxonomy term in a vector; no text holds it, since tokens are letters and digits. */
const termOfConcept = (id: string): string => `#${id}`

/** Words of a text, and its taxonomy terms as words that both languages share. */
export function readWords(text: string, taxonomy: Taxonomy): Token[] {
  const concepts = taxonomy.findConcepts(text).map(({ id, start, end }) => ({ term: termOfConcept(id), start, end }))
  return [...tokenize(text), ...concepts]
}

/**
 * One vector per language of a text: the lines in Chinese and the others, each scaled on its own, so that a listing
 * written twice is not diluted. Languages without words are left out.
 */
export function vectorsOf(lines: readonly string[], taxonomy: Taxonomy): ItemVector[] {
  const languages = [lines.filter(isChinese), lines.filter((line) => !isChinese(line))]
  return languages.map((each) => vectorOf(countWords(each, taxonomy))).filter((vector) => vector.terms.length > 0)
}

function countWords(lines: readonly string[], taxonomy: Taxonomy): Map<string, number> {
  const counts = new Map<string, number>()
  for (const line of lines) {
    for (const { term } of readWords(line, taxonomy)) counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  return counts
}
