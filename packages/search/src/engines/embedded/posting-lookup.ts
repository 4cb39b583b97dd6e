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

/** Of one document; 0 where it does not hold the term. It is in one of the term's two lists, or in none. */
export const quartersOf = ({ postings: { settled, recent } }: MemoryIndex, term: number, ordinal: number): number =>
  quartersIn(settled, term, ordinal) || quartersIn(recent, term, ordinal)
