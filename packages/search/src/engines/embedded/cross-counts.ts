import { type CrossCount, type CrossQuery, type FacetName, facetNames } from '../../port.ts'
import { parseQuery } from '../../query/parse-query.ts'
import { eachMember, type FacetGroup } from './facet-groups.ts'
import { applyFilters, filtersOf } from './filters.ts'
import type { MemoryIndex } from './memory-index.ts'
import { findMatches, leaveOut, type Reader, refusedBy } from './read.ts'
import { facetKey } from './row.ts'

/** The place in the question of each facet value that is a column. */
const columnsOf = ({ values }: MemoryIndex, { columns, columnValues }: CrossQuery): Map<number, number> =>
  new Map(
    columnValues.flatMap((value, column) => {
      const number = values.idOf.get(facetKey(columns, value))
      return number === undefined ? [] : [[number, column] as const]
    }),
  )

const groupOf = ({ facetGroups }: MemoryIndex, facet: FacetName): FacetGroup => {
  const group = facetGroups.find(({ facets }) => facets.includes(facet))
  if (!group) throw new Error(`No group holds the facet ${facet}`)
  return group
}

/** How many documents hold each set of the rows' group together with each set of the columns'. */
const countSetPairs = (rows: FacetGroup, columns: FacetGroup, ordinals: Uint32Array): Map<number, number> => {
  const counts = new Map<number, number>()
  for (const ordinal of ordinals) {
    const pair = (rows.sets[ordinal] as number) * columns.size + (columns.sets[ordinal] as number)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return counts
}

/** One pass over the documents that match, one over the sets of values that they share. */
export const crossCountsOf = (reader: Reader, query: CrossQuery): CrossCount[] => {
  const { memory } = reader.state
  const refused = refusedBy(reader, query.exclude)
  const found = findMatches(reader, parseQuery(query.text, reader.findConcepts))
  const matches = leaveOut(found.matches, refused)
  const { kept } = applyFilters(matches.ordinals, filtersOf(memory, query.filters))
  const [rows, columns] = [groupOf(memory, query.rows), groupOf(memory, query.columns)]
  const columnOf = columnsOf(memory, query)
  const rowFacet = facetNames.indexOf(query.rows)
  const cells = query.columnValues.map(() => new Uint32Array(memory.valueTexts.length))
  for (const [pair, count] of countSetPairs(rows, columns, kept)) {
    eachMember(columns, pair % columns.size, (columnValue) => {
      const counts = cells[columnOf.get(columnValue) ?? -1]
      if (!counts) return
      eachMember(rows, Math.floor(pair / columns.size), (value) => {
        if (memory.valueFacets[value] === rowFacet) counts[value] = (counts[value] as number) + count
      })
    })
  }
  return cells.flatMap((counts, at) =>
    Array.from(counts, (count, value) => ({
      row: memory.valueTexts[value] ?? '',
      column: query.columnValues[at] ?? '',
      count,
    })).filter(({ count }) => count > 0),
  )
}
