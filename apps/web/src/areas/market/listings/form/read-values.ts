import { readParametersField } from '@duijie/domain/values/parameters.rules.ts'
import { readQuantity, readWhole, type Reading } from '@duijie/domain/values/quantity.rules.ts'

import type { FieldSpec } from '../fields/field-spec.ts'
import { readMoney } from '../input/money-input.ts'
import { readBytes } from '../input/size-input.ts'
import { asBilingual, asRows, asText, asTexts, type FieldValue, type FormValues } from './form-values.ts'

/** Codes of what is wrong, by path: `budgetMinimumFen`, `summary.zh`, `kpis.0.target`. */
export type Problems = Readonly<Record<string, string>>

/** A body as far as it could be read. `rowsAt` tells for each repeated field which typed rows were kept. */
export type ReadValues = {
  body: Record<string, unknown>
  problems: Record<string, string>
  rowsAt: Record<string, number[]>
}

const orUnreadable = (value: number | undefined): Reading<number> =>
  value === undefined ? { problem: 'unreadable' } : { value, notes: [] }

/** What was typed, as the importer reads it too. */
const readNumber = (spec: FieldSpec, text: string): Reading<number> => {
  switch (spec.type) {
    case 'money':
      return readMoney(text, spec)
    case 'bytes':
      return orUnreadable(readBytes(text))
    case 'parameters':
      return orUnreadable(readParametersField(text))
    case 'level':
      return orUnreadable(Number(text.replace('trl', '')))
    case 'decimal':
      return readQuantity(text)
    default:
      return readWhole(text, { counts: spec.type === 'number' && spec.unit === 'days' ? 'days' : 'number' })
  }
}

const numeric: ReadonlySet<string> = new Set(['money', 'bytes', 'parameters', 'level', 'decimal', 'number'])

const readBilingualValue = (value: FieldValue | undefined): Record<string, string> | undefined => {
  const filled = Object.entries(asBilingual(value)).filter(([, text]) => text.trim() !== '')
  return filled.length > 0 ? Object.fromEntries(filled) : undefined
}

const readRows = (spec: FieldSpec & { type: 'rows' }, value: FieldValue | undefined, into: ReadValues): unknown => {
  const kept: number[] = []
  const rows = asRows(value).flatMap((row, index) => {
    const read = readValues(spec.fields, row.values)
    for (const [path, code] of Object.entries(read.problems)) into.problems[`${spec.name}.${index}.${path}`] = code
    if (Object.keys(read.body).length === 0) return []
    kept.push(index)
    return [read.body]
  })
  into.rowsAt[spec.name] = kept
  return rows
}

const readOne = (spec: FieldSpec, value: FieldValue | undefined, into: ReadValues): unknown => {
  if (spec.type === 'bilingual') return readBilingualValue(value)
  if (spec.type === 'flag') return value === true ? true : undefined
  if (spec.type === 'rows') return readRows(spec, value, into)
  if (spec.type === 'terms' || spec.type === 'languages' || spec.type === 'list') return [...asTexts(value)]
  const text = asText(value).trim()
  if (text === '') return undefined
  if (!numeric.has(spec.type)) return text
  const read = readNumber(spec, text)
  if ('value' in read) return read.value
  if ('problem' in read)
    into.problems[spec.name] = `unreadable.${read.problem === 'unreadable' ? spec.type : read.problem}`
  return undefined
}

/** Reads typed values; what is empty is left out, what is unreadable is a problem. */
export const readValues = (fields: readonly FieldSpec[], values: FormValues): ReadValues => {
  const into: ReadValues = { body: {}, problems: {}, rowsAt: {} }
  for (const spec of fields) {
    const read = readOne(spec, values[spec.name], into)
    if (read === undefined || (Array.isArray(read) && read.length === 0)) continue
    into.body[spec.name] = read
  }
  return into
}
