/** A cell that was read as empty although something stands there. */
export type CellRefusal = { column: number; reason: string; before: string }

/**
 * One row of a sheet as text. `filled` are columns whose value comes from a merged cell above; `rejected` is why the row as
 * a whole could not be read.
 */
export type GridRow = { row: number; cells: string[]; refused: CellRefusal[]; filled: number[]; rejected?: string }

/** A sheet without its blank rows; `row` is the number that the spreadsheet shows. */
export type Grid = { name: string; rows: GridRow[] }

const looked = 20

const filledCells = (row: GridRow): number => row.cells.filter((cell) => cell.trim() !== '').length

/**
 * Which row of a grid looks like its headers: the first that fills at least half as many cells as the fullest of the
 * first twenty, and at least two where there are two columns. Titles above a table fill one.
 */
export const guessHeaderRow = (rows: readonly GridRow[]): number => {
  const first = rows.slice(0, looked)
  const fullest = Math.max(0, ...first.map(filledCells))
  const needed = Math.max(Math.ceil(fullest / 2), Math.min(fullest, 2))
  return Math.max(
    0,
    first.findIndex((row) => filledCells(row) >= needed),
  )
}
