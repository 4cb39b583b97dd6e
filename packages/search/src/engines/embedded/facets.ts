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

/** Adds the facet values of one document to the counts. */
const countDocument = (index: MemoryIndex, ordinal: number, counts: Uint32Array, only: number): void => {
  const { facetStarts, facetValues, valueFacets } = index
  const end = facetStarts[ordinal + 1] as number
  for (let at = facetStarts[ordinal] as number; at < end; at++) {
    const value = facetValues[at] as number
    if (only === passed || valueFacets[value] === only) counts[value] = (counts[value] as number) + 1
  }
}

/** Without filters every match counts everywhere; what all documents count is known without looking at them. */
const countAll = (index: MemoryIndex, ordinals: Uint32Array): Uint32Array => {
  const size = index.valueTexts.length
  if (ordinals.length === index.living) return index.facetFrequencies.slice(0, size)
  const { facetStarts, facetValues } = index
  const counts = new Uint32Array(size)
  for (let place = 0; place < ordinals.length; place++) {
    const ordinal = ordinals[place] as number
    const end = facetStarts[ordinal + 1] as number
    for (let at = facetStarts[ordinal] as number; at < end; at++) {
      const value = facetValues[at] as number
      counts[value] = (counts[value] as number) + 1
    }
  }
  return counts
}

const everyPlace = (length: number): Uint32Array => {
  const places = new Uint32Array(length)
  for (let place = 0; place < length; place++) places[place] = place
  return places
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
  if (filters.length === 0) {
    const facets = asked.length === 0 ? {} : toCounts(index, countAll(index, ordinals), asked)
    return { places: everyPlace(ordinals.length), facets }
  }
  const counts = new Uint32Array(index.valueTexts.length)
  const places = new Uint32Array(ordinals.length)
  let kept = 0
  for (let place = 0; place < ordinals.length; place++) {
    const ordinal = ordinals[place] as number
    const failed = failure(index, ordinal, filters)
    if (failed === passed) places[kept++] = place
    if (failed !== failedMore && asked.length > 0) countDocument(index, ordinal, counts, failed)
  }
  return {
    places: places.subarray(0, kept),
    facets: asked.length === 0 ? {} : toCounts(index, counts, asked),
  }
}
