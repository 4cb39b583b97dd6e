import type {
  ImportNote,
  ImportProblem,
  ImportRejection,
  ImportReport,
  SkippedTable,
} from '@duijie/domain/imports/import-report.schema.ts'

import type { EncodingReport } from '../encoding/encoding.schema.ts'
import type { MappedRow, RejectedRow, RepeatedRow, RowPlace } from '../import-outcome.ts'
import type { SourceRow } from '../tables/table.ts'

type Place = Pick<ImportNote, 'row' | 'line' | 'file'>

const placeOf = ({ row, line, file }: Pick<RowPlace, 'row' | 'line' | 'file'>): Place => ({
  row,
  line,
  ...(file === undefined ? {} : { file }),
})

type Span = Place & { lastLine: number }

/** A note for each row on whose lines bytes were damaged, and for lines that belong to no row. */
const damageNotes = (damaged: ReadonlyMap<number, number>, spans: readonly Span[]): ImportNote[] => {
  const left = [...damaged].toSorted(([a], [b]) => a - b)
  const notes: ImportNote[] = []
  const note = (place: Place, count: number): void => {
    notes.push({ ...place, field: '', code: 'import.damaged_bytes', count })
  }
  const take = (lastLine: number): number => {
    let count = 0
    while (left[0] && left[0][0] <= lastLine) count += left.shift()?.[1] ?? 0
    return count
  }
  for (const { lastLine, ...place } of spans) {
    while (left[0] && left[0][0] < place.line) note({ row: 0, line: left[0][0] }, left.shift()?.[1] ?? 0)
    const count = take(lastLine)
    if (count > 0) note(place, count)
  }
  for (const [line, count] of left) note({ row: 0, line }, count)
  return notes
}

const ending = new Set(['import.quote_not_closed', 'import.record_too_large'])

/** Codes that end a file before its end, of which the rest was not read. */
const cutsShort = (rejected: readonly ImportRejection[]): boolean => rejected.some(({ reason }) => ending.has(reason))

export type ImportAccount = ReturnType<typeof createAccount>

/** Collects what became of each row of a source and gives the report. Rows come in the order of the source. */
export const createAccount = () => {
  const counts = { imported: 0, unchanged: 0, unread: 0 }
  const spans: Span[] = []
  let isStopped = false
  const lists = {
    repeated: [] as ImportReport['repeated'],
    rejected: [] as ImportRejection[],
    notes: [] as ImportNote[],
    problems: [] as ImportProblem[],
  }
  const rows = (): number => counts.imported + counts.unchanged + counts.unread + lists.rejected.length
  const pass = (row: RowPlace | SourceRow): Place => {
    const place = placeOf(row)
    spans.push({ ...place, lastLine: row.lastLine })
    return place
  }
  return {
    rows,
    published: (row: MappedRow, verdict: 'imported' | 'unchanged'): void => {
      const place = pass(row)
      counts[verdict] += 1
      lists.notes.push(...row.notes.map((note) => ({ ...place, ...note })))
    },
    repeated: (row: RepeatedRow): void => {
      counts.unchanged += 1
      lists.repeated.push({ ...pass(row), duplicateOf: row.duplicateOf })
    },
    rejected: (row: RejectedRow): void => {
      const { externalId, rejected, issues } = row
      lists.rejected.push({ ...pass(row), ...(externalId ? { externalId } : {}), ...rejected, issues })
    },
    unread: (row: SourceRow): void => {
      pass(row)
      counts.unread += 1
    },
    problem: (problem: ImportProblem): void => {
      lists.problems.push(problem)
    },
    /** Says why the rest of the source was not read. */
    stop: (problem: ImportProblem): void => {
      isStopped = true
      lists.problems.push(problem)
    },
    note: (note: ImportNote): void => {
      lists.notes.push(note)
    },
    report: (source: { dryRun: boolean; skippedTables: SkippedTable[]; encoding: EncodingReport }): ImportReport => {
      const { encoding, evidence, damagedBytes, damagedLines } = source.encoding
      const notes = [...lists.notes, ...damageNotes(damagedLines, spans)].toSorted((a, b) => a.row - b.row)
      const isRead = counts.imported + counts.unchanged > 0
      const outcome = !isRead ? 'nothing_read' : isStopped || cutsShort(lists.rejected) ? 'cut_short' : 'complete'
      const { dryRun, skippedTables } = source
      return {
        outcome,
        dryRun,
        rows: rows(),
        ...counts,
        ...lists,
        notes,
        skippedTables,
        encoding,
        evidence,
        damagedBytes,
      }
    },
  }
}
