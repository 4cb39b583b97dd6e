import { isDelimiterLine, splitCells } from './markdown-cells.ts'
import { toSourceRow, uniqueHeaders, type SourceRow } from './table.ts'

/** A table as it stands in a text. `flaw` is why it cannot be read as one. */
export type FoundTable = { line: number; headers: string[]; rows: SourceRow[]; flaw?: string }

const cellsOf = (line: string): string[] => splitCells(line.trim())

/** What ends a table: a heading or code always, other blocks where they hold no pipe. */
const startsBlock = (line: string): boolean =>
  /^ {0,3}(?:#{1,6}\s|```|~~~)/.test(line) || (!line.includes('|') && /^ {0,3}(?:[-*+]\s|\d+[.)]\s|>|<)/.test(line))

type Fence = { mark: string; line: number }

/** ``` and ~~~ blocks; one closes with its own mark, at least as long. */
const nextFence = (open: Fence | undefined, line: string, at: number): Fence | undefined => {
  const [, mark = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? []
  if (!open)
    return mark && !(mark.startsWith('`') && line.trim().slice(mark.length).includes('`'))
      ? { mark, line: at + 1 }
      : undefined
  const closes = mark.startsWith(open.mark) && line.trim() === mark
  return closes ? undefined : open
}

const rowsUnder = (lines: readonly string[], from: number, headers: readonly string[]): SourceRow[] => {
  const rows: SourceRow[] = []
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line.trim() === '' || startsBlock(line)) break
    const place = { row: at + 1, line: at + 1, lastLine: at + 1 }
    // A renderer makes a row of it; whoever wrote it meant the text below, or the rest of a broken row.
    if (!line.includes('|')) rows.push({ ...place, cells: {}, rejected: 'import.not_a_row' })
    else rows.push(toSourceRow([...headers], cellsOf(line), place))
  }
  return rows
}

const tableAt = (lines: readonly string[], at: number): FoundTable | undefined => {
  const [header = '', under = ''] = [lines[at], lines[at + 1]]
  if (!header.includes('|') || !isDelimiterLine(under) || isDelimiterLine(header)) return undefined
  const [cells, marks] = [cellsOf(header), cellsOf(under)]
  // A line of dashes alone makes a heading of the text above it.
  if (!/[|:]/.test(under)) return undefined
  const headers = uniqueHeaders(cells)
  const table = { line: at + 1, headers, rows: rowsUnder(lines, at + 2, headers) }
  return cells.length === marks.length ? table : { ...table, flaw: 'import.delimiter_row_differs' }
}

/** Lines with pipes that no delimiter row makes a table of; two or more, for one may be a sentence. */
const pipedAt = (lines: readonly string[], at: number): FoundTable | undefined => {
  const isPiped = (line: string | undefined): boolean => /^\s*\|.*\|\s*$/.test(line ?? '')
  if (!isPiped(lines[at]) || !isPiped(lines[at + 1])) return undefined
  const headers = uniqueHeaders(cellsOf(lines[at] ?? ''))
  return { line: at + 1, headers, rows: rowsUnder(lines, at + 1, headers), flaw: 'import.no_delimiter_row' }
}

const htmlTableAt = (lines: readonly string[], at: number): { table: FoundTable; lines: number } | undefined => {
  if (!/<table[\s>]/i.test(lines[at] ?? '')) return undefined
  const end = lines.findIndex((line, index) => index >= at && /<\/table>/i.test(line))
  const own = lines.slice(at, end === -1 ? lines.length : end + 1)
  const starts = own.flatMap((line, index) => [...line.matchAll(/<tr[\s>]/gi)].map(() => at + index + 1))
  const rows = starts.slice(1).map((line): SourceRow => ({ row: line, line, lastLine: line, cells: {} }))
  return { table: { line: at + 1, headers: [], rows, flaw: 'import.html_table' }, lines: own.length }
}

/**
 * Every table of a text, those that cannot be read among them. Code blocks hold none; one that never closes is told by
 * its line, for it hides everything below.
 */
export const findTables = (lines: readonly string[]): { tables: FoundTable[]; openFence?: number } => {
  const tables: FoundTable[] = []
  let fence: Fence | undefined
  for (let at = 0; at < lines.length; at++) {
    const wasOpen = fence !== undefined
    fence = nextFence(fence, lines[at] ?? '', at)
    if (wasOpen || fence) continue
    const html = htmlTableAt(lines, at)
    const table = html?.table ?? tableAt(lines, at) ?? pipedAt(lines, at)
    if (!table) continue
    tables.push(table)
    at += html ? html.lines - 1 : table.rows.length + (table.flaw === 'import.no_delimiter_row' ? 0 : 1)
  }
  return { tables, ...(fence ? { openFence: fence.line } : {}) }
}
