import type { ListingKind } from '../listings/listing.schema.ts'
import type { ImportField } from './import-field.ts'
import { importFields } from './import-fields.ts'

/** A column as the page knows it: its header and some of its cells. */
export type SampledColumn = { header: string; samples: readonly string[] }

/** What a column fills. `unit` is what a bare number of money counts. */
export type ColumnChoice = { field: string; unit?: MoneyUnit }
export type MoneyUnit = 'yuan' | 'wan'

/** A header without case, width, white space, punctuation and the marks of fields that must be filled. */
const keyOf = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*：:、，,.。_\-/（）()[\]【】"'“”]/g, '')

const unitPattern = /万元|万|wan|10k/
const remarkPattern = /[（(][^（）()]*[）)]/g

const hasChinese = (text: string): boolean => /\p{Script=Han}/u.test(text)

/** 3: the very header · 2: the header but for a remark in brackets · below 1: a name stands in the header, the longer the surer. */
const likeness = (column: SampledColumn, field: ImportField): number => {
  const whole = keyOf(column.header)
  const bare = keyOf(column.header.normalize('NFKC').replace(remarkPattern, ''))
  const keys = field.headers.map(keyOf)
  if (keys.includes(whole)) return 3
  if (bare !== '' && keys.includes(bare)) return 2
  const within = keys.filter((key) => key.length >= 2 && (hasChinese(key) || key.length >= 6) && whole.includes(key))
  return Math.max(0, ...within.map((key) => key.length / (whole.length + 1)))
}

/** English text goes into the English field: nobody writes 标题 over it and means Chinese. */
const inLanguage = (field: string, column: SampledColumn, isFree: (field: string) => boolean): string => {
  const written = column.samples.filter((sample) => sample.trim() !== '')
  const english = field.replace(/\.zh$/, '.en')
  const isEnglish = written.length > 0 && !written.some(hasChinese) && !hasChinese(column.header)
  return field.endsWith('.zh') && isEnglish && isFree(english) ? english : field
}

/** What a bare number of money in this column counts, as its header says; yuan where it says nothing. */
export const suggestUnit = (header: string): MoneyUnit => (unitPattern.test(header.toLowerCase()) ? 'wan' : 'yuan')

/**
 * Which field each column seems to fill; undefined where its header says nothing that we know. The surest pair first, no
 * field twice, ties by the order of columns and fields.
 */
export const suggestColumns = (kind: ListingKind, columns: readonly SampledColumn[]): (ColumnChoice | undefined)[] => {
  const fields = importFields[kind]
  const pairs = columns.flatMap((column, at) =>
    fields.map((field, order) => ({ at, order, field, column, score: likeness(column, field) })),
  )
  const chosen = new Map<number, ColumnChoice>()
  const taken = new Set<string>()
  const sorted = pairs
    .filter(({ score }) => score > 0.2)
    .toSorted((a, b) => b.score - a.score || a.at - b.at || a.order - b.order)
  for (const { at, field, column } of sorted) {
    const target = inLanguage(
      field.field,
      column,
      (name) => fields.some((other) => other.field === name) && !taken.has(name),
    )
    if (chosen.has(at) || taken.has(target)) continue
    taken.add(target)
    chosen.set(at, { field: target, ...(field.reading.as === 'money' ? { unit: suggestUnit(column.header) } : {}) })
  }
  return columns.map((_, at) => chosen.get(at))
}
