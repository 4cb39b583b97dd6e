import { maximumFen } from '../shared/money.schema.ts'
import { readAmount, type Amount, type AmountEnd, type AmountOptions, type Measure } from './amount.rules.ts'
import { powerOfTen, times, toNumber, toWhole, type Decimal } from './decimal.ts'

/** Which end of a range a field takes; a field that is neither takes no range. */
export type End = 'lower' | 'upper'

/** Something that was done to a value in reading it, which its owner may want to know. */
export type ReadingNote = 'approximate' | 'rounded' | 'range_end' | 'converted' | 'percent' | 'time_dropped' | 'serial'

/**
 * What a text says: a value, nothing for this field (`20万以内` has no lower end), or why it cannot be told.
 * `ambiguous`: it may mean two numbers; `range`: two ends where one value is wanted.
 */
export type Reading<Value> =
  | { value: Value; notes: ReadingNote[] }
  | { absent: true }
  | { problem: 'unreadable' | 'ambiguous' | 'range' }

export type QuantityOptions = AmountOptions & { end?: End }

const unreadable = { problem: 'unreadable' } as const

/** The end of the field that names one: `budgetMaximumFen` takes the upper. */
export const endOfField = (field: string): End | undefined => {
  if (field.includes('Minimum')) return 'lower'
  return field.includes('Maximum') ? 'upper' : undefined
}

/** The field of the other end: `budgetMinimumFen` for `budgetMaximumFen`. */
export const otherEndOf = (field: string): string | undefined => {
  if (field.includes('Minimum')) return field.replace('Minimum', 'Maximum')
  return field.includes('Maximum') ? field.replace('Maximum', 'Minimum') : undefined
}

const chooseEnd = (amount: Amount, end: End | undefined): Reading<AmountEnd> => {
  const notes: ReadingNote[] = amount.approximate ? ['approximate'] : []
  if (amount.single && amount.lower) return { value: amount.lower, notes }
  if (!end) return { problem: 'range' }
  const value = amount[end]
  if (!value) return { absent: true }
  return { value, notes: amount.lower && amount.upper ? [...notes, 'range_end'] : notes }
}

const readEnd = (text: string, options: QuantityOptions): Reading<AmountEnd> => {
  const amount = readAmount(text, options)
  return amount ? chooseEnd(amount, options.end) : unreadable
}

const fenPerUnit = { yuan: 2, wan: 6 } as const
export type MoneyUnit = keyof typeof fenPerUnit

/**
 * Money as whole fen. A bare number is in `unit`; one that says 元, 万 or ¥ means what it says, and `12,000` is yuan,
 * for nobody separates the thousands of 万元. `¥1.500` may be 1.5 or 1,500 yuan.
 */
export const readFen = (text: string, options: QuantityOptions & { unit?: MoneyUnit } = {}): Reading<number> => {
  const read = readEnd(text, options)
  if (!('value' in read)) return read
  const { value, scaled, yuan, grouped, ambiguous, measure } = read.value
  const unit = scaled || yuan || grouped ? 'yuan' : (options.unit ?? 'yuan')
  if (measure) return unreadable
  if (ambiguous && unit === 'yuan') return { problem: 'ambiguous' }
  const { whole, exact } = toWhole(times(value, powerOfTen(fenPerUnit[unit])))
  if (whole < 0n || whole > BigInt(maximumFen)) return unreadable
  return { value: Number(whole), notes: exact ? read.notes : [...read.notes, 'rounded'] }
}

const daysOf: Partial<Record<Measure, bigint>> = { days: 1n, weeks: 7n, months: 30n, years: 365n }

/** A measure that stands beside a number: `45天` in a field of days is 45, `2.4 %` is 2.4. */
const inField = (
  { value, measure }: AmountEnd,
  counts: 'days' | 'number',
): { value: Decimal; note?: ReadingNote } | undefined => {
  if (!measure) return { value }
  if (measure === 'percent') return counts === 'number' ? { value, note: 'percent' } : undefined
  if (measure === 'days') return { value }
  const days = daysOf[measure]
  if (counts !== 'days' || days === undefined) return undefined
  return { value: times(value, { units: days, places: 0 }), note: 'converted' }
}

/** A plain number: `3.2万`, `2.4 %`, `1.2E+07`; `counts: 'days'` turns weeks, months and years into days. */
export const readQuantity = (
  text: string,
  options: QuantityOptions & { counts?: 'days' | 'number' } = {},
): Reading<number> => {
  const read = readEnd(text, options)
  if (!('value' in read)) return read
  const { ambiguous, yuan } = read.value
  if (yuan) return ambiguous ? { problem: 'ambiguous' } : unreadable
  const counted = inField(read.value, options.counts ?? 'number')
  if (!counted) return unreadable
  const value = toNumber(counted.value)
  if (!Number.isFinite(value)) return unreadable
  return { value, notes: counted.note ? [...read.notes, counted.note] : read.notes }
}

/** A whole number; a fraction is unreadable. */
export const readWhole = (text: string, options: Parameters<typeof readQuantity>[1] = {}): Reading<number> => {
  const read = readQuantity(text, options)
  return 'value' in read && !Number.isSafeInteger(read.value) ? unreadable : read
}
