import { decodeText, type ByteSource } from './encoding/decode-text.ts'
import type { EncodingReport } from './encoding/encoding.schema.ts'
import { bindColumns, wantedHeaders } from './maps/columns.ts'
import type { ImportMap } from './maps/import-map.schema.ts'
import { readCsv } from './tables/read-csv.ts'
import { readMarkdownTable, type SkippedTable } from './tables/read-markdown-table.ts'
import type { SourceTable } from './tables/table.ts'

export type OpenedTable = {
  table: SourceTable
  /** Headers that the map needs and the source lacks. */
  missingColumns: string[]
  /** Tables of a Markdown file that the map does not fit. */
  skipped: SkippedTable[]
  /** How the bytes were read; final once the rows have been read. */
  encoding: () => EncodingReport
}

/** Opens bytes as the table that an import map describes: encoding, format and delimiter as it says or as they show. */
export const openTable = async (bytes: ByteSource, map: ImportMap): Promise<OpenedTable> => {
  const { text, report } = decodeText(bytes, map.encoding ? { encoding: map.encoding } : {})
  const opened =
    map.format === 'csv'
      ? { ...(await readCsv(text, map.delimiter ? { delimiter: map.delimiter } : {})), skipped: [] }
      : await readMarkdownTable(text, wantedHeaders(map))
  const { headers, rows, skipped } = opened
  return { table: { headers, rows }, missingColumns: bindColumns(map, headers).missing, skipped, encoding: report }
}
