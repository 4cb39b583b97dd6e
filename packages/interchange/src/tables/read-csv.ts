import { CsvError, parse, type Options } from 'csv-parse'

import { asChunks, wholeCharacters } from '../text/chunks.ts'
import { sniffDelimiter } from './sniff-delimiter.ts'
import { toSourceRow, uniqueHeaders, type SourceRow, type SourceTable } from './table.ts'

export type TextSource = string | Iterable<string> | AsyncIterable<string>

export type CsvOptions = {
  /** Told from the first 64 Ki characters when absent. */
  delimiter?: string
  /** Bytes (UTF-8) that one record may hold; a quote that never closes stops there. 8 MiB when absent. */
  maximumRecordBytes?: number
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

type NumberedRecord = { row: number; line: number; lastLine: number; list: string[]; broken?: string }

const isBlankLine = (cells: readonly string[]): boolean => cells.length === 1 && cells[0]?.trim() === ''

const brokenReasons: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'import.quote_not_closed',
  CSV_MAX_RECORD_SIZE: 'import.record_too_large',
}

const brokenReason = (error: Error): string => {
  const reason = error instanceof CsvError ? brokenReasons[error.code] : undefined
  if (!reason) throw error
  return reason
}

const linesOf = (record: readonly string[]): number =>
  record.reduce((lines, cell) => lines + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 1)

/**
 * Parses chunk by chunk. Records are taken as they are made and not from the parser's own stream, which on an error
 * would throw away those it still holds.
 */
async function* readRecords(chunks: AsyncIterable<string>, options: Options): AsyncGenerator<NumberedRecord> {
  let made: string[][] = []
  const take = (record: string[]): null => {
    made.push(record)
    return null
  }
  const parser = parse({ ...options, on_record: take })
  parser.on('error', () => undefined)
  let [row, line] = [1, 1]
  function* numbered(): Generator<NumberedRecord> {
    for (const list of made) {
      const lines = linesOf(list)
      yield { row, line, lastLine: line + lines - 1, list }
      row += 1
      line += lines
    }
    made = []
  }
  const step = (run: (done: (error?: Error | null) => void) => void): Promise<Error | undefined> =>
    new Promise((resolve) => run((error) => resolve(error ?? undefined)))

  let error: Error | undefined
  for await (const chunk of chunks) {
    error = await step((done) => parser.write(chunk, done))
    yield* numbered()
    if (error) break
  }
  error ??= await step((done) => parser.end(done))
  yield* numbered()
  if (error) yield { row, line, lastLine: Infinity, list: [], broken: brokenReason(error) }
}

async function* toRows(headers: string[], records: AsyncIterator<NumberedRecord>): AsyncGenerator<SourceRow> {
  for (let next = await records.next(); !next.done; next = await records.next()) {
    const { list, broken, ...place } = next.value
    if (broken) yield { ...place, cells: {}, broken }
    else if (!isBlankLine(list)) yield toSourceRow(headers, list, place)
  }
}

/**
 * Reads CSV as it streams by: quotes, line breaks in cells and headers, any of `, ; tab`. The first record that is not
 * blank holds the headers. Blank lines are counted but give no row. What cannot be read on (a quote that never closes,
 * a record over the limit) ends the rows with one that is `broken`; rows before it stand.
 *
 * Text is handed on as UTF-8, so a lone surrogate, which decoded text cannot hold, becomes U+FFFD.
 */
export const readCsv = async (source: TextSource, options: CsvOptions = {}): Promise<SourceTable> => {
  const chunks = wholeCharacters(asChunks(source))
  const sample = (await takeSample(chunks)).replace(/^\uFEFF/, '')
  const records = readRecords(startingWith(sample, chunks), {
    delimiter: options.delimiter ?? sniffDelimiter(sample),
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: options.maximumRecordBytes ?? 8_388_608,
  })
  let first = await records.next()
  while (!first.done && !first.value.broken && isBlankLine(first.value.list)) first = await records.next()
  if (first.done) return { headers: [], rows: toRows([], records) }
  if (first.value.broken) return { headers: [], rows: only(first.value) }
  const headers = uniqueHeaders(first.value.list)
  return { headers, rows: toRows(headers, records) }
}

async function* only({ row, line, lastLine, broken }: NumberedRecord): AsyncGenerator<SourceRow> {
  yield { row, line, lastLine, cells: {}, broken }
}
