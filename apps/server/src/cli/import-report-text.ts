import type { ImportNote, ImportProblem, ImportReport } from '@duijie/domain/imports/import-report.schema.ts'
import { reasonText } from '@duijie/interchange/reason-text.ts'

const words = (code: string): string => reasonText(code, 'en')

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

const quoted = (text: string): string => JSON.stringify(text)

type Place = Pick<ImportNote, 'row' | 'line' | 'file'>

const placeText = ({ row, line, file }: Place): string => {
  if (file !== undefined) return file
  if (row === 0) return line === 0 ? 'file' : `line ${line}`
  return row === line ? `line ${line}` : `row ${row} (line ${line})`
}

const headline = (report: ImportReport): string => {
  const verb = report.dryRun ? 'would be imported' : 'imported'
  const unread = report.unread > 0 ? `, ${report.unread} not read` : ''
  return `${counted(report.rows, 'row')} (${report.encoding}): ${report.imported} ${verb}, ${report.unchanged} unchanged, ${report.rejected.length} rejected${unread}`
}

const problemText = ({ code, line, field, detail }: ImportProblem): string =>
  [
    line === undefined ? '' : `line ${line}: `,
    field === undefined ? '' : `${field}: `,
    words(code),
    detail ? ` (${detail})` : '',
  ].join('')

const noteText = (note: ImportNote): string => {
  const change = [
    note.before === undefined ? '' : ` ${quoted(note.before)}`,
    note.after === undefined ? '' : ` → ${quoted(note.after)}`,
    note.count === undefined ? '' : ` (${note.count})`,
  ].join('')
  return `  ${placeText(note)}: ${note.field ? `${note.field}: ` : ''}${words(note.code)}${change}`
}

const tally = (codes: readonly string[]): string[] => {
  const counts = new Map<string, number>()
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([code, count]) => `  ${count} × ${words(code)}`)
}

const section = (title: string, lines: readonly string[]): string[] => (lines.length > 0 ? [title, ...lines] : [])

const endings: Record<ImportReport['outcome'], readonly string[]> = {
  complete: [],
  cut_short: ['The file could not be read to its end.'],
  nothing_read: ['Nothing was read.'],
}

/** The account of an import in words: every row that was refused or repeated, every value that was changed. */
export const reportText = (report: ImportReport): string => {
  const skipped = report.skippedTables.map(
    ({ line, headers, rows, reason, missing }) =>
      `  line ${line}: ${counted(rows, 'row')} under ${headers.map(quoted).join(', ')}: ${words(reason)}${missing.length > 0 ? `: ${missing.join(', ')}` : ''}`,
  )
  const rejected = report.rejected.flatMap((row) =>
    row.issues.map(
      ({ field, reason, before }) =>
        `  ${placeText(row)}: ${field ? `${field}: ` : ''}${words(reason)}${before === undefined ? '' : ` ${quoted(before)}`}`,
    ),
  )
  const repeated = report.repeated.map((row) => `  ${placeText(row)}: says again what row ${row.duplicateOf} says`)
  const codes = report.notes.map(({ code }) => code)
  return [
    headline(report),
    ...report.problems.map(problemText),
    ...section(`${counted(skipped.length, 'table')} left aside`, skipped),
    ...section(`${counted(report.rejected.length, 'row')} rejected`, rejected),
    ...section(`${counted(repeated.length, 'row')} repeated`, repeated),
    ...section(counted(codes.length, 'note'), [
      ...(codes.length > 20 ? tally(codes) : []),
      ...report.notes.map(noteText),
    ]),
    ...endings[report.outcome],
  ].join('\n')
}

/** The account as JSON, with a sentence beside each code. */
export const reportJson = (report: ImportReport): string => {
  const spoken = <Item extends { code: string } | { reason: string }>(item: Item) => ({
    ...item,
    text: words('code' in item ? item.code : item.reason),
  })
  return JSON.stringify({
    ...report,
    rejected: report.rejected.map(spoken),
    notes: report.notes.map(spoken),
    problems: report.problems.map(spoken),
    skippedTables: report.skippedTables.map(spoken),
  })
}
