const isDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

const toDay = (year: number, month: number, day: number): string | undefined =>
  isDay(year, month, day) ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : undefined

type Reader = readonly [pattern: RegExp, order: 'ymd' | 'mdy' | 'dmy']

/** A month or a year alone means its first day. */
const readers: Readonly<Record<string, Reader>> = {
  'YYYY-MM-DD': [/^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/, 'ymd'],
  'YYYY/MM/DD': [/^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, 'ymd'],
  'M/D/YYYY': [/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, 'mdy'],
  'D/M/YYYY': [/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, 'dmy'],
  YYYY年M月D日: [/^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/, 'ymd'],
  'YYYY-MM': [/^(\d{4})-(\d{1,2})$/, 'ymd'],
  YYYY: [/^(\d{4})$/, 'ymd'],
}

/** Formats tried when a map states none; day-first and month-first cannot be told apart and must be stated. */
const plainFormats = ['YYYY-MM-DD', 'YYYY/MM/DD', 'YYYY年M月D日', 'YYYY-MM', 'YYYY']

/** A calendar day `YYYY-MM-DD` in one of the formats, or undefined. */
export const parseDay = (text: string, formats: readonly string[] = plainFormats): string | undefined => {
  for (const format of formats) {
    const [pattern, order] = readers[format] ?? [/$^/, 'ymd']
    const match = pattern.exec(text.trim())
    if (!match) continue
    const [first, second, third] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)]
    if (order === 'ymd') return toDay(first, second, third)
    return order === 'mdy' ? toDay(third, first, second) : toDay(third, second, first)
  }
  return undefined
}

const multipliers: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 亿: 1e8, 万亿: 1e12, k: 1e3, m: 1e6, bn: 1e9 }

const currency = /^(?:人民币|CNY|RMB|[¥￥])?\s*/i

/** A number as people write it: `1,234.5`, `3.2万`, `1.5亿`, `２０`. Undefined when anything else stands beside it. */
export const parseNumber = (text: string): number | undefined => {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
  const match = /^([+-]?\d+(?:\.\d+)?)\s*(万亿|亿|万|千|k|m|bn)?$/i.exec(plain)
  if (!match) return undefined
  return Number(match[1]) * (multipliers[(match[2] ?? '').toLowerCase()] ?? 1)
}

/** Yuan to whole fen: `50万元`, `¥1,200.50`, `人民币 3 亿元`. Undefined for a range, another currency or a negative. */
export const parseFen = (text: string): number | undefined => {
  const amount = parseNumber(
    text
      .normalize('NFKC')
      .trim()
      .replace(currency, '')
      .replace(/\s*(?:人民币)?元?(?:整)?$/, ''),
  )
  const fen = amount === undefined ? undefined : Math.round(amount * 100)
  return fen !== undefined && fen >= 0 && Number.isSafeInteger(fen) ? fen : undefined
}

const truths: Readonly<Record<string, boolean>> = {
  yes: true,
  true: true,
  y: true,
  '1': true,
  是: true,
  有: true,
  '✔': true,
  '✓': true,
  no: false,
  false: false,
  n: false,
  '0': false,
  否: false,
  无: false,
  '✘': false,
  '✗': false,
}

/** Yes or no in either language, or undefined. */
export const parseBoolean = (text: string): boolean | undefined => {
  const key = text.trim().toLowerCase()
  return Object.hasOwn(truths, key) ? truths[key] : undefined
}

/**
 * Billions of parameters that a name states (`Yi-34B`, `130M`), the largest of several. A mixture's `8x7B` states no
 * total and counts for nothing.
 */
export const parseParametersBillion = (text: string): number | undefined => {
  const found = [...text.matchAll(/(?<![\d.A-Za-z])(\d{1,5}(?:\.\d{1,3})?)\s?([BM])(?![A-Za-z0-9])/g)]
  const sizes = found.map(([, size, unit]) => Number(size) * (unit === 'M' ? 0.001 : 1))
  return sizes.length === 0 ? undefined : Number(Math.max(...sizes).toFixed(4))
}
