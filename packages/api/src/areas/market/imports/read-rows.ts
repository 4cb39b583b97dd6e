import type { ImportRowResult, TablePart, TableRow } from '@duijie/domain/imports/import-batch.schema.ts'
import { externalIdField } from '@duijie/domain/imports/import-field.ts'
import { listingBody, type ListingBody } from '@duijie/domain/listings/body.schema.ts'
import type { ListingKind } from '@duijie/domain/listings/listing.schema.ts'
import {
  isMapped,
  isRejected,
  isRepeated,
  type Rejection,
  type RowOutcome,
} from '@duijie/interchange/import-outcome.ts'
import { mapRows } from '@duijie/interchange/import-rows.ts'
import { excerpt } from '@duijie/interchange/maps/change.ts'
import { valueAt, type JsonObject } from '@duijie/interchange/maps/json.ts'
import type { SourceRow } from '@duijie/interchange/tables/table.ts'
import { validateWith } from '@duijie/interchange/validate-with.ts'
import { prepareCell } from './cell.rules.ts'
import { mappedColumns, toImportMap, type MappedColumn } from './table-map.rules.ts'

type Note = ImportRowResult['notes'][number]

/** What became of one row before anything was looked up; `body` where it can become a listing. */
export type ReadRow = {
  row: number
  title: string
  externalId?: string
  issues: Rejection[]
  notes: Note[]
  duplicateOf?: number
  ready?: { externalId: string; contentHash: string; body: ListingBody }
}

const mostExternalId = 200

type Prepared = { source: SourceRow; issues: Rejection[]; notes: Note[]; cells: string[] }

const prepareRow = (row: TableRow, columns: readonly MappedColumn[]): Prepared => {
  const issues: Rejection[] = []
  const notes: Note[] = []
  const cells: Record<string, string> = {}
  for (const { column, name, target, unit } of columns) {
    const refused = row.refused.find((cell) => cell.column === column)
    if (refused) issues.push({ field: target.field, reason: refused.reason, before: refused.before })
    const prepared = refused ? { text: '', issues: [], notes: [] } : prepareCell(target, row.cells[column] ?? '', unit)
    issues.push(...prepared.issues)
    notes.push(...prepared.notes)
    cells[name] = prepared.text
  }
  return { source: { row: row.row, line: row.row, lastLine: row.row, cells }, issues, notes, cells: row.cells }
}

type Reading = { notes: Note[]; lost: Rejection[] }

/** What stands in the body where the cell says it in other words; a cell of which nothing was read is an issue. */
const readingsOf = (body: JsonObject, cells: readonly string[], columns: readonly MappedColumn[]): Reading => {
  const reading: Reading = { notes: [], lost: [] }
  for (const { column, target } of columns) {
    const cell = (cells[column] ?? '').trim()
    if (cell === '' || target.field === externalIdField) continue
    const value = valueAt(body, target.field.split('.'))
    const shown = value === undefined ? '' : [value].flat().map(String).join(', ')
    const place = { field: target.field, before: excerpt(cell) }
    if (shown === '') reading.lost.push({ ...place, reason: `import.${target.reading.as}_unreadable` })
    else if (shown !== cell && target.reading.as !== 'text')
      reading.notes.push({ ...place, code: 'import.read_as', after: excerpt(shown) })
  }
  return reading
}

const titleOf = (cells: readonly string[], columns: readonly MappedColumn[]): string => {
  const column = columns.find(({ field }) => field === 'title.zh') ?? columns.find(({ field }) => field === 'title.en')
  return excerpt((column ? (cells[column.column] ?? '') : '').trim())
}

const isSame = (a: Rejection, b: Rejection): boolean =>
  a.field === b.field && a.reason === b.reason && a.before === b.before

const uniqueIssues = (issues: readonly Rejection[]): Rejection[] =>
  issues.filter((issue, at) => issues.findIndex((other) => isSame(issue, other)) === at)

/** A note of the map that shows the value already. */
const isTold = (notes: readonly Note[], field: string): boolean =>
  notes.some((note) => note.field === field && note.after !== undefined)

/** The result of one row from what the map made of it and what was wrong with its cells. */
const toReadRow = (
  outcome: RowOutcome,
  { cells, issues, notes }: Prepared,
  columns: readonly MappedColumn[],
): ReadRow => {
  const externalId = outcome.externalId ?? ''
  const row = {
    row: outcome.row,
    title: titleOf(cells, columns),
    ...(externalId ? { externalId: excerpt(externalId) } : {}),
  }
  const reading = isMapped(outcome) ? readingsOf(outcome.body, cells, columns) : { notes: [], lost: [] }
  const rejected = isRejected(outcome) ? outcome.issues.map((issue) => coded(inField(issue, columns))) : []
  const all = uniqueIssues([
    ...issues,
    ...rejected,
    ...reading.lost.filter(({ field }) => !issues.some((issue) => issue.field === field)),
    ...(externalId.length > mostExternalId ? [{ field: externalIdField, reason: 'text.too_long' }] : []),
  ])
  if (all.length > 0) return { ...row, issues: all, notes: [] }
  if (isRepeated(outcome)) return { ...row, issues: [], notes: [], duplicateOf: outcome.duplicateOf }
  if (!isMapped(outcome)) throw new Error('a row was refused without a reason')
  const { contentHash, body } = outcome
  return {
    ...row,
    issues: [],
    notes: [...notes, ...outcome.notes, ...reading.notes.filter(({ field }) => !isTold(outcome.notes, field))],
    ready: { externalId, contentHash, body: listingBody.parse(body) },
  }
}

/** Reads some rows of a table; each gives exactly one result, in order. Errors: those of the mapping. */
export const readRows = async (kind: ListingKind, part: TablePart): Promise<ReadRow[]> => {
  const columns = mappedColumns(kind, part.mapping)
  const map = toImportMap(kind, columns)
  const prepared = part.rows.map((row) => prepareRow(row, columns))
  const table = { headers: columns.map(({ name }) => name), rows: streamed(prepared) }
  const services = { lookupTerms: () => [], validate: validateWith(listingBody) }
  const results: ReadRow[] = []
  for await (const outcome of mapRows(table, map, services)) {
    const row = prepared[results.length]
    if (row) results.push(toReadRow(outcome, row, columns))
  }
  return results
}

/** The map knows columns by their place; who reads the report knows fields. */
const inField = (issue: Rejection, columns: readonly MappedColumn[]): Rejection => ({
  ...issue,
  field: columns.find(({ name }) => name === issue.field)?.field ?? issue.field,
})

/** The schema's own sentences are not for users: what is missing is required, what is there has the wrong form. */
const coded = (issue: Rejection): Rejection => {
  if (/^[a-z_]+(\.[a-z_]+)+$/.test(issue.reason)) return issue
  return { ...issue, reason: issue.before === undefined ? 'field.required' : 'field.refused' }
}

async function* streamed(prepared: readonly Prepared[]): AsyncGenerator<SourceRow> {
  for (const { source } of prepared) yield source
}
