/** One record of a source. */
export type SourceRow = {
  /** Where a person finds it: the record's number as a spreadsheet counts (header = 1), in Markdown the line's number. */
  row: number
  /** Physical line the record starts on, from 1, and the one it ends on. */
  line: number
  lastLine: number
  /** Cells by header; a cell beyond the headers is under `#8` and so on, a missing one is ''. */
  cells: Readonly<Record<string, string>>
  /** Headers of the row's own table, where the source holds several. */
  headers?: readonly string[]
  /** Present when the record's number of cells differs from the header's. */
  ragged?: { expected: number; found: number }
  /** Why this row alone cannot be told from others; it has no cells. */
  rejected?: string
  /** Why the source cannot be read from here on; such a row is the last one and has no cells. */
  broken?: string
}

/** A table whose rows stream by; `rows` can be read once. */
export type SourceTable = {
  /** Unique headers: the second `Name` is `Name (2)`, a blank one `#3`. */
  headers: string[]
  rows: AsyncIterable<SourceRow>
}

/** Headers as keys: trimmed, made unique, blanks named by position. */
export const uniqueHeaders = (headers: readonly string[]): string[] => {
  const seen = new Set<string>()
  return headers.map((header, index) => {
    const base = header.trim() || `#${index + 1}`
    let name = base
    for (let count = 2; seen.has(name); count++) name = `${base} (${count})`
    seen.add(name)
    return name
  })
}

/** Pairs cells with headers; nothing a cell or header is called can reach a prototype. */
export const toSourceRow = (
  headers: readonly string[],
  cells: readonly string[],
  place: { row: number; line: number; lastLine: number },
): SourceRow => {
  const width = Math.max(headers.length, cells.length)
  const entries = Array.from({ length: width }, (_, index) => [headers[index] ?? `#${index + 1}`, cells[index] ?? ''])
  const row: SourceRow = { ...place, cells: Object.fromEntries(entries) }
  return cells.length === headers.length ? row : { ...row, ragged: { expected: headers.length, found: cells.length } }
}

/** Header as compared: without case, runs of white space, or differences between straight and curly quotes and dashes. */
export const headerKey = (header: string): string =>
  header
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u201A\u02BC`\u00B4]/g, "'")
    .replace(/[\u201C\u201D\u201E]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[\u200B\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
