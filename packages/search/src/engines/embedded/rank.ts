import type { SearchSort } from '../../port.ts'
import { characterShare } from '../../query/bm25.ts'
import type { Matches } from './match.ts'
import type { MemoryIndex } from './memory-index.ts'
import { addCharacterScores } from './rescore.ts'
import { type Order, selectTop, sortCandidates } from './select-top.ts'

/** How many of the best are put in order by the finer ranking. */
const finelyRanked = 200

const byId =
  (index: MemoryIndex, matches: Matches): Order['tie'] =>
  (left, right) =>
    (index.ids[matches.ordinals[left] as number] as string) < (index.ids[matches.ordinals[right] as number] as string)

/** The sort keys of the matches; what has no value comes last. */
const keysOf = (index: MemoryIndex, matches: Matches, sort: Exclude<SearchSort, 'relevance'>): Float64Array => {
  const column = index.sorts[sort]
  const keys = new Float64Array(matches.ordinals.length)
  for (let place = 0; place < keys.length; place++) {
    const value = column[matches.ordinals[place] as number] as number
    keys[place] = Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value
  }
  return keys
}

/** Places of the matches from `from` to `to` in the asked order. */
export const rank = (
  index: MemoryIndex,
  matches: Matches,
  places: Uint32Array,
  query: { sort: SearchSort; empty: boolean; characters: readonly string[]; beside?: boolean },
  from: number,
  to: number,
): Uint32Array => {
  if (from >= places.length) return new Uint32Array(0)
  const tie = byId(index, matches)
  if (query.sort !== 'relevance' || query.empty) {
    const sort = query.sort === 'relevance' ? 'newest' : query.sort
    return selectTop(places, to, { keys: keysOf(index, matches, sort), tie }).subarray(from)
  }
  const order = { keys: matches.scores, tie }
  if (query.characters.length === 0) return selectTop(places, to, order).subarray(from)
  const top = selectTop(places, Math.max(to, finelyRanked), order)
  const fine = top.subarray(0, finelyRanked)
  // Beside words of an alphabet, which count once, ideographs would count three times.
  const share = query.beside ? characterShare / 3 : characterShare
  addCharacterScores(index, query.characters, share, matches, fine)
  sortCandidates(fine, order)
  return top.subarray(from, to)
}
