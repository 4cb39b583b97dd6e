import type { FacetRows } from '../columns/facet-rows.ts'
import { wordsBound } from '../text/text-bounds.ts'
import type { TextBounds } from '../text/text-bounds.ts'

/** What the facets of one column add to a score, by facet number. */
export type ColumnTable = { readonly column: number; readonly table: Float64Array }

/** The slots of a side that are looked at: `slots[0 … count)`, with a number for each place. */
export type Candidates = { readonly slots: Uint32Array; readonly bounds: Float64Array; readonly count: number }

/** What a bound is the sum of. */
export type BoundParts = {
  /** For every slot the same. */
  readonly same: number
  /** By slot. */
  readonly concepts: Float64Array
  readonly facets: FacetRows
  readonly columns: readonly ColumnTable[]
  readonly text: TextBounds
}

/** As many columns as a scenario usually asks are added at once. */
const AT_ONCE = 8

/** Sets the bound of each candidate: the most that concepts, columns and words in common add up to. */
export function sumBounds(candidates: Candidates, { same, concepts, facets, columns, text }: BoundParts): void {
  const { slots, bounds, count } = candidates
  const others = columns.slice(AT_ONCE)
  // Everything in variables of its own: what is read from an object is read anew for each candidate.
  const { a, b, c, d, e, f, g, h } = filledUp(columns, facets)
  const aTable = a.table
  const aColumn = a.column
  const bTable = b.table
  const bColumn = b.column
  const cTable = c.table
  const cColumn = c.column
  const dTable = d.table
  const dColumn = d.column
  const eTable = e.table
  const eColumn = e.column
  const fTable = f.table
  const fColumn = f.column
  const gTable = g.table
  const gColumn = g.column
  const hTable = h.table
  const hColumn = h.column
  const { share, half, unknown, sums, missing, reach } = text
  const ids = facets.ids()
  const width = facets.columns.length
  // All in one pass, since loading and storing a sum costs as much as a look-up. What a slot has in all columns stands
  // in one line of memory or two.
  for (let at = 0; at < count; at++) {
    const slot = slots[at] as number
    const row = Math.imul(slot, width)
    const first = (aTable[ids[row + aColumn] as number] as number) + (bTable[ids[row + bColumn] as number] as number)
    const second = (cTable[ids[row + cColumn] as number] as number) + (dTable[ids[row + dColumn] as number] as number)
    const third = (eTable[ids[row + eColumn] as number] as number) + (fTable[ids[row + fColumn] as number] as number)
    const fourth = (gTable[ids[row + gColumn] as number] as number) + (hTable[ids[row + hColumn] as number] as number)
    bounds[at] = same + (concepts[slot] as number) + first + second + third + fourth
  }
  for (let at = 0; at < count; at++) {
    const slot = slots[at] as number
    const words = wordsBound(sums[slot] as number, reach[slot] as number, missing, share, half, unknown)
    bounds[at] = (bounds[at] as number) + words
  }
  for (const { column, table } of others) {
    for (let at = 0; at < count; at++) {
      const facet = ids[(slots[at] as number) * width + column] as number
      bounds[at] = (bounds[at] as number) + (table[facet] as number)
    }
  }
}

/** As many columns as are added at once; those that are missing add nothing. */
function filledUp(columns: readonly ColumnTable[], { columns: all }: FacetRows) {
  let smallest = 0
  for (let at = 1; at < all.length; at++) if (sizeOf(all, at) < sizeOf(all, smallest)) smallest = at
  const blank = { column: smallest, table: new Float64Array(sizeOf(all, smallest)) }
  return {
    a: columns[0] ?? blank,
    b: columns[1] ?? blank,
    c: columns[2] ?? blank,
    d: columns[3] ?? blank,
    e: columns[4] ?? blank,
    f: columns[5] ?? blank,
    g: columns[6] ?? blank,
    h: columns[7] ?? blank,
  }
}

const sizeOf = (columns: FacetRows['columns'], at: number): number => columns[at]?.size() ?? 0
