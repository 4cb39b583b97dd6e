import type { SkippedTable } from '@duijie/domain/imports/import-report.schema.ts'

import { asChunks } from '../text/chunks.ts'
import { isDelimiterLine, splitCells } from './markdown-cells.ts'
import type { TextSource } from './read-csv.ts'
import { toSourceRow, uniqueHeaders, type SourceRow, type SourceTable } from './table.ts'

export type MarkdownTable = SourceTable & { skipped: SkippedTable[] }

type Found = { line: number; headers: string[]; rows: SourceRow[] }

const readAll = async (source: TextSource): Promise<string> => {
  let text = ''
  for await (const chunk of asChunks(source)) text += chunk
  return text
}

const startsTable = (lines: readonly string[], at: number): boolean => {
  const [header = '', under = ''] = [lines[at], lines[at + 1]]
  return (
    header.includes('|') &&
    isDelimiterLine(under) &&
    splitCells(under.trim()).length === splitCells(header.trim()).length
  )
}

const isFence = (line: string): boolean => /^ {0,3}(```|~~~)/.test(line)

/** Every table of a text; a table ends at the first line without a pipe. Code blocks hold none. */
const findTables = (lines: readonly string[]): Found[] => {
  const tables: Found[] = []
  let fenced = false
  for (let at = 0; at < lines.length; at++) {
    if (isFence(lines[at] ?? '')) fenced = !fenced
    if (fenced || !startsTable(lines, at)) continue
    const headers = uniqueHeaders(splitCells((lines[at] ?? '').trim()))
    const table: Found = { line: at + 1, headers, rows: [] }
    for (at += 2; lines[at]?.includes('|'); at++) {
      table.rows.push(
        toSourceRow(headers, splitCells((lines[at] ?? '').trim()), { row: at + 1, line: at + 1, lastLine: at + 1 }),
      )
    }
    at -= 1
    tables.push(table)
  }
  return tables
}

async function* rowsOf(tables: readonly Found[]): AsyncGenerator<SourceRow> {
  for (const { headers, rows } of tables) for (const row of rows) yield { ...row, headers }
}

/** Which of the wanted columns a table lacks. */
export type LackOf = (headers: readonly string[]) => string[]

/**
 * Reads the GitHub tables of a Markdown text. Of several tables those are read that lack nothing (the first one where
 * nothing is wanted); the others are listed as `skipped`. Cells keep their markup, and a row's number is its line. The
 * whole text is held in memory: a Markdown table is a page, not a dump.
 */
export const readMarkdownTable = async (source: TextSource, lackOf?: LackOf): Promise<MarkdownTable> => {
  const tables = findTables((await readAll(source)).replace(/^\uFEFF/, '').split(/\r\n|\n|\r/))
  const judged = tables.map((table) => ({ table, missing: lackOf?.(table.headers) ?? [] }))
  const fitting = judged.filter(({ missing }) => missing.length === 0).map(({ table }) => table)
  const chosen = lackOf ? fitting : fitting.slice(0, 1)
  const skipped = judged
    .filter(({ table }) => !chosen.includes(table))
    .map(({ table: { line, headers, rows }, missing }) => ({
      line,
      headers,
      rows: rows.length,
      reason: missing.length > 0 ? 'import.table_lacks_columns' : 'import.table_not_first',
      missing,
    }))
  return { headers: chosen[0]?.headers ?? [], rows: rowsOf(chosen), skipped }
}
