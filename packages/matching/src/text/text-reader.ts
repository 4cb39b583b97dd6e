import { isWithin, negationIn } from '@duijie/domain/taxonomy/negation.rules.ts'

import type { Text } from '../profile.ts'
import { createRecent } from '../recent.ts'
import type { Concept, Taxonomy } from '../taxonomy.ts'
import { vectorOf } from './item-vector.ts'
import type { ItemVector, WeightOfCount } from './item-vector.ts'
import { textOfPair } from './pairs.ts'
import { mergeRanges } from './ranges.ts'
import type { Range } from './ranges.ts'
import { createTokenizer, isChinese, visitTerms } from './tokens.ts'
import type { TokenVisitor } from './tokens.ts'
import { createWordTrimmer } from './whole-words.ts'

/** What a text says: a vector for each language it is written in, and the taxonomy terms in it. */
export type Reading<Vector = ItemVector> = {
  readonly vectors: readonly Vector[]
  readonly concepts: readonly string[]
}
/** Reads texts with one taxonomy. */
export type TextReader = {
  /**
   * Lines in Chinese and the others make one vector each, scaled on its own, so that a listing written twice is not
   * diluted. A taxonomy term counts as one more word, which both languages share. What a line says is not wanted is
   * kept apart: it brings nobody nearer who has it, and the other words do not weigh more for it.
   */
  readonly read: (lines: readonly string[]) => Reading
  /** The same for callers that count in another way. Returns the concepts. */
  readonly count: (lines: readonly string[], chinese: TokenVisitor, other: TokenVisitor) => string[]
  /** The places in a text that say one of these terms, in order and without overlap, as whole words where it can be told. */
  readonly findPlaces: (text: string, terms: ReadonlySet<string>) => Range[]
}

/** The word that stands for a taxonomy term in a vector; no text holds it, since tokens are letters and digits. */
const termOfConcept = ({ id }: Concept): string => `#${id}`

/** The word that stands for one in what a text says is not wanted: the same in all texts that refuse it. */
const refused = (term: string): string => `!${term}`

/** Reads what a line says is not wanted as words of their own, which those that offer it do not have. */
function apart(line: string, visitor: TokenVisitor): TokenVisitor {
  const ranges = negationIn(line).refused
  if (ranges.length === 0) return visitor
  return {
    word(term, start, end) {
      visitor.word(isWithin(ranges, start, end) ? refused(term) : term, start, end)
    },
    pair(pair, start, end) {
      if (isWithin(ranges, start, end)) visitor.word(refused(textOfPair(pair)), start, end)
      else visitor.pair(pair, start, end)
    },
  }
}

export const linesOf = (text: Text | undefined): readonly string[] =>
  text === undefined ? [] : typeof text === 'string' ? [text] : text

const countInto = (counts: Map<string, number>): TokenVisitor =>
  visitTerms((term) => void counts.set(term, (counts.get(term) ?? 0) + 1))

/** Lines of which it is kept what terms of the taxonomy stand where. */
const MARKED_LINES = 10_000

/** Creates a reader; `weightOf` is for trials, the engine reads with the logarithm. */
export function createTextReader(taxonomy: Taxonomy, weightOf?: WeightOfCount): TextReader {
  const tokenize = createTokenizer()
  const trimToWords = createWordTrimmer()
  // A question's own lines are marked once for each match, and matches are looked at again.
  const concepts = createRecent(MARKED_LINES, taxonomy.findConcepts)

  const countLines: TextReader['count'] = (lines, chinese, other) => {
    const found: string[] = []
    for (const line of lines) {
      const counter = isChinese(line) ? chinese : other
      tokenize(line, apart(line, counter))
      for (const concept of taxonomy.findConcepts(line)) {
        counter.word(termOfConcept(concept), concept.start, concept.end)
        found.push(concept.id)
      }
    }
    return found
  }

  return {
    read(lines) {
      const chinese = new Map<string, number>()
      const other = new Map<string, number>()
      const found = countLines(lines, countInto(chinese), countInto(other))
      return {
        vectors: [chinese, other].filter(({ size }) => size > 0).map((counts) => vectorOf(counts, weightOf)),
        concepts: found,
      }
    },
    count: countLines,
    findPlaces(text, terms) {
      const places: Range[] = []
      const seeTerm = visitTerms((term, start, end) => {
        if (terms.has(term)) places.push([start, end])
      })
      tokenize(text, apart(text, seeTerm))
      for (const concept of concepts.get(text)) {
        if (terms.has(termOfConcept(concept))) places.push([concept.start, concept.end])
      }
      return trimToWords(text, mergeRanges(places))
    },
  }
}
