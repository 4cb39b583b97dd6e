import type { Matches } from './match.ts'
import { characterShare, lengthShare, saturation } from '../../query/bm25.ts'
import { inverseFrequency } from './gather.ts'
import type { MemoryIndex } from './memory-index.ts'
import type { PostingLists } from './postings.ts'

/** Ranges so short are halved instead of guessed in. */
const shortRange = 16

/**
 * Ordinals in a posting list ascend and are spread evenly over a frequent one, so one document's entry is near where its
 * ordinal lets guess. Guessing and halving take turns: no list can make it slow.
 */
const quartersIn = ({ arena, starts, sizes }: PostingLists, term: number, ordinal: number): number => {
  let low = starts[term] ?? 0
  const end = low + (sizes[term] ?? 0)
  let high = end
  for (let guessing = true; low < high; guessing = !guessing) {
    let middle = (low + high) >>> 1
    if (guessing && high - low > shortRange) {
      const first = (arena[low] as number) >>> 8
      const last = (arena[high - 1] as number) >>> 8
      if (ordinal <= first || ordinal >= last) middle = ordinal <= first ? low : high - 1
      else middle = low + Math.floor(((ordinal - first) / (last - first)) * (high - 1 - low))
    }
    if ((arena[middle] as number) >>> 8 < ordinal) low = middle + 1
    else high = middle
  }
  const found = low < end ? (arena[low] as number) : 0
  return low < end && found >>> 8 === ordinal ? found & 0xff : 0
}

/** A document is in one of the two lists of a term, or in none. */
const quartersOf = ({ postings: { settled, recent } }: MemoryIndex, term: number, ordinal: number): number =>
  quartersIn(settled, term, ordinal) || quartersIn(recent, term, ordinal)

/**
 * Adds what the single ideographs of the query say to the scores at `places`: pairs find the documents, single characters
 * put the nearest of them in order, which costs little because only the best are asked.
 */
export const addCharacterScores = (
  index: MemoryIndex,
  characters: readonly string[],
  matches: Matches,
  places: Uint32Array,
): void => {
  const average = Math.max(1, index.totalLength / Math.max(1, index.living))
  const terms = characters.flatMap((character) => {
    const term = index.terms.idOf.get(character)
    if (term === undefined) return []
    return [{ term, weight: inverseFrequency(index.living, index.postings.frequencies[term] ?? 0) }]
  })
  for (const place of places) {
    const ordinal = matches.ordinals[place] as number
    const norm = saturation * (1 - lengthShare + (lengthShare * (index.lengths[ordinal] as number)) / average)
    let sum = 0
    for (const { term, weight } of terms) {
      const frequency = quartersOf(index, term, ordinal) / 4
      sum += (weight * frequency * (saturation + 1)) / (frequency + norm)
    }
    matches.scores[place] = (matches.scores[place] as number) + characterShare * sum
  }
}
