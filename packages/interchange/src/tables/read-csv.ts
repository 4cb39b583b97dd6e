import type { ImportNote, ImportProblem } from '@duijie/domain/imports/import-report.schema.ts'

import { excerpt } from '../maps/change.ts'
import { asChunks, wholeCharacters } from '../text/chunks.ts'
import { readRecords, type CsvRecord } from './csv-records.ts'
import { mayHideRows } from './quote-trust.ts'
import { sniffDelimiter } from './sniff-delimiter.ts'
import { toSourceRow, uniqueHeaders, type SourceRow, type SourceTable } from './table.ts'

export type TextSource = string | Iterable<string> | AsyncIterable<string>

export type CsvOptions = {
  /** Told from the first 64 Ki characters when absent. */
  delimiter?: string
  /** The record that holds the headers; told by `isHeader` when absent. */
  headerRow?: number
  /** Whether these are the headers that are looked for, below titles perhaps. */
  isHeader?: (headers: readonly string[]) => boolean
  /** Bytes (UTF-8) that one record may hold; a quote that never closes stops there. 8 MiB when absent. */
  maximumRecordBytes?: number
}

export type CsvTable = SourceTable & {
  /** Records above the headers, such as a title. */
  notes: ImportNote[]
  /** Complete once the rows have been read. */
  problems: ImportProblem[]
}

const sampleCharacters = 65_536

const takeSample = async (chunks: AsyncIterator<string>): Promise<string> => {
  let sample = ''
  while (sample.length < sampleCharacters) {
    const next = await chunks.next()
    if (next.done) break
    sample += next.value
  }
  return sample
}

async function* startingWith(sample: string, chunks: AsyncIterator<string>): AsyncGenerator<string> {
  if (sample) yield sample
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
}

/** The first line by which Excel is told the delimiter: `sep=;`. It is no record. */
const delimiterHint = /^"?sep=(?<delimiter>[,;\t|])"?[,;\t|]*(?:\r\n|\n|\r)/i

const isBlank = ({ list }: CsvRecord): boolean => list.every((cell) => cell.trim() === '')
const isBlankLine = ({ list }: CsvRecord): boolean => list.length === 1 && list[0]?.trim() === ''

const searchedRecords = 20

/** The headers' record and those above it; the first that is not blank where none is the one looked for. */
const findHeader = async (
  records: AsyncIterator<CsvRecord>,
  { headerRow, isHeader }: CsvOptions,
): Promise<{ header?: CsvRecord; above: CsvRecord[]; below: CsvRecord[] }> => {
  const read: CsvRecord[] = []
  const most = headerRow ?? (isHeader ? searchedRecords : 1)
  let filled = 0
  for (let next = await records.next(); !next.done; next = await records.next()) {
    const record = next.value
    read.push(record)
    if (!isBlank(record)) filled += 1
    const found = headerRow === undefined ? isHeader?.(uniqueHeaders(record.list)) : record.row === headerRow
    if (found || record.broken) return { header: record, above: read.slice(0, -1), below: [] }
    if (headerRow === undefined ? filled >= most : record.row >= most) break
  }
  if (headerRow !== undefined) return { above: [], below: read }
  const first = read.findIndex((record) => !isBlank(record))
  if (first === -1) return { above: [], below: [] }
  return { header: read[first], above: [], below: read.slice(first + 1) }
}

async function* continuing(first: readonly CsvRecord[], rest: AsyncIterator<CsvRecord>): AsyncGenerator<CsvRecord> {
  yield* first
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

type Shape = { headers: string[]; delimiter: string; end?: string }

const refused = ({ row, line, lastLine }: CsvRecord, rejected: string): SourceRow => ({
  row,
  line,
  lastLine,
  cells: {},
  rejected,
})

const toRow = (record: CsvRecord, { headers, delimiter }: Shape): SourceRow => {
  const { row, line, lastLine, list, raw } = record
  if (mayHideRows(raw, delimiter, list.length, headers.length)) return refused(record, 'import.quote_may_hide_rows')
  return toSourceRow(headers, list, { row, line, lastLine })
}

/**
 * Rows of the records under the headers. Where a line ends in another way than the headers' and it or the next one has
 * a wrong number of cells, a line break inside a cell may have been taken for the end of a row: both are refused.
 */
async function* toRows(
  records: AsyncIterable<CsvRecord>,
  shape: Shape,
  problems: ImportProblem[],
): AsyncGenerator<SourceRow> {
  let waiting: { record: CsvRecord; row: SourceRow } | undefined
  for await (const record of records) {
    if (record.broken) {
      if (waiting) yield waiting.row
      yield { row: record.row, line: record.line, lastLine: record.lastLine, cells: {}, broken: record.broken }
      return
    }
    if (isBlankLine(record)) continue
    const row = toRow(record, shape)
    const isOdd = shape.end !== undefined && record.end !== undefined && record.end !== shape.end
    const isTorn = (waiting !== undefined || isOdd) && row.ragged !== undefined
    if (waiting) yield isTorn || waiting.row.ragged ? refused(waiting.record, 'import.line_ends_mixed') : waiting.row
    waiting = undefined
    if (isOdd && problems.length === 0) problems.push({ code: 'import.line_ends_mixed', line: record.lastLine })
    if (isTorn) yield refused(record, 'import.line_ends_mixed')
    else if (isOdd) waiting = { record, row }
    else yield row
  }
  if (waiting) yield waiting.row
}

const noteAbove = (record: CsvRecord): ImportNote[] =>
  isBlank(record)
    ? []
    : [
        {
          row: record.row,
          line: record.line,
          field: '',
          code: 'import.above_headers',
          before: excerpt(record.list.filter((cell) => cell.trim() !== '').join(' ')),
        },
      ]

/**
 * Reads CSV as it streams by: quotes, line breaks in cells and headers, any of `, ; tab |`, any kind of line end, the
 * hint `sep=;`, titles above the headers. Blank lines are counted but give no row. What cannot be read on (a quote that
 * never closes, a record over the limit) ends the rows with one that is `broken`; rows before it stand. A record that
 * may hide others is `rejected`.
 *
 * Text is handed on as UTF-8, so a lone surrogate, which decoded text cannot hold, becomes U+FFFD.
 */
export const readCsv = async (source: TextSource, options: CsvOptions = {}): Promise<CsvTable> => {
  const chunks = wholeCharacters(asChunks(source))
  const whole = (await takeSample(chunks)).replace(/^\uFEFF/, '')
  const hint = delimiterHint.exec(whole)
  const sample = hint ? whole.slice(hint[0].length) : whole
  const delimiter = hint?.groups?.['delimiter'] ?? options.delimiter ?? sniffDelimiter(sample)
  const records = readRecords(startingWith(sample, chunks), {
    delimiter,
    maximumRecordBytes: options.maximumRecordBytes ?? 8_388_608,
    firstLine: hint ? 2 : 1,
  })
  const { header, above, below } = await findHeader(records, options)
  const problems: ImportProblem[] = []
  const headers = header && !header.broken ? uniqueHeaders(header.list) : []
  const under = header?.broken ? [header, ...below] : below
  const shape = { headers, delimiter, end: header?.end }
  const rows = toRows(continuing(under, records), shape, problems)
  return { headers, rows, notes: above.flatMap(noteAbove), problems }
}
