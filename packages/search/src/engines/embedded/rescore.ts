import type { Matches } from './match.ts'
import { growths, inverseFrequency } from '../../query/bm25.ts'
import type { MemoryIndex } from './memory-index.ts'
import { quartersOf } from './posting-lookup.ts'

/**
 * Adds what the single ideographs of the query say to the scores at `places`: pairs find the documents, single characters
 * put the nearest of them in order, which costs little because only the best are asked.
 */
export const addCharacterScores = (
  index: MemoryIndex,
  characters: readonly string[],
  share: number,
  matches: Matches,
  places: Uint32Array,
): void => {
  const { saturation, lengthShare } = growths.ideographs
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
    matches.scores[place] = (matches.scores[place] as number) + share * sum
  }
}
