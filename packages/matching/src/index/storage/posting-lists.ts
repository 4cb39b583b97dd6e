import { capacityFor, createBlockAllocator } from './block-allocator.ts'
import { grown } from './growable.ts'
import { createReadings, LINE } from './read-ahead.ts'
import type { Snapshotable } from './snapshotable.ts'

/**
 * The inverted index in typed arrays: for each term the slots that hold it, each with a coarse weight and with the
 * place it has among the slot's own terms. Slot and weight share one number, since how much memory is read decides
 * how long a list takes. The order within a list means nothing.
 */
export type PostingLists = {
  /** Adds to the term's list and returns the position in it. `weight` is a whole number below `WEIGHTS`. */
  readonly append: (term: number, slot: number, weight: number, place: number) => number
  /** Takes a position out. The last posting of the list moves there, and `moved` is told its place. */
  readonly takeOut: (term: number, position: number, moved: (place: number) => void) => void
  readonly lengthOf: (term: number) => number
  readonly forEach: (term: number, visit: (slot: number, weight: number) => void) => void
  /** Adds `factor` times the weight to `sums[slot]` for every slot of the term. All are whole numbers. */
  readonly accumulate: (term: number, factor: number, sums: Int32Array) => void
  /** Brings the starts of lists that will be asked for next into the nearer caches. */
  readonly readAhead: (terms: Uint32Array) => void
  /** The same of the ends of lists, to which will be appended. */
  readonly readAheadEnds: (terms: Uint32Array) => void
  /** Adds `amount` to `sums[slot]` for every slot of the term. */
  readonly add: (term: number, amount: number, sums: Float64Array) => void
  /** Adds `amount` to `sums[slot]` for every slot of the term that is not marked with `turn` yet, and marks it. */
  readonly addOnce: (term: number, amount: number, sums: Float64Array, marks: Uint16Array, turn: number) => void
} & Snapshotable

const WEIGHT_BITS = 8
/** One more than the largest weight; slots must fit into the other bits, which is enough for 16 million. */
export const WEIGHTS = 1 << WEIGHT_BITS

const HEAD = 3
const START = 0
const LENGTH = 1
const CAPACITY = 2

/** So much of a list is read ahead; then the processor has noticed where it is going. */
const AHEAD = 8 * LINE

export function createPostingLists(): PostingLists {
  const blocks = createBlockAllocator()
  // Three numbers for each term, side by side: where its list starts, how long it is and how long it may grow.
  let heads = new Uint32Array()
  let postings = new Uint32Array()
  let places = new Uint32Array()
  const keep = createReadings()

  const moveList = (term: number, capacity: number): void => {
    const head = HEAD * term
    const from = heads[head + START] as number
    const length = heads[head + LENGTH] as number
    const to = blocks.allocate(capacity)
    postings = grown(postings, blocks.end())
    places = grown(places, blocks.end())
    postings.copyWithin(to, from, from + length)
    places.copyWithin(to, from, from + length)
    const oldCapacity = heads[head + CAPACITY] as number
    if (oldCapacity > 0) blocks.release(from, oldCapacity)
    heads[head + START] = to
    heads[head + CAPACITY] = capacity
  }

  return {
    append(term, slot, weight, place) {
      const head = HEAD * term
      if (head + HEAD > heads.length) heads = grown(heads, head + HEAD)
      const position = heads[head + LENGTH] as number
      if (position === heads[head + CAPACITY]) moveList(term, capacityFor(position + 1))
      const at = (heads[head + START] as number) + position
      postings[at] = (slot << WEIGHT_BITS) | weight
      places[at] = place
      heads[head + LENGTH] = position + 1
      return position
    },
    takeOut(term, position, moved) {
      const head = HEAD * term
      const from = heads[head + START] as number
      const last = from + (heads[head + LENGTH] as number) - 1
      const at = from + position
      if (at !== last) {
        postings[at] = postings[last] as number
        places[at] = places[last] as number
        moved(places[at])
      }
      heads[head + LENGTH] = last - from
      if (last === from) {
        blocks.release(from, heads[head + CAPACITY] as number)
        heads[head + CAPACITY] = 0
      }
    },
    lengthOf: (term) => heads[HEAD * term + LENGTH] ?? 0,
    forEach(term, visit) {
      const from = heads[HEAD * term + START] as number
      const to = from + (heads[HEAD * term + LENGTH] as number)
      for (let at = from; at < to; at++) {
        const posting = postings[at] as number
        visit(posting >>> WEIGHT_BITS, posting & (WEIGHTS - 1))
      }
    },
    accumulate(term, factor, sums) {
      const from = heads[HEAD * term + START] as number
      const to = from + (heads[HEAD * term + LENGTH] as number)
      // In range by construction; fallbacks for undefined would cost a fifth of the time of this hottest of loops.
      const list = postings
      for (let at = from; at < to; at++) {
        const posting = list[at] as number
        const slot = posting >>> WEIGHT_BITS
        sums[slot] = (sums[slot] as number) + Math.imul(factor, posting & (WEIGHTS - 1))
      }
    },
    readAhead(terms) {
      let sum = 0
      for (let at = 0; at < terms.length; at++) {
        const head = HEAD * (terms[at] as number)
        const from = heads[head + START] as number
        const to = Math.min(from + (heads[head + LENGTH] as number), from + AHEAD)
        for (let place = from; place < to; place += LINE) sum += postings[place] as number
      }
      keep(sum)
    },
    readAheadEnds(terms) {
      let sum = 0
      for (let at = 0; at < terms.length; at++) {
        const head = HEAD * (terms[at] as number)
        if (head < heads.length) sum += heads[head + LENGTH] as number
      }
      for (let at = 0; at < terms.length; at++) {
        const head = HEAD * (terms[at] as number)
        if (head >= heads.length) continue
        const end = (heads[head + START] as number) + (heads[head + LENGTH] as number)
        if (end < postings.length) sum += (postings[end] as number) + (places[end] as number)
      }
      keep(sum)
    },
    add(term, amount, sums) {
      const from = heads[HEAD * term + START] ?? 0
      const to = from + (heads[HEAD * term + LENGTH] ?? 0)
      const list = postings
      for (let at = from; at < to; at++) {
        const slot = (list[at] as number) >>> WEIGHT_BITS
        sums[slot] = (sums[slot] as number) + amount
      }
    },
    addOnce(term, amount, sums, marks, turn) {
      const from = heads[HEAD * term + START] ?? 0
      const to = from + (heads[HEAD * term + LENGTH] ?? 0)
      for (let at = from; at < to; at++) {
        const slot = (postings[at] as number) >>> WEIGHT_BITS
        if (marks[slot] === turn) continue
        marks[slot] = turn
        sums[slot] = (sums[slot] as number) + amount
      }
    },
    save: () => [heads, postings.subarray(0, blocks.end()), places.subarray(0, blocks.end()), ...blocks.save()],
    load(read) {
      heads = read(Uint32Array)
      postings = read(Uint32Array)
      places = read(Uint32Array)
      blocks.load(read)
    },
  }
}
