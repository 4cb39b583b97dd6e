import { importLimits } from '@duijie/domain/imports/import-limits.ts'
import type { ColumnMapping, ImportRowResult } from '@duijie/domain/imports/import-batch.schema.ts'
import type { GridRow } from '@duijie/interchange/tables/grid.ts'

/** One row as the server takes it. */
export type SentRow = { row: number; cells: string[]; refused: { column: number; reason: string; before: string }[] }

/** A row that could not be read as a whole is refused at its title, which every mapping has. */
const rejectedRow = (row: number, reason: string, mapping: readonly ColumnMapping[]): SentRow => {
  const column = mapping.find(({ field }) => field.startsWith('title.'))?.column ?? 0
  return { row, cells: [], refused: [{ column, reason, before: '' }] }
}

/** Only what is mapped leaves the browser. A cell that holds more than a spreadsheet's can is refused here. */
export const toSentRow = ({ row, cells, refused, rejected }: GridRow, mapping: readonly ColumnMapping[]): SentRow => {
  if (rejected !== undefined) return rejectedRow(row, rejected, mapping)
  const used = new Set(mapping.map(({ column }) => column))
  const width = Math.max(0, ...[...used].map((column) => column + 1))
  const isTooLong = (cell: string): boolean => cell.length > importLimits.cellCharacters
  const sent = Array.from({ length: width }, (_, at) => (used.has(at) ? (cells[at] ?? '') : ''))
  const tooLong = sent.flatMap((cell, column) =>
    isTooLong(cell) ? [{ column, reason: 'text.too_long', before: cell.slice(0, 200) }] : [],
  )
  return {
    row,
    cells: sent.map((cell) => (isTooLong(cell) ? '' : cell)),
    refused: [...refused.filter(({ column }) => used.has(column)), ...tooLong],
  }
}

const weightOf = ({ cells }: SentRow): number => cells.reduce((sum, cell) => sum + cell.length, 0)

/** Rows in parts that one call takes: neither too many nor too long. A row by itself is always taken. */
export const tableParts = (rows: readonly SentRow[]): SentRow[][] => {
  const parts: SentRow[][] = []
  let weight = 0
  for (const row of rows) {
    const part = parts.at(-1)
    const added = weightOf(row)
    const isFull = !part || part.length >= importLimits.rowsPerCall || weight + added > importLimits.charactersPerCall
    if (isFull) parts.push([row])
    else part.push(row)
    weight = isFull ? added : weight + added
  }
  return parts
}

/** Adds to each row what the reader of the file did: values that come from a merged cell above. */
export const withFilled = (
  results: readonly ImportRowResult[],
  rows: readonly GridRow[],
  mapping: readonly ColumnMapping[],
): ImportRowResult[] => {
  const filledIn = new Map(rows.filter(({ filled }) => filled.length > 0).map((row) => [row.row, row]))
  return results.map((result) => {
    const row = filledIn.get(result.row)
    if (!row) return result
    const filled = mapping.filter(({ column }) => row.filled.includes(column))
    const notes = filled.map(({ column, field }) => {
      const after = (row.cells[column] ?? '').slice(0, 200)
      return { field, code: 'import.merged_filled', before: '', after }
    })
    return { ...result, notes: [...notes, ...result.notes] }
  })
}
