import type { Text } from '../profile.ts'
import { createRecent } from '../recent.ts'
import type { Concept, Taxonomy } from '../taxonomy.ts'
import { vectorOf } from './item-vector.ts'
import type { ItemVector, WeightOfCount } from './item-vector.ts'
import type { Range } from './ranges.ts'
import { createTokenizer, isChinese } from './tokens.ts'

/** What a text says: a vector for each language it is written in, and the taxonomy terms in it. */
export type Reading = { readonly vectors: readonly ItemVector[]; readonly concepts: readonly string[] }

/** Reads texts with one taxonomy. */
export type TextReader = {
  /**
   * Lines in Chinese and the others make one vector each, scaled on its own, so that a listing written twice is not
   * diluted. A taxonomy term counts as one more word, which both languages share.
   */
  readonly read: (lines: readonly string[]) => Reading
  /** The places in a text that say one of these terms, in no particular order. */
  readonly findPlaces: (text: string, terms: ReadonlySet<string>) => Range[]
}

/** The word that stands for a taxonomy term in a vector; no text holds it, since tokens are letters and digits. */
const termOfConcept = ({ id }: Concept): string => `#${id}`

export const linesOf = (text: Text | undefined): readonly string[] =>
  text === undefined ? [] : typeof text === 'string' ? [text] : text

/** Lines of which it is kept what terms of the taxonomy stand where. */
const MARKED_LINES = 10_000

/** Creates a reader; `weightOf` is for trials, the engine reads with the logarithm. */
export function createTextReader(taxonomy: Taxonomy, weightOf?: WeightOfCount): TextReader {
  const tokenize = createTokenizer()
  // A question's own lines are marked once for each match, and matches are looked at again.
  const concepts = createRecent(MARKED_LINES, taxonomy.findConcepts)

  return {
    read(lines) {
      const chinese = new Map<string, number>()
      const other = new Map<string, number>()
      const concepts: string[] = []
      for (const line of lines) {
        const counts = isChinese(line) ? chinese : other
        const count = (term: string): void => void counts.set(term, (counts.get(term) ?? 0) + 1)
        tokenize(line, count)
        for (const concept of taxonomy.findConcepts(line)) {
          count(termOfConcept(concept))
          concepts.push(concept.id)
        }
      }
      return {
        vectors: [chinese, other].filter(({ size }) => size > 0).map((counts) => vectorOf(counts, weightOf)),
        concepts,
      }
    },
    findPlaces(text, terms) {
      const places: Range[] = []
      tokenize(text, (term, start, end) => {
        if (terms.has(term)) places.push([start, end])
      })
      for (const concept of concepts.get(text)) {
        if (terms.has(termOfConcept(concept))) places.push([concept.start, concept.end])
      }
      return places
    },
  }
}
