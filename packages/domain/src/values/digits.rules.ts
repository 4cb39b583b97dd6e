import { decimalOf, powerOfTen, times, type Decimal } from './decimal.ts'

/** Which sign a source uses before decimals. Told from the number itself where it is not stated. */
export type DecimalMark = '.' | ','

export type Digits = {
  value: Decimal
  /** Thousands were separated: `12,000`. */
  grouped: boolean
  /** Whether it could as well be the other number: `1.500` is 1.5 or, in half of Europe, 1,500. */
  ambiguous: boolean
}

const plain = (digits: string, grouped = false, ambiguous = false): Digits => ({
  value: decimalOf(digits),
  grouped,
  ambiguous,
})

type Form = readonly [pattern: RegExp, read: (text: string) => Digits]

const withoutGroups = (text: string, decimal: DecimalMark): string =>
  decimal === '.' ? text.replace(/[, '’_]/g, '') : text.replace(/[. '’_]/g, '').replace(',', '.')

/** What a number can be where nobody has said which sign stands before decimals. The first form that fits counts. */
const openForms: readonly Form[] = [
  [/^\d+\.?$/, (text) => plain(text.replace('.', ''))],
  [/^[1-9]\d{0,2}\.\d{3}$/, (text) => plain(text, false, true)],
  [/^\d*\.\d+$/, (text) => plain(text)],
  [/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/, (text) => plain(withoutGroups(text, '.'), true)],
  // Chinese ledgers also group by four: 1,2000.
  [/^[1-9]\d{0,3}(?:,\d{4})+(?:\.\d+)?$/, (text) => plain(withoutGroups(text, '.'), true)],
  [/^(?:\d+,\d{1,2}|0,\d+)$/, (text) => plain(withoutGroups(text, ','))],
  [/^[1-9]\d{0,2}(?:\.\d{3})+,\d+$/, (text) => plain(withoutGroups(text, ','), true)],
  [/^[1-9]\d{0,2}(?:\.\d{3}){2,}$/, (text) => plain(withoutGroups(text, ','), true)],
  [/^[1-9]\d{0,2}(?:[ '’_]\d{3})+(?:\.\d+)?$/, (text) => plain(withoutGroups(text, '.'), true)],
  [/^[1-9]\d{0,2}(?:[ '’_]\d{3})+,\d+$/, (text) => plain(withoutGroups(text, ','), true)],
]

const stated: Record<DecimalMark, readonly RegExp[]> = {
  '.': [/^\d*\.?\d+$|^\d+\.$/, /^\d{1,3}(?:[, '’_]\d{3})+(?:\.\d+)?$/, /^\d{1,4}(?:,\d{4})+(?:\.\d+)?$/],
  ',': [/^\d*,?\d+$|^\d+,$/, /^\d{1,3}(?:[. '’_]\d{3})+(?:,\d+)?$/],
}

const mantissa = (text: string, mark: DecimalMark | undefined): Digits | undefined => {
  if (text.length > 60 || !/\d/.test(text)) return undefined
  if (!mark) return openForms.find(([pattern]) => pattern.test(text))?.[1](text)
  const form = stated[mark].findIndex((pattern) => pattern.test(text))
  return form === -1 ? undefined : plain(withoutGroups(text, mark), form > 0)
}

/** Reads Arabic digits as people and programs write them: `12,000`, `10 237,65`, `1.234,56`, `1.2e+07`. */
export const readDigits = (text: string, mark?: DecimalMark): Digits | undefined => {
  const scientific = /^([\d.,]+)e([+-]?\d{1,2})$/.exec(text)
  if (!scientific) return mantissa(text, mark)
  const digits = mantissa(scientific[1] ?? '', mark)
  return digits && { ...digits, ambiguous: false, value: times(digits.value, powerOfTen(Number(scientific[2]))) }
}
