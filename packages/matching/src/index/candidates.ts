import type { FacetColumn } from './facet-column.ts'
import type { SlotTable } from './slot-table.ts'

/** Slots that may still enter the list, in `slots[0 … count)`. */
export type Candidates = { readonly slots: Uint32Array; count: number }

/** Constraints as seen by one listing: 1 for each facet of the other side that is made impossible. */
export type Exclusion = {
  readonly column: FacetColumn
  readonly table: Uint8Array
  /** What each constraint by itself excludes; the table is all of them together. */
  readonly parts: readonly { readonly name: string; readonly table: Uint8Array }[]
}

/** All listings of a side, or those that pass the filter. */
export function gatherCandidates({ ids }: SlotTable, isCandidate?: (id: string) => boolean): Candidates {
  const slots = new Uint32Array(ids.length)
  let count = 0
  for (let slot = 0; slot < ids.length; slot++) {
    const id = ids[slot]
    if (id === undefined || (isCandidate && !isCandidate(id))) continue
    slots[count++] = slot
  }
  return { slots, count }
}

/** How many of the candidates have a facet that the table marks. */
export function countMarked({ slots, count }: Candidates, table: Uint8Array, column: FacetColumn): number {
  const ids = column.ids()
  let excluded = 0
  for (let at = 0; at < count; at++) excluded += table[ids[slots[at] as number] as number] as number
  return excluded
}

/** The same for all listings of the side, without looking at any: each facet knows how many have it. */
export function countMarkedOfAll(table: Uint8Array, column: FacetColumn): number {
  let excluded = 0
  for (let facet = 0; facet < table.length; facet++) if (table[facet] === 1) excluded += column.countOf(facet)
  return excluded
}

/** Takes out what constraints rule out. */
export function dropExcluded(candidates: Candidates, { table, column }: Exclusion): void {
  const { slots, count } = candidates
  const ids = column.ids()
  let kept = 0
  for (let at = 0; at < count; at++) {
    const slot = slots[at] as number
    slots[kept] = slot
    kept += 1 - (table[ids[slot] as number] as number)
  }
  candidates.count = kept
}

/** Takes out single slots. */
export function dropSlots(candidates: Candidates, unwanted: ReadonlySet<number>): void {
  if (unwanted.size === 0) return
  const { slots, count } = candidates
  let kept = 0
  for (let at = 0; at < count; at++) {
    const slot = slots[at] as number
    if (!unwanted.has(slot)) slots[kept++] = slot
  }
  candidates.count = kept
}
