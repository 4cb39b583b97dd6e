import type { ImportProblem, SkippedTable } from '@duijie/domain/imports/import-report.schema.ts'

import { asChunks } from '../text/chunks.ts'
import { findTables, type FoundTable } from './markdown-tables.ts'
import type { TextSource } from './read-csv.ts'
import type { SourceRow, SourceTable } from './table.ts'

export type MarkdownTable = SourceTable & { skipped: SkippedTable[]; problems: ImportProblem[] }

const readAll = async (source: TextSource): Promise<string> => {
  let text = ''
  for await (const chunk of asChunks(source)) text += chunk
  return text
}

async function* rowsOf(tables: readonly FoundTable[]): AsyncGenerator<SourceRow> {
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
  const text = (await readAll(source)).replace(/^\uFEFF/, '')
  const { tables, openFence } = findTables(text.split(/\r\n|\n|\r/))
  const judged = tables.map((table) => ({ table, missing: table.flaw ? [] : (lackOf?.(table.headers) ?? []) }))
  const fitting = judged.filter(({ table, missing }) => !table.flaw && missing.length === 0).map(({ table }) => table)
  const chosen = lackOf ? fitting : fitting.slice(0, 1)
  const skipped = judged
    .filter(({ table }) => !chosen.includes(table))
    .map(({ table: { line, headers, rows, flaw }, missing }) => ({
      line,
      headers,
      rows: rows.length,
      reason: flaw ?? (missing.length > 0 ? 'import.table_lacks_columns' : 'import.table_not_first'),
      missing,
    }))
  const problems = openFence === undefined ? [] : [{ code: 'import.fence_not_closed', line: openFence }]
  return { headers: chosen[0]?.headers ?? [], rows: rowsOf(chosen), skipped, problems }
}
