import { capacityFor, createBlockAllocator } from './block-allocator.ts'
import type { Factors } from './factor-table.ts'
import { grown } from './growable.ts'

/**
 * The inverted index in typed arrays: for each term the rows that hold it, with weights. Every row remembers where it
 * stands in each list, so taking a row out costs as many steps as it has terms, leaves no gap, and disturbs no other
 * row. The order within a list means nothing.
 */
export type PostingStore = {
  readonly add: (row: number, terms: ArrayLike<number>, weights: ArrayLike<number>) => void
  readonly remove: (row: number) => void
  /** Adds `factor` times the weight to `sums[row]` for every row of the term. */
  readonly accumulate: (term: number, factor: number, sums: Float32Array) => void
  /** Adds `amount` to `sums[row]` for every row of the term that is not marked with `turn` yet, and marks it. */
  readonly addOnce: (term: number, amount: number, sums: Float64Array, marks: Uint16Array, turn: number) => void
  /** How many rows hold the term. */
  readonly lengthOf: (term: number) => number
  /** The sum over the row's marked terms, in its own order, of the factor times the weight. */
  readonly dot: (row: number, factors: Factors) => number
  /** Term ids of a row, a copy. */
  readonly termsOf: (row: number) => Uint32Array
  readonly weightsOf: (row: number) => Float32Array
  readonly bytes: () => number
}

export function createPostingStore(): PostingStore {
  const lists = createBlockAllocator()
  let listStart = new Uint32Array()
  let listLength = new Uint32Array()
  let listCapacity = new Uint32Array()
  let rows = new Uint32Array()
  let weights = new Float32Array()
  // For each posting, which place of a row's block it belongs to.
  let places = new Uint32Array()

  const blocks = createBlockAllocator()
  let blockStart = new Uint32Array()
  let blockLength = new Uint32Array()
  // For each place of a row's block, the term and the position in the term's list.
  let placeTerm = new Uint32Array()
  let placePosition = new Uint32Array()

  const reserveTerm = (term: number): void => {
    listStart = grown(listStart, term + 1)
    listLength = grown(listLength, term + 1)
    listCapacity = grown(listCapacity, term + 1)
  }

  const moveList = (term: number, capacity: number): void => {
    const from = listStart[term] ?? 0
    const length = listLength[term] ?? 0
    const to = lists.allocate(capacity)
    rows = grown(rows, lists.end())
    weights = grown(weights, lists.end())
    places = grown(places, lists.end())
    rows.copyWithin(to, from, from + length)
    weights.copyWithin(to, from, from + length)
    places.copyWithin(to, from, from + length)
    const oldCapacity = listCapacity[term] ?? 0
    if (oldCapacity > 0) lists.release(from, oldCapacity)
    listStart[term] = to
    listCapacity[term] = capacity
  }

  const append = (term: number, row: number, weight: number, place: number): void => {
    reserveTerm(term)
    const length = listLength[term] ?? 0
    if (length === listCapacity[term]) moveList(term, capacityFor(length + 1))
    const at = (listStart[term] ?? 0) + length
    rows[at] = row
    weights[at] = weight
    places[at] = place
    placeTerm[place] = term
    placePosition[place] = length
    listLength[term] = length + 1
  }

  const takeOut = (place: number): void => {
    const term = placeTerm[place] ?? 0
    const start = listStart[term] ?? 0
    const last = start + (listLength[term] ?? 0) - 1
    const at = start + (placePosition[place] ?? 0)
    // The last posting fills the gap and learns its new position.
    const moved = places[last] ?? 0
    rows[at] = rows[last] ?? 0
    weights[at] = weights[last] ?? 0
    places[at] = moved
    placePosition[moved] = at - start
    listLength[term] = last - start
    if (last === start) {
      lists.release(start, listCapacity[term] ?? 0)
      listCapacity[term] = 0
    }
  }

  const placesOf = (row: number): [from: number, to: number] => {
    const from = blockStart[row] ?? 0
    return [from, from + (blockLength[row] ?? 0)]
  }

  return {
    add(row, terms, termWeights) {
      const from = blocks.allocate(capacityFor(terms.length))
      placeTerm = grown(placeTerm, blocks.end())
      placePosition = grown(placePosition, blocks.end())
      blockStart = grown(blockStart, row + 1)
      blockLength = grown(blockLength, row + 1)
      blockStart[row] = from
      blockLength[row] = terms.length
      for (let at = 0; at < terms.length; at++) append(terms[at] ?? 0, row, termWeights[at] ?? 0, from + at)
    },
    remove(row) {
      const [from, to] = placesOf(row)
      for (let place = from; place < to; place++) takeOut(place)
      blocks.release(from, capacityFor(to - from))
      blockLength[row] = 0
    },
    accumulate(term, factor, sums) {
      const from = listStart[term] ?? 0
      const to = from + (listLength[term] ?? 0)
      // In range by construction; fallbacks for undefined would cost a fifth of the time of this hottest of loops.
      const listRows = rows
      const listWeights = weights
      for (let at = from; at < to; at++) {
        const row = listRows[at] as number
        sums[row] = (sums[row] as number) + factor * (listWeights[at] as number)
      }
    },
    addOnce(term, amount, sums, marks, turn) {
      const from = listStart[term] ?? 0
      const to = from + (listLength[term] ?? 0)
      for (let at = from; at < to; at++) {
        const row = rows[at] as number
        if (marks[row] === turn) continue
        marks[row] = turn
        sums[row] = (sums[row] as number) + amount
      }
    },
    lengthOf: (term) => listLength[term] ?? 0,
    dot(row, { marks, values }) {
      const from = blockStart[row] as number
      const to = from + (blockLength[row] as number)
      let sum = 0
      for (let place = from; place < to; place++) {
        const term = placeTerm[place] as number
        if (marks[term] === 0) continue
        const at = (listStart[term] as number) + (placePosition[place] as number)
        sum += (values[term] as number) * (weights[at] as number)
      }
      return sum
    },
    termsOf: (row) => placeTerm.slice(...placesOf(row)),
    weightsOf(row) {
      const [from, to] = placesOf(row)
      return Float32Array.from({ length: to - from }, (_, at) => {
        const place = from + at
        return weights[(listStart[placeTerm[place] ?? 0] ?? 0) + (placePosition[place] ?? 0)] ?? 0
      })
    },
    bytes: () =>
      [listStart, listLength, listCapacity, rows, weights, places, blockStart, blockLength, placeTerm, placePosition]
        .map(({ byteLength }) => byteLength)
        .reduce((sum, each) => sum + each, 0),
  }
}
