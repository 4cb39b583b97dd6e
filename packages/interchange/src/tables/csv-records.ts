import { CsvError, parse } from 'csv-parse'

import { lineEndWatch } from './line-ends.ts'

/** One record of a CSV. `raw` is its text; `end` how its last line ended; `broken` why nothing after it can be read. */
export type CsvRecord = {
  row: number
  line: number
  lastLine: number
  list: string[]
  raw: string
  end?: string
  broken?: string
}

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

export type RecordOptions = { delimiter: string; maximumRecordBytes: number; firstLine: number }

type Made = { record: string[]; raw: string }

/**
 * Parses chunk by chunk; any kind of line end ends a record. Records are taken as they are made and not from the
 * parser's own stream, which on an error would throw away those it still holds.
 */
export async function* readRecords(chunks: AsyncIterable<string>, options: RecordOptions): AsyncGenerator<CsvRecord> {
  let made: Made[] = []
  const parser = parse({
    delimiter: options.delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: options.maximumRecordBytes,
    raw: true,
    on_record: (record: unknown): null => {
      made.push(record as Made)
      return null
    },
  })
  parser.on('error', () => undefined)
  const ends = lineEndWatch(options.firstLine)
  let [row, line] = [1, options.firstLine]
  function* numbered(): Generator<CsvRecord> {
    for (const { record: list, raw } of made) {
      const lastLine = line + linesOf(list) - 1
      yield { row, line, lastLine, list, raw, end: ends.take(lastLine) }
      row += 1
      line = lastLine + 1
    }
    made = []
  }
  const step = (run: (done: (error?: Error | null) => void) => void): Promise<Error | undefined> =>
    new Promise((resolve) => run((error) => resolve(error ?? undefined)))

  let error: Error | undefined
  for await (const chunk of chunks) {
    ends.advance(chunk)
    error = await step((done) => parser.write(chunk, done))
    yield* numbered()
    if (error) break
  }
  error ??= await step((done) => parser.end(done))
  yield* numbered()
  if (error) yield { row, line, lastLine: Infinity, list: [], raw: '', broken: brokenReason(error) }
}
