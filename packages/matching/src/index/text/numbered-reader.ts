import { logarithmic } from '../../text/item-vector.ts'
import type { ItemVector } from '../../text/item-vector.ts'
import type { Reading, TextReader } from '../../text/text-reader.ts'
import type { TokenVisitor } from '../../text/tokens.ts'
import { grown } from '../storage/growable.ts'
import type { NumberedVector } from './text-index.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Reads texts into numbers of a vocabulary, without making a string of each Chinese word. */
export type NumberedReader = {
  /** As `TextReader.read` does, to the bit. The caller holds the numbers, each once for each vector. */
  readonly read: (lines: readonly string[]) => Reading<NumberedVector>
}

export function createNumberedReader(reader: Pick<TextReader, 'count'>, words: Vocabulary): NumberedReader {
  const chinese = createNumberCounter(words)
  const other = createNumberCounter(words)
  return {
    read(lines) {
      // Whatever is left of a text that could not be read to its end is not of this one.
      for (const counter of [chinese, other]) counter.start()
      const concepts = reader.count(lines, chinese, other)
      return { vectors: [chinese.takeVector(), other.takeVector()].filter(({ terms }) => terms.length > 0), concepts }
    },
  }
}

/** The same of a vector that has been read already. */
export function numbered(vector: ItemVector, words: Vocabulary): NumberedVector {
  const terms = Uint32Array.from(vector.keys(), words.take)
  return { terms, weights: Float32Array.from(vector.values()) }
}

/** Counts terms by number; `takeVector` gives what `vectorOf` does for strings. */
function createNumberCounter(words: Vocabulary): TokenVisitor & {
  readonly start: () => void
  readonly takeVector: () => NumberedVector
} {
  // Numbers of words, and pairs, whose numbers are looked up later, many at once.
  let tokens = new Int32Array()
  let isPair = new Uint8Array()
  let tokenCount = 0
  // By number of the term, all 0 between two vectors, and the terms in the order in which they came up.
  let counts = new Uint32Array()
  let seen = new Uint32Array()
  let size = 0

  const add = (token: number, pair: 0 | 1): void => {
    if (tokenCount === tokens.length) {
      tokens = grown(tokens, tokenCount + 1)
      isPair = grown(isPair, tokens.length)
    }
    isPair[tokenCount] = pair
    tokens[tokenCount++] = token
  }
  const countAll = (): void => {
    words.readAhead(tokens.subarray(0, tokenCount))
    seen = grown(seen, tokenCount)
    for (let at = 0; at < tokenCount; at++) {
      const token = tokens[at] as number
      const id = isPair[at] === 1 ? words.meetPair(token) : token
      if (id >= counts.length) counts = grown(counts, id + 1)
      const before = counts[id] as number
      counts[id] = before + 1
      if (before === 0) seen[size++] = id
    }
    tokenCount = 0
  }
  return {
    start() {
      tokenCount = 0
    },
    word: (term) => add(words.meet(term), 0),
    pair: (pair) => add(pair, 1),
    takeVector() {
      countAll()
      const terms = seen.slice(0, size)
      let squares = 0
      for (let at = 0; at < size; at++) {
        const weight = logarithmic(counts[terms[at] as number] as number)
        squares += weight * weight
      }
      const length = Math.sqrt(squares)
      const weights = new Float32Array(size)
      for (let at = 0; at < size; at++) {
        const id = terms[at] as number
        weights[at] = logarithmic(counts[id] as number) / length
        counts[id] = 0
        words.hold(id)
      }
      size = 0
      return { terms, weights }
    },
  }
}
