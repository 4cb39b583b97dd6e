import { invalid } from '@duijie/domain/shared/domain-error.ts'

import type { Grid, GridRow } from './grid.ts'
import type { CsvTable } from './read-csv.ts'

const plainRow = (row: number, cells: string[]): GridRow => ({ row, cells, refused: [], filled: [] })

/** Two headers and more: a title above a table fills one cell. */
export const looksLikeHeaders = (headers: readonly string[]): boolean =>
  headers.filter((header) => !/^#\d+$/.test(header)).length >= 2

/**
 * A table that streams by as a grid: titles above, the headers, the rows. A table that cannot be read to its end is
 * refused, for what stands after a quote that never closes would be lost. Errors: `import.cut_short` with the row.
 */
export const tableGrid = async ({ headers, rows, notes }: CsvTable): Promise<Grid> => {
  const grid: GridRow[] = []
  for await (const { row, cells, broken, rejected } of rows) {
    if (broken) throw invalid('import.cut_short', { row })
    const width = Math.max(headers.length, Object.keys(cells).length)
    const values = Array.from({ length: width }, (_, at) => cells[headers[at] ?? `#${at + 1}`] ?? '')
    grid.push(rejected ? { ...plainRow(row, []), rejected } : plainRow(row, values))
  }
  const above = notes.map(({ row, before = '' }) => plainRow(row, [before]))
  const head = plainRow(Math.max(1, (grid[0]?.row ?? 2) - 1), headers)
  return { name: '', rows: headers.length === 0 ? grid : [...above, head, ...grid] }
}
