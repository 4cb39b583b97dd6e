import { type FacetCounts, type FacetName, facetNames, type SearchQuery } from '../../port.ts'
import type { MemoryIndex } from './memory-index.ts'
import { facetKey } from './row.ts'

type Filter = { facet: number; wanted: Uint8Array }

const filtersOf = (index: MemoryIndex, filters: SearchQuery['filters']): Filter[] =>
  facetNames.flatMap((facet, at) => {
    const values = filters[facet]
    if (!values || values.length === 0) return []
    const wanted = new Uint8Array(index.values.texts.length)
    for (const value of values) {
      const number = index.values.idOf.get(facetKey(facet, value))
      if (number !== undefined) wanted[number] = 1
    }
    return [{ facet: at, wanted }]
  })

const holdsOne = (index: MemoryIndex, ordinal: number, wanted: Uint8Array): boolean => {
  const end = index.facetStarts[ordinal + 1] ?? 0
  for (let at = index.facetStarts[ordinal] ?? 0; at < end; at++) {
    if (wanted[index.facetValues[at] as number] === 1) return true
  }
  return false
}

const passed = -1
const failedMore = -2

/** Which filter a document fails: none, several, or the one whose facet is returned. */
const failure = (index: MemoryIndex, ordinal: number, filters: readonly Filter[]): number => {
  let failed = passed
  for (const { facet, wanted } of filters) {
    if (holdsOne(index, ordinal, wanted)) continue
    if (failed !== passed) return failedMore
    failed = facet
  }
  return failed
}

const toCounts = (index: MemoryIndex, counts: Uint32Array, asked: readonly FacetName[]): FacetCounts => {
  const result: FacetCounts = Object.fromEntries(asked.map((facet) => [facet, []]))
  for (let number = 0; number < counts.length; number++) {
    const count = counts[number] as number
    const facet = facetNames[index.valueFacets[number] as number]
    if (count > 0 && facet) result[facet]?.push({ value: index.valueTexts[number] ?? '', count })
  }
  for (const values of Object.values(result)) {
    values.sort((left, right) => right.count - left.count || (left.value < right.value ? -1 : 1))
  }
  return result
}

/**
 * Which of the matching documents pass every filter, and the exact counts of the asked facets.
 * A facet's own filter does not bind its counts: a document that fails only that one is counted there and nowhere else.
 */
export const filterAndCount = (
  index: MemoryIndex,
  ordinals: Uint32Array,
  query: Pick<SearchQuery, 'filters' | 'facets'>,
): { places: Uint32Array; facets: FacetCounts } => {
  const filters = filtersOf(index, query.filters)
  const asked = query.facets ?? []
  const counts = new Uint32Array(index.valueTexts.length)
  const places = new Uint32Array(ordinals.length)
  let kept = 0
  for (let place = 0; place < ordinals.length; place++) {
    const ordinal = ordinals[place] as number
    const failed = filters.length === 0 ? passed : failure(index, ordinal, filters)
    if (failed === passed) places[kept++] = place
    if (failed === failedMore || asked.length === 0) continue
    const end = index.facetStarts[ordinal + 1] as number
    for (let at = index.facetStarts[ordinal] as number; at < end; at++) {
      const value = index.facetValues[at] as number
      if (failed === passed || index.valueFacets[value] === failed) counts[value] = (counts[value] as number) + 1
    }
  }
  return {
    places: places.subarray(0, kept),
    facets: asked.length === 0 ? {} : toCounts(index, counts, asked),
  }
}
