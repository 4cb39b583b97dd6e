import { type FacetName, facetNames } from '../../port.ts'
import { withRoom } from './growing-arrays.ts'

/**
 * The facets of one group and, for each document, the set of values that it has in them, as a number. Documents with the same
 * values share a set, so that counting takes one step for each document and group, whatever the number of its values.
 */
export type FacetGroup = {
  facets: readonly FacetName[]
  /** The number of each document's set, by ordinal. */
  sets: Uint32Array
  setOf: Map<string, number>
  /** The values of each set, ascending: `members[starts[set]]` up to `members[starts[set + 1]]`. */
  starts: Uint32Array
  members: Uint32Array
  /** How many sets there are. */
  size: number
}

/** Facets of few values have few sets even together; those of many values stand alone. */
const grouping: readonly (readonly FacetName[])[] = [
  ['kind', 'modality', 'deployment', 'trl', 'organisationKind', 'licence', 'sensitivity'],
  ['sector'],
  ['task'],
  ['region'],
]

export const createFacetGroups = (): FacetGroup[] =>
  grouping.map((facets) => ({
    facets,
    sets: new Uint32Array(0),
    setOf: new Map(),
    starts: new Uint32Array(1),
    members: new Uint32Array(0),
    size: 0,
  }))

/** A group from its columns. */
export const groupFrom = (
  facets: readonly FacetName[],
  sets: Uint32Array,
  starts: Uint32Array,
  members: Uint32Array,
): FacetGroup => {
  const size = starts.length - 1
  const setOf = new Map<string, number>()
  for (let set = 0; set < size; set++) setOf.set(members.subarray(starts[set], starts[set + 1]).join(), set)
  return { facets, sets, setOf, starts, members, size }
}

const addSet = (group: FacetGroup, values: Uint32Array): number => {
  const set = group.size++
  const start = group.starts[set] ?? 0
  group.members = withRoom(group.members, start + values.length)
  group.members.set(values, start)
  group.starts = withRoom(group.starts, group.size + 1)
  group.starts[group.size] = start + values.length
  return set
}

const numberOfSet = (group: FacetGroup, values: Uint32Array): number => {
  const key = values.join()
  const known = group.setOf.get(key)
  if (known !== undefined) return known
  const set = addSet(group, values)
  group.setOf.set(key, set)
  return set
}

/** Gives the document of this ordinal its facet values; `facetOf` says for each value its facet as a place in `facetNames`. */
export const appendFacets = (
  groups: readonly FacetGroup[],
  ordinal: number,
  values: Uint32Array,
  facetOf: Uint8Array,
): void => {
  for (const group of groups) {
    const own = values.filter((value) => group.facets.includes(facetNames[facetOf[value] as number] as FacetName))
    group.sets = withRoom(group.sets, ordinal + 1)
    group.sets[ordinal] = numberOfSet(group, own.sort())
  }
}

/** Calls `visit` with each value of a set. */
export const eachMember = (group: FacetGroup, set: number, visit: (value: number) => void): void => {
  const end = group.starts[set + 1] as number
  for (let at = group.starts[set] as number; at < end; at++) visit(group.members[at] as number)
}
