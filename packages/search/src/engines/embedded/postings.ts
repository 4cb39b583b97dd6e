import { withRoom } from './growing-arrays.ts'

/**
 * For each term the documents that hold it, ascending, as `ordinal << 8 | quarters`, where quarters is the weighted number
 * of occurrences times four, at most 255. All lists lie in one arena; a list that outgrows its place moves to the end.
 */
export type Postings = {
  arena: Uint32Array
  used: number
  starts: Uint32Array
  sizes: Uint32Array
  capacities: Uint32Array
  /** How many living documents hold the term: exact, whatever was removed since. */
  frequencies: Uint32Array
  terms: number
}

export const createPostings = (): Postings => ({
  arena: new Uint32Array(1 << 16),
  used: 0,
  starts: new Uint32Array(0),
  sizes: new Uint32Array(0),
  capacities: new Uint32Array(0),
  frequencies: new Uint32Array(0),
  terms: 0,
})

export const packWeight = (weight: number): number => Math.max(1, Math.min(255, Math.round(weight * 4)))

const makeRoomForTerm = (postings: Postings, term: number): void => {
  postings.starts = withRoom(postings.starts, term + 1)
  postings.sizes = withRoom(postings.sizes, term + 1)
  postings.capacities = withRoom(postings.capacities, term + 1)
  postings.frequencies = withRoom(postings.frequencies, term + 1)
  postings.terms = Math.max(postings.terms, term + 1)
}

const moveToEnd = (postings: Postings, term: number, capacity: number): void => {
  postings.arena = withRoom(postings.arena, postings.used + capacity)
  const start = postings.starts[term] ?? 0
  postings.arena.copyWithin(postings.used, start, start + (postings.sizes[term] ?? 0))
  postings.starts[term] = postings.used
  postings.capacities[term] = capacity
  postings.used += capacity
}

export const addPosting = (postings: Postings, term: number, ordinal: number, quarters: number): void => {
  makeRoomForTerm(postings, term)
  const size = postings.sizes[term] ?? 0
  const capacity = postings.capacities[term] ?? 0
  if (size === capacity) moveToEnd(postings, term, size < 2 ? size + 1 : Math.ceil(size * 1.5))
  postings.arena[(postings.starts[term] ?? 0) + size] = ((ordinal << 8) | quarters) >>> 0
  postings.sizes[term] = size + 1
  postings.frequencies[term] = (postings.frequencies[term] ?? 0) + 1
}

/** Forgets one living document of the term; its posting stays until the next compaction and is skipped by readers. */
export const dropPosting = (postings: Postings, term: number): void => {
  postings.frequencies[term] = (postings.frequencies[term] ?? 1) - 1
}

/** Lays all lists tightly side by side, which gives back what moving them left behind. */
export const tighten = (postings: Postings): void => {
  let total = 0
  for (let term = 0; term < postings.terms; term++) total += postings.sizes[term] ?? 0
  const arena = new Uint32Array(total)
  let used = 0
  for (let term = 0; term < postings.terms; term++) {
    const start = postings.starts[term] ?? 0
    const size = postings.sizes[term] ?? 0
    arena.set(postings.arena.subarray(start, start + size), used)
    postings.starts[term] = used
    postings.capacities[term] = size
    used += size
  }
  postings.arena = arena
  postings.used = used
}
