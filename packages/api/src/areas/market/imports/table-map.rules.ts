import type { ColumnMapping } from '@duijie/domain/imports/import-batch.schema.ts'
import { externalIdField, type ImportField, type ImportReading } from '@duijie/domain/imports/import-field.ts'
import { findImportField } from '@duijie/domain/imports/import-fields.ts'
import type { ListingKind } from '@duijie/domain/listings/listing.schema.ts'
import { InvalidFieldsError } from '../../../kernel/trpc/errors.ts'
import { importMap, type ImportMap } from '@duijie/interchange/maps/import-map.schema.ts'
import { listMark } from './cell.rules.ts'

export type MappedColumn = ColumnMapping & { target: ImportField; name: string }

/** The columns that are read, with what they fill. Error: `import.mapping_invalid` for unknown fields and fields filled twice. */
export const mappedColumns = (kind: ListingKind, mapping: readonly ColumnMapping[]): MappedColumn[] => {
  const seen = new Set<string | number>()
  return mapping.map((column, index) => {
    const target = findImportField(kind, column.field)
    const isRepeated = seen.has(column.field) || seen.has(column.column)
    if (!target || isRepeated) {
      const code = target ? 'import.field_twice' : 'import.field_unknown'
      throw new InvalidFieldsError('import.mapping_invalid', [{ field: `mapping.${index}.field`, code }])
    }
    seen.add(column.field).add(column.column)
    return { ...column, target, name: `c${column.column}` }
  })
}

const steps: Readonly<Record<ImportReading['as'], object>> = {
  text: {},
  money: { parse: 'money' },
  whole: { parse: 'integer' },
  decimal: { parse: 'number' },
  day: { parse: 'date' },
  level: { parse: 'integer' },
  days: { parse: 'days' },
  bytes: { parse: 'integer' },
  parameters: { parse: 'number' },
  term: {},
  choice: {},
  terms: { split: listMark, list: true },
  names: { split: listMark, list: true },
  choices: { split: listMark, list: true },
}

/**
 * The import map for a table whose columns were chosen on the page. Rows without a number of their own are known by
 * their title: the same title with other content is refused rather than taken for a second listing or a new version.
 */
export const toImportMap = (kind: ListingKind, columns: readonly MappedColumn[]): ImportMap => {
  const identity = columns.find(({ field }) => field === externalIdField)
  const titles = columns.filter(({ field }) => field.startsWith('title.')).map(({ name }) => name)
  if (titles.length === 0) {
    throw new InvalidFieldsError('import.mapping_invalid', [{ field: 'mapping', code: 'import.title_missing' }])
  }
  const fields = columns.filter(({ field }) => field !== externalIdField)
  return importMap.parse({
    version: 1,
    kind,
    format: 'csv',
    externalId: identity ? { column: identity.name } : { hash: titles, prefix: 'title-' },
    fields: Object.fromEntries(
      fields.map(({ field, name, target }) => [field, { column: name, ...steps[target.reading.as] }]),
    ),
  })
}
