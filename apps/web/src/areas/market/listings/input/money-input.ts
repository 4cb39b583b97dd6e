import {
  endOfField,
  otherEndOf,
  readFen,
  type End,
  type MoneyUnit,
  type Reading,
} from '@duijie/domain/values/quantity.rules.ts'

type MoneyField = { name: string; unit: MoneyUnit }

/** Typed money in fen as the importer reads it too. Of a range the field takes the end that it is named after. */
export const readMoney = (text: string, { name, unit }: MoneyField): Reading<number> =>
  readFen(text, { unit, end: endOfField(name) })

/** Fen as the field shows it, in its unit and without the unit's name: `12.5`. */
export const writeMoney = (fen: number, unit: MoneyUnit): string => String(fen / (unit === 'wan' ? 1_000_000 : 100))

const opposite: Record<End, End> = { lower: 'upper', upper: 'lower' }

/**
 * What a range typed into one of two fields says for both, as their texts: nothing of it is lost when the field is
 * left. Undefined for a single amount and for a field that has no other end.
 */
export const splitRange = (
  text: string,
  { name, unit }: MoneyField,
): { own: string; other: [string, string] } | undefined => {
  const [end, otherName] = [endOfField(name), otherEndOf(name)]
  if (!end || !otherName) return undefined
  const own = readFen(text, { unit, end })
  const other = readFen(text, { unit, end: opposite[end] })
  const isOneSided = 'absent' in own || 'absent' in other
  if (!isOneSided && !('value' in own && own.notes.includes('range_end'))) return undefined
  const shown = (read: Reading<number>): string => ('value' in read ? writeMoney(read.value, unit) : '')
  return { own: shown(own), other: [otherName, shown(other)] }
}
