import type { Candidates } from './column-sums.ts'

/** Work space that is used again for each question. What is returned is valid until the same is asked for again. */
export type Scratch = {
  /** All zero. */
  readonly sums: (length: number) => Int32Array
  readonly marks: (length: number) => Uint16Array
  /** With any content. */
  readonly bounds: (length: number) => Float64Array
  readonly slots: (length: number) => Uint32Array
  readonly bins: () => Bins
}

const BINS = 2048
/** No bound is above: shares add up to 1, and what is unknown may be counted beside what could be known. */
const HIGHEST = 2.01
const PER_UNIT = (BINS - 1) / HIGHEST

/** Counts numbers between 0 and a little above 1 by size. */
export type Bins = {
  readonly counts: Uint32Array
  readonly perUnit: number
  /** A number that at least `wanted` of those counted reach, and not many more; 0 if there are not as many. */
  readonly cutFor: (wanted: number) => number
  /** Places of the candidates, those with the highest bounds first, as far as bins tell. Counts them anew. */
  readonly order: (candidates: Candidates) => Uint32Array
}

export function createScratch(): Scratch {
  let sums = new Int32Array()
  let marks = new Uint16Array()
  let bounds = new Float64Array()
  let slots = new Uint32Array()
  let places = new Uint32Array()
  const counts = new Uint32Array(BINS)
  const roomFor = (length: number): number => length + (length >> 2)

  const cutFor = (wanted: number): number => {
    let reached = 0
    for (let bin = BINS - 1; bin > 0; bin--) {
      reached += counts[bin] as number
      if (reached >= wanted) return bin / PER_UNIT
    }
    return 0
  }

  const order = ({ bounds, count }: Candidates): Uint32Array => {
    const binOf = (at: number): number => ((bounds[at] as number) * PER_UNIT) | 0
    counts.fill(0)
    for (let at = 0; at < count; at++) counts[binOf(at)] = (counts[binOf(at)] as number) + 1
    let start = 0
    for (let bin = BINS - 1; bin >= 0; bin--) {
      const inBin = counts[bin] as number
      counts[bin] = start
      start += inBin
    }
    if (places.length < count) places = new Uint32Array(roomFor(count))
    for (let at = 0; at < count; at++) {
      const place = counts[binOf(at)] as number
      places[place] = at
      counts[binOf(at)] = place + 1
    }
    return places
  }

  return {
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
      return bounds.subarray(0, length)
    },
    slots(length) {
      if (slots.length < length) slots = new Uint32Array(roomFor(length))
      return slots
    },
    bins() {
      counts.fill(0)
      return { counts, perUnit: PER_UNIT, cutFor, order }
    },
  }
}
