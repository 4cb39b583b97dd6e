import type { Candidates } from './bound-sums.ts'
import { wordsFor } from '../storage/slot-bits.ts'
import type { SlotBits } from '../storage/slot-bits.ts'

/** Work space that is used again for each question. What is returned is valid until the same is asked for again. */
export type Scratch = {
  /** All 1. */
  readonly bits: (length: number) => SlotBits
  /** All zero. */
  readonly most: (length: number) => Float64Array
  readonly sums: (length: number) => Int32Array
  readonly marks: (length: number) => Uint16Array
  /** With any content. */
  readonly bounds: (length: number) => Float64Array
  readonly slots: (length: number) => Uint32Array
  readonly first: (length: number) => Uint32Array
  readonly bins: Bins
}

const BINS = 2048
/** No bound is above: shares add up to 1, and what is unknown may be counted beside what could be known. */
const HIGHEST = 2.01
const PER_UNIT = (BINS - 1) / HIGHEST

/** Tells bounds by size, without sorting them. */
export type Bins = {
  /**
   * A number that about `wanted` of the candidates' bounds reach, as a part of them tells; 0 if there are hardly as
   * many.
   */
  readonly cutFor: (candidates: Candidates, wanted: number) => number
  /** Places of the candidates, those with the highest bounds first, as far as bins tell. */
  readonly order: (candidates: Candidates) => Uint32Array
}

/** One bound of so many is looked at to see how high they are. */
const STRIDE = 4

export function createScratch(): Scratch {
  let bits = new Uint32Array()
  let most = new Float64Array()
  let sums = new Int32Array()
  let marks = new Uint16Array()
  let bounds = new Float64Array()
  let slots = new Uint32Array()
  let first = new Uint32Array()
  let places = new Uint32Array()
  const counts = new Uint32Array(BINS)
  const roomFor = (length: number): number => length + (length >> 2)

  const binOf = (bound: number): number => (bound * PER_UNIT) | 0
  const countEach = ({ bounds, count }: Candidates, stride: number): void => {
    counts.fill(0)
    for (let at = 0; at < count; at += stride) {
      const bin = binOf(bounds[at] as number)
      counts[bin] = (counts[bin] as number) + 1
    }
  }
  const cutFor = (candidates: Candidates, wanted: number): number => {
    countEach(candidates, STRIDE)
    let reached = 0
    for (let bin = BINS - 1; bin > 0; bin--) {
      reached += STRIDE * (counts[bin] as number)
      if (reached >= wanted) return bin / PER_UNIT
    }
    return 0
  }

  const order = (candidates: Candidates): Uint32Array => {
    const { bounds, count } = candidates
    countEach(candidates, 1)
    let start = 0
    for (let bin = BINS - 1; start < count; bin--) {
      const inBin = counts[bin] as number
      counts[bin] = start
      start += inBin
    }
    if (places.length < count) places = new Uint32Array(roomFor(count))
    for (let at = 0; at < count; at++) {
      const bin = binOf(bounds[at] as number)
      const place = counts[bin] as number
      places[place] = at
      counts[bin] = place + 1
    }
    return places
  }

  return {
    bits(length) {
      if (bits.length < wordsFor(length)) bits = new Uint32Array(wordsFor(roomFor(length)))
      return bits.subarray(0, wordsFor(length)).fill(0xffff_ffff)
    },
    most(length) {
      if (most.length < length) most = new Float64Array(roomFor(length))
      else most.fill(0, 0, length)
      return most.subarray(0, length)
    },
    sums(length) {
      if (sums.length < length) sums = new Int32Array(roomFor(length))
      else sums.fill(0, 0, length)
      return sums
    },
    marks(length) {
      if (marks.length < length) marks = new Uint16Array(roomFor(length))
      else marks.fill(0, 0, length)
      return marks
    },
    bounds(length) {
      if (bounds.length < length) bounds = new Float64Array(roomFor(length))
      return bounds
    },
    slots(length) {
      if (slots.length < length) slots = new Uint32Array(roomFor(length))
      return slots
    },
    first(length) {
      if (first.length < length) first = new Uint32Array(roomFor(length))
      return first
    },
    bins: { cutFor, order },
  }
}
