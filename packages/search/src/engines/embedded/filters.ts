import type { FacetName, SearchQuery } from '../../port.ts'
import type { FacetGroup } from './facet-groups.ts'
import type { MemoryIndex } from './memory-index.ts'
import { facetKey } from './row.ts'

/** A filter as a column of its group: `fails[set]` is 1 where the set holds no wanted value. */
type Filter = { facet: FacetName; group: FacetGroup; fails: Uint8Array }

const failingSets = ({ starts, members, size }: FacetGroup, wanted: ReadonlySet<number | undefined>): Uint8Array => {
  const fails = new Uint8Array(size).fill(1)
  for (let set = 0; set < size; set++) {
    const end = starts[set + 1] as number
    for (let at = starts[set] as number; at < end; at++) if (wanted.has(members[at])) fails[set] = 0
  }
  return fails
}

export const filtersOf = (index: MemoryIndex, filters: SearchQuery['filters']): Filter[] =>
  index.facetGroups.flatMap((group) =>
    group.facets.flatMap((facet): Filter[] => {
      const values = filters[facet] ?? []
      const wanted = new Set(values.map((value) => index.values.idOf.get(facetKey(facet, value))))
      return values.length === 0 ? [] : [{ facet, group, fails: failingSets(group, wanted) }]
    }),
  )

/** For each document how many filters it fails, and the last of them. */
const countFailures = (
  ordinals: Uint32Array,
  filters: readonly Filter[],
): { failures: Uint8Array; failed: Uint8Array } => {
  const failures = new Uint8Array(ordinals.length)
  const failed = new Uint8Array(ordinals.length)
  for (const [number, { group, fails }] of filters.entries()) {
    const { sets } = group
    for (let at = 0; at < ordinals.length; at++) {
      if (fails[sets[ordinals[at] as number] as number] === 0) continue
      failures[at] = (failures[at] as number) + 1
      failed[at] = number
    }
  }
  return { failures, failed }
}

/** Which documents pass every filter, by place and by ordinal, and for each filter the ordinals of those that fail it alone. */
type Passed = { places: Uint32Array; kept: Uint32Array; failedOnly: readonly Uint32Array[] }

const everyPlace = (ordinals: Uint32Array): Passed => {
  const places = new Uint32Array(ordinals.length)
  for (let place = 0; place < places.length; place++) places[place] = place
  return { places, kept: ordinals, failedOnly: [] }
}

export const applyFilters = (ordinals: Uint32Array, filters: readonly Filter[]): Passed => {
  if (filters.length === 0) return everyPlace(ordinals)
  const { failures, failed } = countFailures(ordinals, filters)
  const failedOnly = filters.map(() => new Uint32Array(ordinals.length))
  const sizes = new Uint32Array(filters.length)
  const places = new Uint32Array(ordinals.length)
  const kept = new Uint32Array(ordinals.length)
  let size = 0
  for (let place = 0; place < ordinals.length; place++) {
    const ordinal = ordinals[place] as number
    if (failures[place] === 0) {
      places[size] = place
      kept[size++] = ordinal
    } else if (failures[place] === 1) {
      const number = failed[place] as number
      const list = failedOnly[number] as Uint32Array
      list[sizes[number] as number] = ordinal
      sizes[number] = (sizes[number] as number) + 1
    }
  }
  return {
    places: places.subarray(0, size),
    kept: kept.subarray(0, size),
    failedOnly: failedOnly.map((list, at) => list.subarray(0, sizes[at])),
  }
}
