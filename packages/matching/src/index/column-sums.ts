/** What the facets of one column add to a score, by facet number. */
export type ColumnTable = { readonly column: number; readonly table: Float64Array }

/** The slots of a side that are looked at: `slots[0 … count)`, with a number for each place. */
export type Candidates = { readonly slots: Uint32Array; readonly bounds: Float64Array; readonly count: number }

/** Facet numbers of all slots, `width` for each. */
type Rows = { readonly ids: Uint32Array; readonly width: number }

/** As many slots at a time as stay in the nearest cache while one column after another is added. */
const BLOCK = 512

const NOTHING: ColumnTable = { column: 0, table: new Float64Array() }

/** Adds to each candidate's number what every column says of it. */
export function addColumns(candidates: Candidates, rows: Rows, columns: readonly ColumnTable[]): void {
  for (let from = 0; from < candidates.count; from += BLOCK) {
    const to = Math.min(from + BLOCK, candidates.count)
    let at = 0
    for (; at + 1 < columns.length; at += 2) {
      addTwo(candidates, from, to, rows, columns[at] ?? NOTHING, columns[at + 1] ?? NOTHING)
    }
    if (at < columns.length) addOne(candidates, from, to, rows, columns[at] ?? NOTHING)
  }
}

function addOne({ slots, bounds }: Candidates, from: number, to: number, { ids, width }: Rows, one: ColumnTable): void {
  const { column, table } = one
  for (let at = from; at < to; at++) {
    const row = (slots[at] as number) * width
    bounds[at] = (bounds[at] as number) + (table[ids[row + column] as number] as number)
  }
}

/** Two at once, since loading and storing the sum costs as much as a look-up. */
function addTwo(
  { slots, bounds }: Candidates,
  from: number,
  to: number,
  { ids, width }: Rows,
  one: ColumnTable,
  other: ColumnTable,
): void {
  const [table, otherTable] = [one.table, other.table]
  const [column, otherColumn] = [one.column, other.column]
  for (let at = from; at < to; at++) {
    const row = (slots[at] as number) * width
    const first = table[ids[row + column] as number] as number
    bounds[at] = (bounds[at] as number) + first + (otherTable[ids[row + otherColumn] as number] as number)
  }
}
