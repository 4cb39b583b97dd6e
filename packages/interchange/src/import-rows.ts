import { externalIdOf, hashContent, settleId, type SeenIds } from './external-id.ts'
import type { Rejection, RejectedRow, RowOutcome, RowPlace } from './import-outcome.ts'
import type { FoundTerm } from './maps/apply-rule.ts'
import { buildBody, type FieldNote } from './maps/build-body.ts'
import { change } from './maps/change.ts'
import { bindColumns, cellReader } from './maps/columns.ts'
import type { ImportMap } from './maps/import-map.schema.ts'
import type { JsonObject } from './maps/json.ts'
import { markdownToText } from './tables/markdown-cells.ts'
import { headerKey, type SourceRow, type SourceTable } from './tables/table.ts'
import { truncate } from './text/truncate.ts'

export type ImportServices = {
  /** Terms of the given schemes in a text. */
  lookupTerms: (text: string, schemes: readonly string[]) => readonly FoundTerm[]
  /** What is wrong with a body, empty when nothing is. */
  validate: (body: JsonObject) => readonly Rejection[]
}

const placeOf = ({ row, line, lastLine }: SourceRow): RowPlace => ({ row, line, lastLine })

const reject = (row: SourceRow, issues: readonly Rejection[], externalId?: string): RejectedRow => {
  const [rejected = { field: '', reason: 'import.invalid' }] = issues
  return {
    ...placeOf(row),
    ...(externalId ? { externalId } : {}),
    rejected,
    issues: issues.length > 0 ? [...issues] : [rejected],
  }
}

type Read = (name: string) => string

/** Reasons to refuse a row before its body is made; fields are columns here. */
const refuseSource = (map: ImportMap, row: SourceRow, read: Read): Rejection[] => {
  const unreadable = row.broken ?? row.rejected
  if (unreadable) return [{ field: '', reason: unreadable }]
  if (Object.values(row.cells).every((cell) => cell.trim() === '')) return [{ field: '', reason: 'import.row_blank' }]
  const isHeader = Object.entries(row.cells).every(([header, cell]) => headerKey(cell) === headerKey(header))
  if (isHeader) return [{ field: '', reason: 'import.header_again' }]
  const blank = map.require.filter((name) => read(name) === '').map((field) => ({ field, reason: 'import.blank' }))
  const skipped = map.skipWhen.filter((rule) => {
    const value = read(rule.column).toLowerCase()
    const equals = rule.in?.some((text) => text.trim().toLowerCase() === value)
    return equals || rule.contains?.some((text) => value.includes(text.toLowerCase()))
  })
  return [...blank, ...skipped.map(({ column, reason }) => ({ field: column, reason }))]
}

type Organisation = { name?: string; notes: FieldNote[] }

const organisationOf = (map: ImportMap, read: Read): Organisation => {
  if (!map.organisation) return { notes: [] }
  const cell = read(map.organisation.column)
  const name = (map.format === 'markdown' ? markdownToText(cell) : cell).replace(/\s+/g, ' ').trim()
  const fitting = truncate(name, map.organisation.maxLength)
  const notes = fitting === name ? [] : [{ field: 'organisation', ...change('import.truncated', name, fitting) }]
  return name ? { name: fitting, notes } : { notes }
}

/** What an earlier program put where it could not read a character; 锟斤拷 is two of them read as Chinese. */
const lostCharacters = /\uFFFD|锟斤拷/g

const shapeNotes = ({ ragged, cells }: SourceRow): FieldNote[] => {
  const lost = Object.values(cells).reduce((sum, cell) => sum + (cell.match(lostCharacters)?.length ?? 0), 0)
  return [
    ...(ragged
      ? [{ field: '', code: 'import.ragged', before: String(ragged.found), after: String(ragged.expected) }]
      : []),
    ...(lost > 0 ? [{ field: '', code: 'import.characters_lost', count: lost }] : []),
  ]
}

const mapRow = (row: SourceRow, map: ImportMap, services: ImportServices, read: Read, seen: SeenIds): RowOutcome => {
  const refused = refuseSource(map, row, read)
  if (refused.length > 0) return reject(row, refused)
  const id = externalIdOf(map, read)
  if (!id) return reject(row, [{ field: 'externalId', reason: 'import.id_blank' }])
  const { body, notes, refused: unusable } = buildBody(map, { read, lookupTerms: services.lookupTerms })
  const organisation = organisationOf(map, read)
  const issues = unusable ? [unusable] : services.validate(body)
  if (issues.length > 0) return reject(row, issues, id)
  if (map.organisation && !organisation.name) {
    return reject(row, [{ field: map.organisation.column, reason: 'import.organisation_blank' }], id)
  }
  const contentHash = hashContent(body, organisation.name)
  const settled = settleId(seen, map.duplicates, { id, row: row.row, contentHash })
  if ('duplicateOf' in settled) return { ...placeOf(row), externalId: id, duplicateOf: settled.duplicateOf }
  if ('conflictsWith' in settled)
    return reject(row, [{ field: 'externalId', reason: 'import.duplicate_differs', before: id }], id)
  const { externalId } = settled
  const numbered = externalId === id ? [] : [{ field: 'externalId', ...change('import.id_numbered', id, externalId) }]
  return {
    ...placeOf(row),
    externalId,
    body,
    contentHash,
    ...(organisation.name ? { organisationName: organisation.name } : {}),
    notes: [...shapeNotes(row), ...notes, ...organisation.notes, ...numbered],
  }
}

/**
 * Turns the rows of a table into bodies of listings by an import map, one outcome a row, in order, as they stream by.
 * The table must have every column of the map. The order of rows decides nothing but numbered ids. Holds one id and one hash per row in memory.
 */
export async function* mapRows(
  table: SourceTable,
  map: ImportMap,
  services: ImportServices,
): AsyncGenerator<RowOutcome> {
  const { missing } = bindColumns(map, table.headers)
  if (missing.length > 0) throw new Error(`columns are missing: ${missing.join(', ')}`)
  const readCell = cellReader(map, table.headers)
  const seen: SeenIds = new Map()
  for await (const row of table.rows) yield mapRow(row, map, services, (name) => readCell(row, name), seen)
}
