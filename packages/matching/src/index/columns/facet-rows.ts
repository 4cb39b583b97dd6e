import { createFacetColumn, VACANT } from './facet-column.ts'
import type { FacetColumn } from './facet-column.ts'
import { grown } from '../storage/growable.ts'

/** The facets of all listings of a side. What one slot has stands side by side: a processor reads it at once. */
export type FacetRows = {
  readonly columns: readonly FacetColumn[]
  /** The number of column c in slot s stands at s times the number of columns, plus c. Ask anew for each question. */
  readonly ids: () => Uint32Array
  /** Slots in the order in which they were set or cleared; one that was set again is there again. */
  readonly changes: () => readonly number[]
  /** Grows by one each time the list of changes starts anew. */
  readonly epoch: () => number
  readonly set: (slot: number, facets: readonly unknown[]) => void
  readonly clear: (slot: number) => void
  /** Makes room for this many slots, which are vacant until they are set. */
  readonly reserve: (slots: number) => void
}

export function createFacetRows(width: number): FacetRows {
  const columns = Array.from({ length: width }, createFacetColumn)
  let ids = new Uint32Array()
  let changes: number[] = []
  let epoch = 0

  const note = (slot: number): void => {
    changes.push(slot)
    if (changes.length < (2 * ids.length) / width + 1000) return
    changes = []
    epoch++
  }
  return {
    columns,
    ids: () => ids,
    changes: () => changes,
    epoch: () => epoch,
    set(slot, facets) {
      ids = grown(ids, (slot + 1) * width)
      columns.forEach((column, at) => {
        ids[slot * width + at] = column.take(facets[at])
      })
      note(slot)
    },
    clear(slot) {
      columns.forEach((column, at) => {
        column.release(ids[slot * width + at] as number)
        ids[slot * width + at] = VACANT
      })
      note(slot)
    },
    reserve(slots) {
      ids = grown(ids, slots * width)
      epoch++
    },
  }
}
