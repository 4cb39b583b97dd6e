import type { ImportNote, ImportProblem, SkippedTable } from '@duijie/domain/imports/import-report.schema.ts'

import { decodeText, type ByteSource } from './encoding/decode-text.ts'
import type { EncodingReport } from './encoding/encoding.schema.ts'
import { bindColumns } from './maps/columns.ts'
import type { ImportMap } from './maps/import-map.schema.ts'
import { readCsv } from './tables/read-csv.ts'
import { readMarkdownTable } from './tables/read-markdown-table.ts'
import type { SourceTable } from './tables/table.ts'

export type OpenedTable = {
  table: SourceTable
  /** Headers that the map needs and the source lacks. */
  missingColumns: string[]
  /** Tables of a Markdown file that the map does not fit. */
  skipped: SkippedTable[]
  /** What stands in the file beside its rows and was left out. */
  notes: ImportNote[]
  /** What is wrong with the file as a whole; final once the rows have been read. */
  problems: ImportProblem[]
  /** How the bytes were read; final once the rows have been read. */
  encoding: () => EncodingReport
}

/** Opens bytes as the table that an import map describes: encoding, format and delimiter as it says or as they show. */
export const openTable = async (bytes: ByteSource, map: ImportMap): Promise<OpenedTable> => {
  const { text, report } = decodeText(bytes, map.encoding ? { encoding: map.encoding } : {})
  const missingIn = (headers: readonly string[]): string[] => bindColumns(map, headers).missing
  if (map.format === 'csv') {
    const { delimiter, headerRow } = map
    const isHeader = (headers: readonly string[]): boolean => missingIn(headers).length === 0
    const { notes, problems, ...table } = await readCsv(text, { delimiter, headerRow, isHeader })
    return { table, missingColumns: missingIn(table.headers), skipped: [], notes, problems, encoding: report }
  }
  const { skipped, problems, ...table } = await readMarkdownTable(text, missingIn)
  if (table.headers.length === 0) problems.push({ code: 'import.no_table' })
  return { table, missingColumns: [], skipped, notes: [], problems, encoding: report }
}
