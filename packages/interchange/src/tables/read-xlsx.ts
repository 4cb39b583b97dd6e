import { invalid } from '@duijie/domain/shared/domain-error.ts'
import { zipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/universal'

import type { Grid, GridRow } from './grid.ts'
import { readSheetMarks, type SheetMarks } from './sheet-marks.ts'
import { unzipBounded, type ZipLimits } from './unzip-bounded.ts'
import { workbookSheets } from './workbook-sheets.ts'

export const xlsxLimits: ZipLimits & { fileBytes: number; cells: number; sheets: number } = {
  fileBytes: 10_485_760,
  entries: 1_000,
  bytes: 67_108_864,
  ratio: 200,
  /** Rows times columns of one sheet: room for a full import, none for one cell at the far corner. */
  cells: 2_000_000,
  sheets: 50,
}

type Cell = string | boolean | Date | null

/** As a spreadsheet shows it: fifteen digits, no more. */
const shownNumber = (stored: string): string => {
  const number = Number(stored)
  if (!Number.isFinite(number)) return stored
  return /^[+-]?\d{1,15}$/.test(stored.trim()) ? stored.trim() : String(Number(number.toPrecision(15)))
}

/** Serial days are floats: a time is told to the second. A cell with a time alone has no day. */
const shownDate = (date: Date): string => {
  const text = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString()
  const [day, time] = [text.slice(0, 10), text.slice(11, 19)]
  if (date.getUTCFullYear() < 1900) return time
  return time === '00:00:00' ? day : `${day} ${time}`
}

const shown = (cell: Cell): string => {
  if (cell === null) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : shownDate(cell)
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : cell
}

/** A merged cell holds its value for every row that it spans, as whoever looks at the sheet reads it. */
const fillMerged = (rows: GridRow[], { merged }: SheetMarks): void => {
  for (const { from, to } of merged) {
    const value = rows[from.row]?.cells[from.column] ?? ''
    if (value === '') continue
    for (let at = from.row + 1; at <= Math.min(to.row, rows.length - 1); at++) {
      const row = rows[at]
      if (!row || (row.cells[from.column] ?? '') !== '') continue
      row.cells[from.column] = value
      row.filled.push(from.column)
    }
  }
}

const isBlank = ({ cells, refused }: GridRow): boolean =>
  refused.length === 0 && cells.every((cell) => cell.trim() === '')

const toGrid = (name: string, data: readonly (readonly Cell[])[], marks: SheetMarks): Grid => {
  const height = Math.max(data.length, ...marks.unreadable.map(({ row }) => row + 1))
  const rows = Array.from({ length: height }, (_, at): GridRow => {
    const cells = (data[at] ?? []).map(shown)
    return { row: at + 1, cells, refused: [], filled: [] }
  })
  for (const { row, ...refusal } of marks.unreadable) rows[row]?.refused.push(refusal)
  const written = rows.map((row) => !isBlank(row))
  fillMerged(rows, marks)
  return { name, rows: rows.filter((_, at) => written[at]) }
}

const isXml = (name: string): boolean => name.endsWith('.xml') || name.endsWith('.rels')

const oldFormat = [0xd0, 0xcf, 0x11, 0xe0]

const refuseOther = (bytes: Uint8Array): void => {
  if (bytes.length > xlsxLimits.fileBytes) throw invalid('import.file_too_large')
  if (oldFormat.every((byte, at) => bytes[at] === byte)) throw invalid('import.xls_not_supported')
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw invalid('import.not_xlsx')
}

const readCells = async (entries: Record<string, Uint8Array>) => {
  try {
    // Stored, not packed: the reader would unpack large entries in workers of its own, which our pages forbid.
    const stored = zipSync(entries, { level: 0 })
    return await readXlsxFile<string>(new Blob([stored]), { parseNumber: shownNumber, trim: false })
  } catch {
    // The library throws errors of many kinds at what is no workbook inside.
    throw invalid('import.file_damaged')
  }
}

/**
 * Reads the cells of a workbook as text, sheet by sheet: numbers and days as a spreadsheet shows them, formulas as the
 * value they were saved with. Formulas without a readable value are refusals of their cells. Entries, sizes and cells are
 * limited before anything is built of them.
 * Errors: `import.file_too_large`, `import.file_damaged`, `import.not_xlsx`, `import.xls_not_supported`.
 */
export const readXlsx = async (bytes: Uint8Array): Promise<Grid[]> => {
  refuseOther(bytes)
  const entries = unzipBounded(bytes, isXml, xlsxLimits)
  const decoder = new TextDecoder()
  const read = (path: string): string | undefined => entries[path] && decoder.decode(entries[path])
  const sheets = workbookSheets(read)
  if (sheets.length === 0) throw invalid('import.not_xlsx')
  if (sheets.length > xlsxLimits.sheets) throw invalid('import.file_too_large')
  const marks = sheets.map(({ path }) => readSheetMarks(read(path) ?? ''))
  if (marks.some(({ rows, columns }) => rows * columns > xlsxLimits.cells)) throw invalid('import.file_too_large')
  const cells = await readCells(entries)
  const blank: SheetMarks = { rows: 0, columns: 0, unreadable: [], merged: [] }
  return cells.map(({ sheet, data }, at) => toGrid(sheet, data as unknown as Cell[][], marks[at] ?? blank))
}
