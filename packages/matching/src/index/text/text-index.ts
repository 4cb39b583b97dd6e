import { breadthOfItems } from '../../signals/text-affinity.ts'
import { capacityFor, createBlockAllocator } from '../storage/block-allocator.ts'
import { PRINT } from '../storage/factor-table.ts'
import type { Factors } from '../storage/factor-table.ts'
import { grown } from '../storage/growable.ts'
import { createPostingLists, WEIGHTS } from '../storage/posting-lists.ts'
import type { PostingLists } from '../storage/posting-lists.ts'
import { createReadings, LINE } from '../storage/read-ahead.ts'
import type { Snapshotable } from '../storage/snapshotable.ts'
import { createTextReach } from './text-reach.ts'
import type { TextReach } from './text-reach.ts'

/** The terms of one text in their order, by number, with weights. */
export type NumberedVector = { readonly terms: Uint32Array; readonly weights: Float32Array }

/**
 * All texts of one side. A slot's vectors stand one after the other in one block, for exact sums in the order of the
 * text; and each of its terms is once in the term's list, with the length of the term's weights over all vectors.
 * Since |a + b| <= |a| + |b|, the sum over a question's terms of factor times that length is never below the root of
 * the slot's breadth, whatever the number of its pieces: one addition for each listing and term bounds them all.
 */
export type TextIndex = {
  /** `pieces[0]` is the listing's own text; several vectors of one piece are its languages. */
  readonly add: (slot: number, pieces: readonly (readonly NumberedVector[])[]) => void
  readonly remove: (slot: number) => void
  /** Weights in units of `1 / WEIGHTS_PER_UNIT`, rounded up. */
  readonly lists: PostingLists
  readonly reach: TextReach
  /** Breadth of what the slot has in common with the terms of the factors, as `breadthOf` does. */
  readonly breadth: (slot: number, factors: Factors) => number
  /** Brings the texts of slots that will be asked for soon into the nearer caches. */
  readonly readAhead: (slots: Uint32Array) => void
  /** Terms of all vectors in their order, with repetitions. */
  readonly termsOf: (slot: number) => Uint32Array
  /** Terms of the listing's own text, each once. */
  readonly ownTermsOf: (slot: number) => Uint32Array
  readonly weightsOf: (slot: number) => Float32Array
} & Snapshotable

export const WEIGHTS_PER_UNIT = 128

/** Above the number of a term its mark says whether it is the first of a vector, and of a piece. */
const OPENS_VECTOR_AT = 31
const OPENS_PIECE_AT = 30
const TERM = (1 << OPENS_PIECE_AT) - 1
const OPENS_VECTOR = (1 << OPENS_VECTOR_AT) >>> 0
const OPENS_PIECE = (OPENS_VECTOR | (1 << OPENS_PIECE_AT)) >>> 0

const HEAD = 3
const START = 0
const LENGTH = 1
const OWN = 2

/** The position of a term that the slot has had before: it is in the term's list only once. */
const REPEATED = 0xffff_ffff

export function createTextIndex(): TextIndex {
  const lists = createPostingLists()
  const reach = createTextReach(lists, WEIGHTS_PER_UNIT)
  const blocks = createBlockAllocator()
  // Three numbers for each slot, side by side: where its block starts, how long it is, and the own text in it.
  let heads = new Uint32Array()
  let marked = new Uint32Array()
  let weights = new Float32Array()
  let positions = new Uint32Array()
  // Work space by term: the sum of squares of its weights in the slot that is being added.
  let squares = new Float64Array()
  const keep = createReadings()
  // Work space: places of a slot that may count, and what its pieces have in common with the question.
  let hits = new Uint32Array()
  let ofPieces = new Float64Array(1)

  const reserve = (slot: number, length: number): number => {
    const from = blocks.allocate(capacityFor(length))
    heads = grown(heads, HEAD * (slot + 1))
    marked = grown(marked, blocks.end())
    weights = grown(weights, blocks.end())
    positions = grown(positions, blocks.end())
    heads[HEAD * slot + START] = from
    heads[HEAD * slot + LENGTH] = length
    return from
  }
  const write = (vector: NumberedVector, from: number, opens: number): void => {
    const { length } = vector.terms
    for (let at = 0; at < length; at++) {
      const term = vector.terms[at] as number
      const weight = vector.weights[at] as number
      if (term >= squares.length) squares = grown(squares, term + 1)
      squares[term] = (squares[term] as number) + weight * weight
      marked[from + at] = at === 0 ? term | opens : term
      weights[from + at] = weight
    }
  }
  const post = (slot: number, from: number, to: number): void => {
    for (let place = from; place < to; place++) {
      const term = (marked[place] as number) & TERM
      const square = squares[term] as number
      squares[term] = 0
      if (square === 0) {
        positions[place] = REPEATED
        continue
      }
      const weight = Math.ceil(Math.sqrt(square) * WEIGHTS_PER_UNIT)
      if (weight >= WEIGHTS) reach.setEndless(slot)
      const position = lists.append(term, slot, Math.min(weight, WEIGHTS - 1), place)
      positions[place] = position
      reach.learn(slot, term, weight, position + 1)
    }
  }
  const learnPosition =
    (position: number) =>
    (place: number): void => {
      positions[place] = position
    }

  return {
    add(slot, pieces) {
      const sizes = pieces.map((vectors) => vectors.reduce((sum, vector) => sum + vector.terms.length, 0))
      const length = sizes.reduce((sum, size) => sum + size, 0)
      const from = reserve(slot, length)
      heads[HEAD * slot + OWN] = sizes[0] ?? 0
      reach.open(slot, length > 0)
      let at = from
      for (const vectors of pieces) {
        vectors.forEach((vector, order) => {
          lists.readAheadEnds(vector.terms)
          write(vector, at, order === 0 ? OPENS_PIECE : OPENS_VECTOR)
          at += vector.terms.length
        })
      }
      post(slot, from, at)
    },
    remove(slot) {
      const from = heads[HEAD * slot + START] as number
      const length = heads[HEAD * slot + LENGTH] as number
      for (let place = from; place < from + length; place++) {
        const position = positions[place] as number
        if (position === REPEATED) continue
        const term = (marked[place] as number) & TERM
        lists.takeOut(term, position, learnPosition(position))
        if (lists.lengthOf(term) === 0) reach.forget(term)
      }
      reach.close()
      blocks.release(from, capacityFor(length))
      heads[HEAD * slot + LENGTH] = 0
    },
    lists,
    reach,
    breadth(slot, { isHit, values }) {
      const from = heads[HEAD * slot + START] as number
      const length = heads[HEAD * slot + LENGTH] as number
      hits = grown(hits, length + 1)
      const count = findHits(marked, from, from + length, isHit, hits)
      let pieces = 0
      let best = 0
      let sum = 0
      for (let at = 0; at < count; at++) {
        const place = hits[at] as number
        const mark = marked[place] as number
        if (mark >>> OPENS_VECTOR_AT === 1) {
          best = Math.max(best, sum)
          sum = 0
          if (mark >>> OPENS_PIECE_AT === 3 && best > 0) {
            ofPieces = grown(ofPieces, pieces + 2)
            ofPieces[pieces++] = best
            best = 0
          }
        }
        sum += (values[mark & TERM] as number) * (weights[place] as number)
      }
      ofPieces[pieces] = Math.max(best, sum)
      return breadthOfItems(ofPieces, pieces + 1)
    },
    readAhead(slots) {
      let sum = 0
      for (let at = 0; at < slots.length; at++) {
        const head = HEAD * (slots[at] as number)
        const from = heads[head + START] as number
        const to = from + (heads[head + LENGTH] as number)
        for (let place = from; place < to; place += LINE) sum += (marked[place] as number) + (weights[place] as number)
      }
      keep(sum)
    },
    termsOf(slot) {
      const from = heads[HEAD * slot + START] ?? 0
      const found = marked.slice(from, from + (heads[HEAD * slot + LENGTH] ?? 0))
      for (let at = 0; at < found.length; at++) found[at] = (found[at] as number) & TERM
      return found
    },
    ownTermsOf(slot) {
      const from = heads[HEAD * slot + START] as number
      // The own text comes first, so that a term which is repeated has been in it before.
      const own = new Uint32Array(heads[HEAD * slot + OWN] as number)
      let count = 0
      for (let place = from; place < from + own.length; place++) {
        if (positions[place] !== REPEATED) own[count++] = (marked[place] as number) & TERM
      }
      return own.subarray(0, count)
    },
    weightsOf(slot) {
      const from = heads[HEAD * slot + START] ?? 0
      return weights.slice(from, from + (heads[HEAD * slot + LENGTH] ?? 0))
    },
    save() {
      const byPlace = [marked, weights, positions].map((column) => column.subarray(0, blocks.end()))
      return [heads, ...byPlace, ...blocks.save(), ...lists.save(), ...reach.save()]
    },
    load(read) {
      heads = read(Uint32Array)
      marked = read(Uint32Array)
      weights = read(Float32Array)
      positions = read(Uint32Array)
      for (const store of [blocks, lists, reach]) store.load(read)
    },
  }
}

/**
 * Places whose term may have a factor, or that open a vector. Most of them do not, so four are looked at together, and
 * without further branches, for a processor cannot guess which of the four it is.
 */
function findHits(marked: Uint32Array, from: number, to: number, isHit: Uint8Array, hits: Uint32Array): number {
  let count = 0
  let place = from
  for (; place + 3 < to; place += 4) {
    const first = counts(marked[place] as number, isHit)
    const second = counts(marked[place + 1] as number, isHit)
    const third = counts(marked[place + 2] as number, isHit)
    const fourth = counts(marked[place + 3] as number, isHit)
    if ((first | second | third | fourth) === 0) continue
    hits[count] = place
    count += first
    hits[count] = place + 1
    count += second
    hits[count] = place + 2
    count += third
    hits[count] = place + 3
    count += fourth
  }
  for (; place < to; place++) {
    hits[count] = place
    count += counts(marked[place] as number, isHit)
  }
  return count
}

const counts = (mark: number, isHit: Uint8Array): number => (isHit[mark & PRINT] as number) | (mark >>> OPENS_VECTOR_AT)
