import type { Setting } from '../../query.ts'
import type { Scratch } from '../ranking/scratch.ts'
import type { SideIndex } from '../side-index.ts'
import { WEIGHTS_PER_UNIT } from './text-index.ts'
import { WORDLESS } from './text-reach.ts'
import type { WantedTerms } from './wanted-terms.ts'

/** Units in which factors are counted, so that whole numbers are added. */
const FACTORS_PER_UNIT = 8192
const SUMS_PER_UNIT = FACTORS_PER_UNIT * WEIGHTS_PER_UNIT

/** Above what rounding can take from a sum. */
const ROUNDING = 1e-6

/** From what the most that the words in common can contribute follows, for each slot. */
export type TextBounds = {
  readonly share: number
  readonly half: number
  /** Contribution where one side has no words. */
  readonly unknown: number
  /** For each slot a sum, and what has been left out of it for each unit of reach. */
  readonly sums: Int32Array
  readonly missing: number
  readonly reach: Float32Array
}

/**
 * Adds up words for every slot, except those that are common: they are most of the postings and tell least. What they
 * could add is at most their part of the asking vector's length times their part of the slot's.
 */
export function boundTexts(
  { ids, weights, isEmpty }: WantedTerms,
  { text, slots }: SideIndex,
  setting: Setting,
  scratch: Scratch,
): TextBounds {
  const share = setting.shares.get('text') ?? 0
  const half = setting.weights.affinityHalf
  const unknown = share * setting.weights.neutral
  const sums = scratch.sums(slots.ids.length)
  if (isEmpty) return { share, half, unknown, sums, missing: 0, reach: new Float32Array(sums.length).fill(WORDLESS) }
  const { lists, reach } = text
  let squares = 0
  lists.readAhead(ids)
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] as number
    const weight = weights[at] as number
    if (reach.isCommon(id)) squares += weight * weight
    else if (lists.lengthOf(id) > 0) lists.accumulate(id, Math.ceil(weight * FACTORS_PER_UNIT), sums)
  }
  return { share, half, unknown, sums, missing: Math.sqrt(squares) + ROUNDING, reach: reach.lengths() }
}

/** The most that common words can contribute to the score of a slot. */
export const textBound = ({ share, half, unknown, sums, missing, reach }: TextBounds, slot: number): number =>
  wordsBound(sums[slot] as number, reach[slot] as number, missing, share, half, unknown)

/** The same from what `TextBounds` has for a slot: numbers alone, for the hottest of loops. */
export function wordsBound(
  sum: number,
  own: number,
  missing: number,
  share: number,
  half: number,
  unknown: number,
): number {
  if (own === WORDLESS) return unknown
  const length = sum * (1 / SUMS_PER_UNIT) + missing * own + ROUNDING
  const breadth = length * length
  return (share * breadth) / (breadth + half)
}
