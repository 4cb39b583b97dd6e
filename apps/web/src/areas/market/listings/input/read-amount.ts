/** A number as typed or pasted: its value, and what the text itself said about it. */
export type TypedAmount = {
  value: number
  /** 千, 万, 亿, k, M … stood behind it. */
  scaled: boolean
  /** Thousands were separated: `12,000`. */
  grouped: boolean
  /** 元, ¥, RMB or CNY stood beside it. */
  yuan: boolean
}

const scales: Record<string, number> = {
  十: 1e1,
  百: 1e2,
  千: 1e3,
  万: 1e4,
  亿: 1e8,
  萬: 1e4,
  億: 1e8,
  k: 1e3,
  w: 1e4,
  m: 1e6,
  b: 1e9,
}

const pattern = /^(-?)(\d[\d,.]*)([十百千]?[万亿萬億]?|[kwmb])$/

/** `12,000` and `1,234,567.5` are grouped; `1,2` and `1,25` are decimals of a European keyboard. */
const readDigits = (digits: string): { value: number; grouped: boolean } | undefined => {
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits)) return { value: Number(digits.replaceAll(',', '')), grouped: true }
  // Chinese ledgers also group by four: 1,2000.
  if (/^\d{1,4}(,\d{4})+(\.\d+)?$/.test(digits)) return { value: Number(digits.replaceAll(',', '')), grouped: true }
  if (/^\d+[.,]\d+$/.test(digits)) return { value: Number(digits.replace(',', '.')), grouped: false }
  return /^\d+[.,]?$/.test(digits) ? { value: Number.parseInt(digits, 10), grouped: false } : undefined
}

const clean = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_'’]/g, '')
    .replaceAll('，', ',')
    .replace(/^(约|大约|about|approx\.?|~)/, '')

/** Binary dust of 1.2 × 10,000 is swept away; fifteen digits are what a double holds. */
const exact = (value: number): number => Number(value.toPrecision(15))

/**
 * Reads one amount as people write it: `1.2万`, `1,2 万`, `12,000`, `120万元`, `¥ 3 000`, `50w`, full-width digits.
 * Undefined for anything else, such as a range.
 */
export const readAmount = (text: string): TypedAmount | undefined => {
  const bare = clean(text)
  const plain = bare
    .replace(/^(¥|￥|rmb|cny|人民币)/, '')
    .replace(/(元|rmb|cny|人民币)$/, '')
    .replace(/元$/, '')
  const found = pattern.exec(plain)
  if (!found) return undefined
  const [, sign = '', digits = '', scale = ''] = found
  const read = readDigits(digits)
  if (!read) return undefined
  const factor = scale.split('').reduce((product, letter) => product * (scales[letter] ?? 1), 1)
  const value = exact(read.value * factor)
  return { value: sign ? -value : value, scaled: scale !== '', grouped: read.grouped, yuan: plain !== bare }
}

/** A plain count: `12万` is 120,000. Undefined where it cannot be read. */
export const readCount = (text: string): number | undefined => readAmount(text)?.value
