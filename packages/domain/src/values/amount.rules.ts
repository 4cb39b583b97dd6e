import { decimalOf, isGreater, negate, powerOfTen, times } from './decimal.ts'
import type { DecimalMark } from './digits.rules.ts'
import { readNumeral, type Numeral } from './numeral.rules.ts'

/** What a number counts where it says so. */
export type Measure = 'percent' | 'days' | 'weeks' | 'months' | 'years'

/** One end of what was written. */
export type AmountEnd = Numeral & { yuan: boolean; measure?: Measure }

/**
 * A number, a range, or one side of one as people write it. Of a single number both ends are the same; `20万以内` has
 * only an upper end. `approximate` where 约 or 左右 stood beside it.
 */
export type Amount = { lower?: AmountEnd; upper?: AmountEnd; single: boolean; approximate: boolean }

export type AmountOptions = { decimal?: DecimalMark }

/** Half width, lower case; white space only where it separates digits. */
const foldAmount = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/[−﹣]/g, '-')
    .replace(/[圆圓]/g, '元')
    .replace(/(?<!\d)\s+|\s+(?!\d)/g, '')

const measures: readonly (readonly [RegExp, Measure])[] = [
  [/%$/, 'percent'],
  [/(?:天|日|days?)$/, 'days'],
  [/(?:个?星期|周|weeks?)$/, 'weeks'],
  [/(?:个月|months?)$/, 'months'],
  [/(?:年|years?)$/, 'years'],
]

const currencyBefore = /^(?:人民币|rmb|cny|¥)+:?/
const currencyBehind = /(?:(?:人民币|rmb|cny)?元?(?:人民币|rmb|cny)?)(?:整|正)?$/

/** One number with its sign, currency and measure. */
const readEnd = (text: string, options: AmountOptions): AmountEnd | undefined => {
  const measure = measures.find(([pattern]) => pattern.test(text))
  const bare = measure ? text.replace(measure[0], '') : text
  const plain = bare.replace(currencyBefore, '').replace(currencyBehind, '')
  const sign = /^[+-]/.exec(plain)?.[0] ?? ''
  const numeral = readNumeral(plain.slice(sign.length).trim(), options.decimal)
  if (!numeral) return undefined
  const yuan = plain !== bare
  if (yuan && measure) return undefined
  return { ...numeral, value: sign === '-' ? negate(numeral.value) : numeral.value, yuan, measure: measure?.[1] }
}

const atMost =
  /^(?:不超过|不高于|不多于|至多|最多|低于|小于|少于|≤|<=?)(.+)$|^(.+?)(?:元?(?:及?以内|及?以下|之内|封顶))$/
const atLeast = /^(?:不低于|不少于|至少|最少|最低|高于|大于|多于|超过|≥|>=?)(.+)$|^(.+?)(?:元?(?:及?以上|起))$/

const rangeMarks = /^(.+?)(?:-|–|—|~|〜|至|到)(.+)$/

/** `12-20万` says 万 once and means it twice, unless that would turn the range around: `5000-1万`. */
const withScaleOf = (lower: AmountEnd, upper: AmountEnd, upperText: string): AmountEnd => {
  if (lower.scaled || !upper.scaled) return lower
  const unit = /(万亿|[十百千]?[万亿]|[千百kwmb]|bn)(?=[^万亿]*$)/.exec(upperText)?.[1] ?? ''
  const scale = readNumeral(`1${unit}`)?.value ?? powerOfTen(0)
  const scaled = { ...lower, value: times(lower.value, scale), scaled: true, ambiguous: false }
  return isGreater(scaled.value, upper.value) && isGreater(lower.value, decimalOf('999')) ? lower : scaled
}

const readRange = (text: string, options: AmountOptions): Omit<Amount, 'approximate'> | undefined => {
  const [, from = '', to = ''] = rangeMarks.exec(text) ?? []
  const [lower, upper] = [readEnd(from, options), readEnd(to, options)]
  if (!lower || !upper || from === '') return undefined
  const low = from.endsWith('元') ? lower : withScaleOf(lower, upper, to)
  if (isGreater(low.value, upper.value) || (lower.measure && lower.measure !== upper.measure)) return undefined
  // What one end says of its size holds for both.
  const shared = { yuan: lower.yuan || upper.yuan, scaled: low.scaled || upper.scaled, measure: upper.measure }
  return { lower: { ...low, ...shared }, upper: { ...upper, ...shared }, single: false }
}

const readOneSided = (text: string, options: AmountOptions): Omit<Amount, 'approximate'> | undefined => {
  const most = atMost.exec(text)
  const least = most ? null : atLeast.exec(text)
  const inner = most?.[1] ?? most?.[2] ?? least?.[1] ?? least?.[2]
  const end = inner === undefined ? undefined : readEnd(inner, options)
  if (!end) return undefined
  return most ? { upper: end, single: false } : { lower: end, single: false }
}

/**
 * Reads an amount as people write it: `1.2万`, `12,000`, `120万元人民币`, `¥ 3 000`, `50W`, `二十万`, `2.4 %`, `45天`,
 * `12万-20万`, `20万以内`. Undefined for anything else: nothing is guessed.
 */
export const readAmount = (text: string, options: AmountOptions = {}): Amount | undefined => {
  if (text.length > 100) return undefined
  const folded = foldAmount(text)
  const bare = folded.replace(/^(?:大约|约|近似|about|approx\.?|~|≈)/, '').replace(/左右$/, '')
  const approximate = bare !== folded
  const end = readEnd(bare, options)
  const read = end
    ? { lower: end, upper: end, single: true }
    : (readOneSided(bare, options) ?? readRange(bare, options))
  return read && { ...read, approximate }
}
