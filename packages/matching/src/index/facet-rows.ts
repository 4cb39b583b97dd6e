import { createFacetColumn, VACANT } from './facet-column.ts'
import type { FacetColumn } from './facet-column.ts'
import { grown } from './growable.ts'

/** The facets of all listings of a side. What one slot has stands side by side: a processor reads it at once. */
export type FacetRows = {
  readonly columns: readonly FacetColumn[]
  /** The number of column c in slot s stands at s times the number of columns, plus c. Ask anew for each question. */
  readonly ids: () => Uint32Array
  readonly set: (slot: number, facets: readonly unknown[]) => void
  readonly clear: (slot: number) => void
  /** Makes room for this many slots, which are vacant until they are set. */
  readonly reserve: (slots: number) => void
}

export function createFacetRows(width: number): FacetRows {
  const columns = Array.from({ length: width }, createFacetColumn)
  let ids = new Uint32Array()
  return {
    columns,
    ids: () => ids,
    set(slot, facets) {
      ids = grown(ids, (slot + 1) * width)
      columns.forEach((column, at) => {
        ids[slot * width + at] = column.take(facets[at])
      })
    },
    clear(slot) {
      columns.forEach((column, at) => {
        column.release(ids[slot * width + at] as number)
        ids[slot * width + at] = VACANT
      })
    },
    reserve(slots) {
      ids = grown(ids, slots * width)
    },
  }
}
