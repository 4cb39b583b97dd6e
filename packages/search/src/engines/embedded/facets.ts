import { type FacetCounts, type FacetName, facetNames, type SearchQuery } from '../../port.ts'
import type { FacetGroup } from './facet-groups.ts'
import { applyFilters, filtersOf } from './filters.ts'
import type { MemoryIndex } from './memory-index.ts'

const countSets = ({ sets, size }: FacetGroup, ordinals: Uint32Array): Uint32Array => {
  const counts = new Uint32Array(size)
  for (let at = 0; at < ordinals.length; at++) {
    const set = sets[ordinals[at] as number] as number
    counts[set] = (counts[set] as number) + 1
  }
  return counts
}

/** Adds to the counts of the values what some documents hold of a group, or of one facet of it. */
const addCounts = (
  index: MemoryIndex,
  group: FacetGroup,
  ordinals: Uint32Array,
  counts: Uint32Array,
  only?: FacetName,
): void => {
  const facet = only === undefined ? -1 : facetNames.indexOf(only)
  const { starts, members } = group
  const bySet = countSets(group, ordinals)
  for (let set = 0; set < bySet.length; set++) {
    const count = bySet[set] as number
    if (count === 0) continue
    const end = starts[set + 1] as number
    for (let at = starts[set] as number; at < end; at++) {
      const value = members[at] as number
      if (facet === -1 || index.valueFacets[value] === facet) counts[value] = (counts[value] as number) + count
    }
  }
}

const countValues = (index: MemoryIndex, ordinals: Uint32Array, asked: readonly FacetName[]): Uint32Array => {
  // What all documents count is known without looking at them.
  if (ordinals.length === index.living) return index.facetFrequencies.slice(0, index.valueTexts.length)
  const counts = new Uint32Array(index.valueTexts.length)
  for (const group of index.facetGroups) {
    if (group.facets.some((facet) => asked.includes(facet))) addCounts(index, group, ordinals, counts)
  }
  return counts
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
  const { places, kept, failedOnly } = applyFilters(ordinals, filters)
  if (asked.length === 0) return { places, facets: {} }
  const counts = countValues(index, kept, asked)
  for (const [at, { facet, group }] of filters.entries()) {
    if (asked.includes(facet)) addCounts(index, group, failedOnly[at] as Uint32Array, counts, facet)
  }
  return { places, facets: toCounts(index, counts, asked) }
}
