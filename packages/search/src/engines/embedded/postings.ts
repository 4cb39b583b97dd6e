import { withRoom } from './growing-arrays.ts'

/** For each term the place of its list in the arena. */
export type PostingLists = { arena: Uint32Array; starts: Uint32Array; sizes: Uint32Array }

/** Lists that grow: one that outgrows its place moves to the end of the arena. */
type GrowingLists = PostingLists & { used: number; capacities: Uint32Array }

/**
 * For each term the documents that hold it, ascending, as `ordinal << 8 | quarters`, where quarters is the weighted number
 * of occurrences times four, at most 255. Most lie in `settled`, each list in exactly its place; documents that came since
 * are in `recent` alone, so that a change moves short lists only and costs no room for the long ones.
 */
export type Postings = {
  settled: PostingLists
  recent: GrowingLists
  /** How many living documents hold the term: exact, whatever was removed since. */
  frequencies: Uint32Array
}

const noRecent = (): GrowingLists => ({
  arena: new Uint32Array(1 << 12),
  used: 0,
  starts: new Uint32Array(0),
  sizes: new Uint32Array(0),
  capacities: new Uint32Array(0),
})

export const postingsFrom = (settled: PostingLists, frequencies: Uint32Array): Postings => ({
  settled,
  recent: noRecent(),
  frequencies,
})

export const createPostings = (): Postings =>
  postingsFrom({ arena: new Uint32Array(0), starts: new Uint32Array(0), sizes: new Uint32Array(0) }, new Uint32Array(0))

export const packWeight = (weight: number): number => Math.max(1, Math.min(255, Math.round(weight * 4)))

const moveToEnd = (lists: GrowingLists, term: number, capacity: number): void => {
  lists.arena = withRoom(lists.arena, lists.used + capacity)
  const start = lists.starts[term] ?? 0
  lists.arena.copyWithin(lists.used, start, start + (lists.sizes[term] ?? 0))
  lists.starts[term] = lists.used
  lists.capacities[term] = capacity
  lists.used += capacity
}

export const addPosting = (postings: Postings, term: number, ordinal: number, quarters: number): void => {
  const { recent } = postings
  recent.starts = withRoom(recent.starts, term + 1)
  recent.sizes = withRoom(recent.sizes, term + 1)
  recent.capacities = withRoom(recent.capacities, term + 1)
  postings.frequencies = withRoom(postings.frequencies, term + 1)
  const size = recent.sizes[term] ?? 0
  if (size === recent.capacities[term]) moveToEnd(recent, term, size < 2 ? size + 1 : Math.ceil(size * 1.5))
  recent.arena[(recent.starts[term] ?? 0) + size] = ((ordinal << 8) | quarters) >>> 0
  recent.sizes[term] = size + 1
  postings.frequencies[term] = (postings.frequencies[term] ?? 0) + 1
}

/** Forgets one living document of the term; its posting stays until it is settled anew and is skipped by readers. */
export const dropPosting = (postings: Postings, term: number): void => {
  postings.frequencies[term] = (postings.frequencies[term] ?? 1) - 1
}

/** Whether the recent lists have grown so long that they are better settled. */
export const needsSettling = ({ settled, recent }: Postings): boolean =>
  recent.used > settled.arena.length / 8 + 500_000

/** Lays all lists side by side, without the dead documents in them. */
export const settle = ({ settled, recent, frequencies }: Postings, alive: Uint8Array): Postings => {
  const terms = Math.max(settled.starts.length, recent.starts.length)
  const arena = new Uint32Array(frequencies.reduce((sum, each) => sum + each, 0))
  const starts = new Uint32Array(terms)
  const sizes = new Uint32Array(terms)
  let used = 0
  const copy = (lists: PostingLists, term: number): void => {
    const start = lists.starts[term] ?? 0
    const end = start + (lists.sizes[term] ?? 0)
    for (let at = start; at < end; at++) {
      const posting = lists.arena[at] as number
      if (alive[posting >>> 8] === 1) arena[used++] = posting
    }
  }
  for (let term = 0; term < terms; term++) {
    starts[term] = used
    copy(settled, term)
    copy(recent, term)
    sizes[term] = used - (starts[term] as number)
  }
  return postingsFrom({ arena, starts, sizes }, frequencies)
}

/** The postings of documents given as their terms, `term << 8 | quarters`, by ordinal. */
export const postingsOf = (documents: readonly Uint32Array[], terms: number): Postings => {
  const sizes = new Uint32Array(terms)
  let used = 0
  for (const packed of documents) {
    used += packed.length
    for (let at = 0; at < packed.length; at++) {
      const term = (packed[at] as number) >>> 8
      sizes[term] = (sizes[term] as number) + 1
    }
  }
  const starts = new Uint32Array(terms)
  for (let term = 1; term < terms; term++) starts[term] = (starts[term - 1] as number) + (sizes[term - 1] as number)
  const next = starts.slice()
  const arena = new Uint32Array(used)
  for (let ordinal = 0; ordinal < documents.length; ordinal++) {
    const packed = documents[ordinal] as Uint32Array
    for (let at = 0; at < packed.length; at++) {
      const term = (packed[at] as number) >>> 8
      const place = next[term] as number
      arena[place] = ((ordinal << 8) | ((packed[at] as number) & 0xff)) >>> 0
      next[term] = place + 1
    }
  }
  return postingsFrom({ arena, starts, sizes }, sizes.slice())
}
