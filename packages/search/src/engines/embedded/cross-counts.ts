import { type CrossCount, type CrossQuery, facetNames } from '../../port.ts'
import { parseQuery } from '../../query/parse-query.ts'
import { filterAndCount } from './facets.ts'
import type { MemoryIndex } from './memory-index.ts'
import { findMatches, type Reader } from './read.ts'
import { facetKey } from './row.ts'

/** Of each facet value its column from 1, or 0. */
const columnsOf = ({ values }: MemoryIndex, { columns, columnValues }: CrossQuery): Uint8Array => {
  const columnOf = new Uint8Array(values.texts.length)
  columnValues.forEach((value, at) => {
    const number = values.idOf.get(facetKey(columns, value))
    if (number !== undefined) columnOf[number] = at + 1
  })
  return columnOf
}

/** Adds a document to every cell of its rows and columns; a column holds the counts of all values. */
const countCells = (
  index: MemoryIndex,
  ordinal: number,
  { columnOf, row, cells }: { columnOf: Uint8Array; row: number; cells: readonly Uint32Array[] },
): void => {
  const { facetStarts, facetValues, valueFacets } = index
  const start = facetStarts[ordinal] as number
  const end = facetStarts[ordinal + 1] as number
  for (let at = start; at < end; at++) {
    const column = columnOf[facetValues[at] as number] as number
    const counts = cells[column - 1]
    if (!counts) continue
    for (let other = start; other < end; other++) {
      const value = facetValues[other] as number
      if (valueFacets[value] === row) counts[value] = (counts[value] as number) + 1
    }
  }
}

/** One pass over the documents that match. */
export const crossCountsOf = (reader: Reader, query: CrossQuery): CrossCount[] => {
  const { memory } = reader.state
  const { matches } = findMatches(reader, parseQuery(query.text, reader.findConcepts))
  const { places } = filterAndCount(memory, matches.ordinals, { filters: query.filters })
  const columnOf = columnsOf(memory, query)
  const cells = query.columnValues.map(() => new Uint32Array(columnOf.length))
  const counting = { columnOf, row: facetNames.indexOf(query.rows), cells }
  for (const place of places) countCells(memory, matches.ordinals[place] as number, counting)
  return cells.flatMap((counts, at) =>
    Array.from(counts, (count, value) => ({
      row: memory.valueTexts[value] ?? '',
      column: query.columnValues[at] ?? '',
      count,
    })).filter(({ count }) => count > 0),
  )
}
