import { decimalOf, plus, powerOfTen, times, type Decimal } from './decimal.ts'
import { readDigits, type DecimalMark } from './digits.rules.ts'

export type Numeral = {
  value: Decimal
  /** 千, 万, 亿, k, M … stood in it. */
  scaled: boolean
  grouped: boolean
  ambiguous: boolean
}

const digits: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

/** Forms of cheques and of traditional writing, as the plain ones. */
const plainForms: Readonly<Record<string, string>> = {
  萬: '万',
  億: '亿',
  兩: '两',
  壹: '一',
  贰: '二',
  貳: '二',
  叁: '三',
  參: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  陸: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
  〇: '零',
}

const units: readonly (readonly [unit: string, power: number])[] = [
  ['亿', 8],
  ['万', 4],
  ['千', 3],
  ['百', 2],
  ['十', 1],
]

const letters: Readonly<Record<string, number>> = { k: 3, w: 4, m: 6, b: 9, bn: 9 }

const unscaled = (value: Decimal): Numeral => ({ value, scaled: false, grouped: false, ambiguous: false })

/** What stands behind a unit. `三万五` may mean 35,000 or 30,005 and is not read; `三万零五` and `1万2千` are. */
const readRest = (rest: string, power: number, mark: DecimalMark | undefined): Decimal | undefined => {
  const behindZero = rest.startsWith('零')
  const bare = behindZero ? rest.slice(1) : rest
  const isPlain = power === 1 || behindZero || /[十百千万]/.test(bare) || /^\d{3,}$/.test(bare)
  const read = isPlain ? readPart(bare, mark) : undefined
  return read && read.value.places === 0 && read.value.units < 10n ** BigInt(power) ? read.value : undefined
}

const readAtUnit = (text: string, at: number, power: number, mark: DecimalMark | undefined): Numeral | undefined => {
  const head = text.slice(0, at)
  const before = head === '' && power === 1 ? unscaled(decimalOf('1')) : readPart(head, mark)
  if (!before || (power < 4 && before.scaled)) return undefined
  const rest = text.slice(at + 1)
  const behind = rest === '' ? decimalOf('0') : readRest(rest, power, mark)
  if (!behind) return undefined
  return { ...before, value: plus(times(before.value, powerOfTen(power)), behind), scaled: true, ambiguous: false }
}

const readChinese = (text: string): Numeral | undefined => {
  const [whole = '', fraction, ...more] = text.split('点')
  const digitOf = (character: string): number | undefined => (character === '零' ? 0 : digits[character])
  const head = whole.length === 1 ? digitOf(whole) : undefined
  const tail = (fraction ?? '').split('').map(digitOf)
  if (head === undefined || more.length > 0 || tail.includes(undefined) || fraction === '') return undefined
  return unscaled(decimalOf(fraction === undefined ? String(head) : `${head}.${tail.join('')}`))
}

const readPart = (text: string, mark: DecimalMark | undefined): Numeral | undefined => {
  for (const [unit, power] of units) {
    const at = text.lastIndexOf(unit)
    if (at !== -1) return readAtUnit(text, at, power, mark)
  }
  const arabic = readDigits(text, mark)
  return arabic ? { ...arabic, scaled: false } : readChinese(text)
}

/**
 * Reads one number in Arabic or Chinese numerals or both: `1.2万`, `二十万`, `3千万`, `1亿2000万`, `50w`, `12,000`.
 * Expects half-width lower-case text. Undefined for anything else.
 */
export const readNumeral = (text: string, mark?: DecimalMark): Numeral | undefined => {
  if (text.length > 60) return undefined
  const plain = text.replace(/./gu, (character) => plainForms[character] ?? character)
  const lettered = /^([\d.,\s'’_]+)(k|w|m|bn?)$/.exec(plain)
  if (!lettered) return readPart(plain, mark)
  const head = readDigits(lettered[1] ?? '', mark)
  const scale = powerOfTen(letters[lettered[2] ?? ''] ?? 0)
  return head && { ...head, value: times(head.value, scale), scaled: true, ambiguous: false }
}
