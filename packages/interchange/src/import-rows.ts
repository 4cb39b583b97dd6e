import { externalIdOf, hashContent, settleId, type SeenIds } from './external-id.ts'
import type { Rejection, RejectedRow, RowOutcome } from './import-outcome.ts'
import type { FoundTerm } from './maps/apply-rule.ts'
import { buildBody } from './maps/build-body.ts'
import { bindColumns, cellReader } from './maps/columns.ts'
import type { ImportMap } from './maps/import-map.schema.ts'
import type { JsonObject } from './maps/json.ts'
import { markdownToText } from './tables/markdown-cells.ts'
import type { SourceRow, SourceTable } from './tables/table.ts'
import { truncate } from './text/truncate.ts'

export type ImportServices = {
  /** Terms of the given schemes in a text. */
  lookupTerms: (text: string, schemes: readonly string[]) => readonly FoundTerm[]
  /** What is wrong with a body, empty when nothing is. */
  validate: (body: JsonObject) => readonly Rejection[]
}

const reject = (row: number, issues: readonly Rejection[], externalId?: string): RejectedRow => {
  const [rejected = { field: '', reason: 'import.invalid' }] = issues
  return { row, ...(externalId ? { externalId } : {}), rejected, issues: issues.length > 0 ? [...issues] : [rejected] }
}

type Read = (name: string) => string

/** Reasons to refuse a row before its body is made; fields are columns here. */
const refuseSource = (map: ImportMap, row: SourceRow, read: Read): Rejection[] => {
  if (row.broken) return [{ field: '', reason: row.broken }]
  if (Object.values(row.cells).every((cell) => cell.trim() === '')) return [{ field: '', reason: 'import.row_blank' }]
  const blank = map.require.filter((name) => read(name) === '').map((field) => ({ field, reason: 'import.blank' }))
  const skipped = map.skipWhen.filter((rule) => {
    const value = read(rule.column).toLowerCase()
    const equals = rule.in?.some((text) => text.trim().toLowerCase() === value)
    return equals || rule.contains?.some((text) => value.includes(text.toLowerCase()))
  })
  return [...blank, ...skipped.map(({ column, reason }) => ({ field: column, reason }))]
}

/** Without a needed column no row can be right; each says so, that the report still accounts for every row. */
const missingColumns = (missing: readonly string[]): Rejection[] =>
  missing.map((field) => ({ field, reason: 'import.column_missing' }))

const organisationOf = (map: ImportMap, read: Read): string | undefined => {
  if (!map.organisation) return undefined
  const cell = read(map.organisation.column)
  const name = (map.format === 'markdown' ? markdownToText(cell) : cell).replace(/\s+/g, ' ').trim()
  return name ? truncate(name, map.organisation.maxLength) : undefined
}

const mapRow = (row: SourceRow, map: ImportMap, services: ImportServices, read: Read, seen: SeenIds): RowOutcome => {
  const refused = refuseSource(map, row, read)
  if (refused.length > 0) return reject(row.row, refused)
  const id = externalIdOf(map, read)
  if (!id) return reject(row.row, [{ field: 'externalId', reason: 'import.id_blank' }])
  const built = buildBody(map, { read, lookupTerms: services.lookupTerms })
  const organisationName = organisationOf(map, read)
  const issues = built.refused ? [built.refused] : services.validate(built.body)
  if (issues.length > 0) return reject(row.row, issues, id)
  if (map.organisation && !organisationName) {
    return reject(row.row, [{ field: map.organisation.column, reason: 'import.organisation_blank' }], id)
  }
  const contentHash = hashContent(built.body, organisationName)
  const settled = settleId(seen, map.duplicates, { id, row: row.row, contentHash })
  if ('duplicateOf' in settled) return { row: row.row, externalId: id, duplicateOf: settled.duplicateOf }
  if ('conflictsWith' in settled)
    return reject(row.row, [{ field: 'externalId', reason: 'import.duplicate_differs' }], id)
  const ragged = row.ragged ? [{ field: '', note: 'import.ragged' }] : []
  const { externalId } = settled
  const named = organisationName ? { organisationName } : {}
  return { row: row.row, externalId, body: built.body, contentHash, ...named, notes: [...ragged, ...built.notes] }
}

/**
 * Turns the rows of a table into bodies of listings by an import map, one outcome a row, in order, as they stream by.
 * The order of rows decides nothing but numbered ids. Holds one id and one hash per row in memory.
 */
export async function* mapRows(
  table: SourceTable,
  map: ImportMap,
  services: ImportServices,
): AsyncGenerator<RowOutcome> {
  const columns = bindColumns(map, table.headers)
  const missing = missingColumns(columns.missing)
  const readCell = cellReader(map, columns)
  const seen: SeenIds = new Map()
  for await (const row of table.rows) {
    if (missing.length > 0 && !row.broken) yield reject(row.row, missing)
    else yield mapRow(row, map, services, (name) => readCell(row, name), seen)
  }
}
