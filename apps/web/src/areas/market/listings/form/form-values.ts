import type { Bilingual } from '@duijie/domain/shared/bilingual.schema.ts'

import type { FieldSpec } from '../fields/field-spec.ts'
import { writeMoney } from '../input/money-input.ts'
import { writeBytes } from '../input/size-input.ts'

/** Both languages as typed. */
export type BilingualValue = { zh: string; en: string }

/** A repeated row; `key` follows it while rows come and go. */
export type RowValue = { key: string; values: FormValues }

/** What stands in a field, as typed: numbers and money are text until they are read. */
export type FieldValue = string | boolean | readonly string[] | BilingualValue | readonly RowValue[]

export type FormValues = Readonly<Record<string, FieldValue>>

/** A row that nobody has filled yet, under a key that no row beside it has. */
export const emptyRow = (fields: readonly FieldSpec[], beside: readonly RowValue[]): RowValue => {
  const highest = Math.max(-1, ...beside.map(({ key }) => Number(key.slice('row-'.length)) || 0))
  return { key: `row-${highest + 1}`, values: toValues(fields, {}) }
}

const toText = (stored: unknown): string => (typeof stored === 'string' ? stored : '')

const toBilingual = (stored: unknown): BilingualValue => {
  const text = (typeof stored === 'object' && stored !== null ? stored : {}) as Bilingual
  return { zh: text.zh ?? '', en: text.en ?? '' }
}

const toNumberText = (spec: FieldSpec, stored: unknown): string => {
  if (typeof stored !== 'number') return ''
  if (spec.type === 'money') return writeMoney(stored, spec.unit)
  return spec.type === 'bytes' ? writeBytes(stored) : String(stored)
}

const toRows = (fields: readonly FieldSpec[], stored: unknown): RowValue[] =>
  (Array.isArray(stored) ? stored : []).map((row: Record<string, unknown>, index) => ({
    key: `row-${index}`,
    values: toValues(fields, row),
  }))

const toValue = (spec: FieldSpec, stored: unknown): FieldValue => {
  switch (spec.type) {
    case 'bilingual':
      return toBilingual(stored)
    case 'terms':
    case 'languages':
    case 'list':
      return Array.isArray(stored) ? stored.map(String) : []
    case 'flag':
      return stored === true
    case 'rows':
      return toRows(spec.fields, stored)
    case 'level':
      return typeof stored === 'number' ? `trl${stored}` : ''
    case 'money':
    case 'number':
    case 'decimal':
    case 'parameters':
    case 'bytes':
      return toNumberText(spec, stored)
    default:
      return toText(stored)
  }
}

/** What a form shows of a stored body. */
export const toValues = (fields: readonly FieldSpec[], body: Readonly<Record<string, unknown>>): FormValues =>
  Object.fromEntries(fields.map((spec) => [spec.name, toValue(spec, body[spec.name])]))

export const asText = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '')

export const asTexts = (value: FieldValue | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []

export const asBilingual = (value: FieldValue | undefined): BilingualValue =>
  typeof value === 'object' && 'zh' in value ? value : { zh: '', en: '' }

export const asRows = (value: FieldValue | undefined): readonly RowValue[] =>
  Array.isArray(value) ? value.filter((item): item is RowValue => typeof item === 'object') : []

/** Whether any text field of the form holds English: then both languages are shown. */
export const hasEnglish = (values: FormValues): boolean =>
  Object.values(values).some(
    (value) => asBilingual(value).en.trim() !== '' || asRows(value).some((row) => hasEnglish(row.values)),
  )
