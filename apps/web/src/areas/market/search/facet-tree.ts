import type { FacetName, SearchResult } from '@duijie/domain/search/search.schema.ts'

import { groupOfTask } from '../../../shared/terms.ts'
import { type SearchState, valuesOf, withValues } from './search-state.ts'

export type FacetValue = NonNullable<SearchResult['facets'][FacetName]>[number]
/** A value in its place in the tree; `within` where a chosen value holds it already. */
export type PlacedValue = FacetValue & { depth: number; within: boolean }

/** Whether what holds one value of a facet holds the other, broader one as well: `C3052` lies within `C30` and `C`. */
const isWithin = (name: FacetName, value: string, broader: string): boolean => {
  if (name === 'sector') return value !== broader && value.startsWith(broader)
  return name === 'task' && groupOfTask(value) === broader
}

/** The nearest broader value that is itself in the list. */
const parentOf = (name: FacetName, value: string, known: ReadonlySet<string>): string | undefined => {
  if (name === 'task') return [groupOfTask(value)].find((group) => group !== undefined && known.has(group))
  if (name !== 'sector') return undefined
  const broader = Array.from({ length: value.length - 1 }, (_, cut) => value.slice(0, value.length - 1 - cut))
  return broader.find((code) => known.has(code))
}

/** Every value in its place, whether the tree is open there or not. */
export const placeValues = (name: FacetName, values: readonly FacetValue[], chosen: readonly string[]): PlacedValue[] =>
  values.map((value) => ({
    ...value,
    depth: 0,
    within: chosen.some((picked) => isWithin(name, value.value, picked)),
  }))

/**
 * Values as a tree that opens where something is chosen: the broadest ones, and what lies directly under each chosen one
 * or above a chosen one. Siblings keep their order, which is that of their counts.
 */
export const openTree = (name: FacetName, values: readonly FacetValue[], chosen: readonly string[]): PlacedValue[] => {
  const known = new Set(values.map(({ value }) => value))
  const children = Map.groupBy(placeValues(name, values, chosen), ({ value }) => parentOf(name, value, known))
  const isOpen = (value: string): boolean => chosen.some((picked) => picked === value || isWithin(name, picked, value))
  const walk = (parent: string | undefined, depth: number): PlacedValue[] =>
    (children.get(parent) ?? []).flatMap((item) => [
      { ...item, depth },
      ...(isOpen(item.value) ? walk(item.value, depth + 1) : []),
    ])
  return walk(undefined, 0)
}

/**
 * The state with a value of a facet put in or taken out, back at the first page. A narrower value takes the place of the
 * broader ones that hold it, and a broader one that of those within it: beside each other they would change nothing.
 */
export const toggleValue = (state: SearchState, name: FacetName, value: string): SearchState => {
  const before = valuesOf(state, name)
  if (before.includes(value))
    return withValues(
      state,
      name,
      before.filter((other) => other !== value),
    )
  const kept = before.filter((other) => !isWithin(name, value, other) && !isWithin(name, other, value))
  return withValues(state, name, [...kept, value])
}
