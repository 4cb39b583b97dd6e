import { invalid } from '@duijie/domain/shared/domain-error.ts'

import type { Grid, GridRow } from './grid.ts'
import type { SourceTable } from './table.ts'

/**
 * A table that streams by as a grid whose first row are its headers. A table that cannot be read to its end is refused:
 * what stands after a quote that never closes would be lost. Errors: `import.cut_short` with the row.
 */
export const tableGrid = async ({ headers, rows }: SourceTable): Promise<Grid> => {
  const grid: GridRow[] = []
  for await (const { row, cells, broken } of rows) {
    if (broken) throw invalid('import.cut_short', { row })
    const width = Math.max(headers.length, Object.keys(cells).length)
    const values = Array.from({ length: width }, (_, at) => cells[headers[at] ?? `#${at + 1}`] ?? '')
    grid.push({ row, cells: values, refused: [], filled: [] })
  }
  const first = Math.max(1, (grid[0]?.row ?? 2) - 1)
  const head: GridRow = { row: first, cells: headers, refused: [], filled: [] }
  return { name: '', rows: headers.length === 0 ? grid : [head, ...grid] }
}
