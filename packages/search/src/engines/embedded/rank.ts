import type { SearchSort } from '../../port.ts'
import type { Matches } from './match.ts'
import type { MemoryIndex } from './memory-index.ts'
import { addCharacterScores } from './rescore.ts'
import { type Before, selectTop } from './select-top.ts'

/** How many of the best are put in order by the finer ranking. */
const finelyRanked = 200

const byId =
  (index: MemoryIndex, matches: Matches): Before =>
  (left, right) =>
    (index.ids[matches.ordinals[left] as number] as string) < (index.ids[matches.ordinals[right] as number] as string)

const byKey =
  (key: (place: number) => number, then: Before): Before =>
  (left, right) => {
    const leftKey = key(left)
    const rightKey = key(right)
    return leftKey === rightKey ? then(left, right) : leftKey > rightKey
  }

const byScore = (index: MemoryIndex, matches: Matches): Before =>
  byKey((place) => matches.scores[place] as number, byId(index, matches))

const bySort = (index: MemoryIndex, matches: Matches, sort: Exclude<SearchSort, 'relevance'>): Before => {
  const column = index.sorts[sort]
  const key = (place: number): number => {
    const value = column[matches.ordinals[place] as number] as number
    return Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value
  }
  return byKey(key, byId(index, matches))
}

/** Places of the matches from `from` to `to` in the asked order. */
export const rank = (
  index: MemoryIndex,
  matches: Matches,
  places: Uint32Array,
  query: { sort: SearchSort; empty: boolean; characters: readonly string[] },
  from: number,
  to: number,
): Uint32Array => {
  if (from >= places.length) return new Uint32Array(0)
  if (query.sort !== 'relevance' || query.empty) {
    const sort = query.sort === 'relevance' ? 'newest' : query.sort
    return selectTop(places, to, bySort(index, matches, sort)).subarray(from)
  }
  const before = byScore(index, matches)
  const top = selectTop(places, Math.max(to, finelyRanked), before)
  if (query.characters.length > 0) {
    const fine = top.subarray(0, finelyRanked)
    addCharacterScores(index, query.characters, matches, fine)
    fine.sort((left, right) => (before(left, right) ? -1 : 1))
  }
  return top.subarray(from, to)
}
