export type CsvCell = string | number | boolean | null | undefined

/**
 * Text that no spreadsheet takes for a formula: what starts with `= + - @` (full-width forms too, and behind white
 * space) or with a tab or line break gets an apostrophe in front. Numbers are typed and pass as they are.
 */
export const neutraliseFormula = (text: string): string =>
  /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/.test(text) ? `'${text}` : text

const writeCell = (cell: CsvCell): string => {
  if (cell === null || cell === undefined) return ''
  const text = typeof cell === 'string' ? neutraliseFormula(cell) : String(cell)
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** One record with its line end. A record of one empty cell is quoted, or it would read as a blank line. */
const writeRecord = (cells: readonly CsvCell[]): string => {
  const line = cells.map(writeCell).join(',')
  return `${line === '' ? '""' : line}\r\n`
}

/** CSV as RFC 4180 has it, record by record, headers first; formulas are neutralised. `bom` makes Excel read UTF-8. */
export function* writeCsv(
  headers: readonly string[],
  rows: Iterable<readonly CsvCell[]>,
  options: { bom?: boolean } = {},
): Generator<string> {
  yield (options.bom ? '\uFEFF' : '') + writeRecord(headers)
  for (const row of rows) yield writeRecord(row)
}
