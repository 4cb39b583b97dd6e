import { grown } from '../storage/growable.ts'
import type { PostingLists } from '../storage/posting-lists.ts'
import type { Snapshotable } from '../storage/snapshotable.ts'

/**
 * Which terms are common, and how much of each slot's text they are: so that a question can leave out their long lists
 * and still know the most that they could add (Cauchy and Schwarz).
 */
export type TextReach = {
  readonly isCommon: (term: number) => boolean
  /** Length of each slot's weights over its common terms alone; `WORDLESS` where a slot has no terms. */
  readonly lengths: () => Float32Array
  /** Starts a slot. */
  readonly open: (slot: number, hasWords: boolean) => void
  /** A slot has gone. */
  readonly close: () => void
  /** A posting was added; `weight` is what the list keeps, `count` how many the list has. */
  readonly learn: (slot: number, term: number, weight: number, count: number) => void
  /** No slot has the term any more. */
  readonly forget: (term: number) => void
  /** Nothing is known of how much this slot could add. */
  readonly setEndless: (slot: number) => void
} & Snapshotable

export const WORDLESS = -1

/** A term in the texts of more than a quarter of the slots, and not of a handful, becomes common and stays so. */
const COMMON_SHARE = 4
const COMMON_LEAST = 64

/** So long that even rounding, times it, bounds nothing. */
const ENDLESS = 1e9

export function createTextReach({ forEach }: Pick<PostingLists, 'forEach'>, weightsPerUnit: number): TextReach {
  let lengths = new Float32Array()
  let squares = new Float64Array()
  let common = new Uint8Array()
  let documents = 0

  const lengthen = (slot: number, weight: number): void => {
    squares[slot] = (squares[slot] as number) + (weight / weightsPerUnit) ** 2
    lengths[slot] = Math.sqrt(squares[slot])
  }
  return {
    isCommon: (term) => common[term] === 1,
    lengths: () => lengths,
    open(slot, hasWords) {
      documents++
      lengths = grown(lengths, slot + 1)
      squares = grown(squares, slot + 1)
      lengths[slot] = hasWords ? 0 : WORDLESS
      squares[slot] = 0
    },
    close: () => void documents--,
    learn(slot, term, weight, count) {
      if (common[term] === 1) {
        lengthen(slot, weight)
      } else if (count > COMMON_LEAST && count > documents / COMMON_SHARE) {
        common = grown(common, term + 1)
        common[term] = 1
        forEach(term, lengthen)
      }
    },
    forget(term) {
      if (term < common.length) common[term] = 0
    },
    setEndless: (slot) => {
      squares[slot] = ENDLESS * ENDLESS
      lengths[slot] = ENDLESS
    },
    save: () => [lengths, squares, common, Uint32Array.of(documents)],
    load(read) {
      lengths = read(Float32Array)
      squares = read(Float64Array)
      common = read(Uint8Array)
      documents = read(Uint32Array)[0] ?? 0
    },
  }
}
