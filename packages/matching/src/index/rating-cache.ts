import type { FacetColumn } from './facet-column.ts'

/** Contributions by facet number; NaN where not yet rated. */
export type RatingTable = Float64Array

/**
 * Keeps what was rated for one facet of the asking side against the facets of a column, so that a question that was
 * asked before, or resembles one, is a look-up. Bounded: the table unused for longest goes first.
 */
export type RatingCache = {
  readonly tableFor: (key: string, column: FacetColumn) => RatingTable
  readonly clear: () => void
}

const MAXIMUM_ENTRIES = 500_000

export function createRatingCache(): RatingCache {
  const tables = new Map<string, RatingTable>()
  let reuses = 0
  let entries = 0

  const clear = (): void => {
    tables.clear()
    entries = 0
  }
  const store = (key: string, table: RatingTable): void => {
    entries += table.length - (tables.get(key)?.length ?? 0)
    tables.delete(key)
    tables.set(key, table)
    for (const [oldest, each] of tables) {
      if (entries <= MAXIMUM_ENTRIES || oldest === key) return
      entries -= each.length
      tables.delete(oldest)
    }
  }
  const lengthened = (table: RatingTable | undefined, size: number): RatingTable => {
    if (table && table.length >= size) return table
    // Some room ahead, or each new listing would copy every table.
    const longer = new Float64Array(size + (size >> 3) + 16).fill(Number.NaN)
    if (table) longer.set(table)
    return longer
  }

  return {
    tableFor(key, column) {
      if (column.reuses() !== reuses) {
        clear()
        reuses = column.reuses()
      }
      const table = lengthened(tables.get(key), column.size())
      store(key, table)
      return table
    },
    clear,
  }
}
