import type { ImportNote, ImportProblem, SkippedTable } from '@duijie/domain/imports/import-report.schema.ts'

import { decodeText, type ByteSource } from './encoding/decode-text.ts'
import type { EncodingReport } from './encoding/encoding.schema.ts'
import { SourceRefused } from './encoding/source-refused.ts'
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

const readCsvTable = async (text: AsyncIterable<string>, map: ImportMap): Promise<Omit<OpenedTable, 'encoding'>> => {
  const { delimiter, headerRow } = map
  const missingIn = (headers: readonly string[]): string[] => bindColumns(map, headers).missing
  const isHeader = (headers: readonly string[]): boolean => missingIn(headers).length === 0
  const { notes, problems, ...table } = await readCsv(text, { delimiter, headerRow, isHeader })
  return { table, missingColumns: missingIn(table.headers), skipped: [], notes, problems }
}

const readMarkdown = async (text: AsyncIterable<string>, map: ImportMap): Promise<Omit<OpenedTable, 'encoding'>> => {
  const lackOf = (headers: readonly string[]): string[] => bindColumns(map, headers).missing
  const { skipped, problems, ...table } = await readMarkdownTable(text, lackOf)
  if (table.headers.length === 0) problems.push({ code: 'import.no_table' })
  return { table, missingColumns: [], skipped, notes: [], problems }
}

const noRows: SourceTable['rows'] = {
  [Symbol.asyncIterator]: () => ({ next: () => Promise.resolve({ done: true, value: undefined }) }),
}

/**
 * Opens bytes as the table that an import map describes: encoding, format and delimiter as it says or as they show. Of
 * what is no text, or could be read in two encodings, nothing is read and `problems` says why.
 */
export const openTable = async (bytes: ByteSource, map: ImportMap): Promise<OpenedTable> => {
  const { text, report: encoding } = decodeText(bytes, map.encoding ? { encoding: map.encoding } : {})
  try {
    return { ...(await (map.format === 'csv' ? readCsvTable : readMarkdown)(text, map)), encoding }
  } catch (error) {
    if (!(error instanceof SourceRefused)) throw error
    const problems = [{ code: error.code, ...(error.detail ? { detail: error.detail } : {}) }]
    return { table: { headers: [], rows: noRows }, missingColumns: [], skipped: [], notes: [], problems, encoding }
  }
}
