import { readAmount } from './amount.rules.ts'
import { decimalOf, isGreater, powerOfTen, times, toNumber, type Decimal } from './decimal.ts'
import { readNumeral } from './numeral.rules.ts'

/** Powers of ten to a billion. K is left out: beside a model's name it is the length of a context. */
const powers: Readonly<Record<string, number>> = { m: -3, b: 0, t: 3, million: -3, billion: 0, trillion: 3 }

const start = String.raw`(?<![\d.A-Za-z×*])`
const number = String.raw`(\d{1,3}(?:,\d{3})+|\d{1,6}(?:\.\d{1,4})?)`
/** What is counted in the same words and is no parameter. */
const notCounted = String.raw`(?!\s*-?(?:个|条|篇|张|幅|万)?\s?(?:tokens?|词元|字|条|元|张|用户|人|次|篇|幅|数据|语料|data|corpus))`

/** `34B`, `1.8b`, `1T`, `1TB`; not `GB2312`, `16GB` or `2T tokens`. */
const lettered = new RegExp(`${start}${number}\\s?(?:([bmt])|(t)b)(?![a-z0-9])${notCounted}`, 'giu')
const worded = new RegExp(`${start}${number}[\\s-]?(million|billion|trillion)\\b${notCounted}`, 'giu')
/** 亿 counts by itself; 万 counts too many other things to be taken without 参数. */
const chinese = new RegExp(`${start}([\\d.,]{1,9}\\s?(?:万亿|亿|[百千]?万(?=\\s?个?参数)))${notCounted}`, 'gu')

/** One expert of a mixture (`8×7B`) and what is active at a time (`A32B`, `激活37B`): neither is a total. */
const experts = /\d{1,4}\s?[x×*]\s?(?=\d)/giu
const active =
  /(?:激活|活跃|activated|active)(?:参数)?量?[约为:：\s]{0,4}[\d.,]+\s?(?:[bmt]|亿|billion|million)|[\d.,]+\s?(?:[bmt]|亿|billion|million)\s?(?:激活|活跃|activated|active)/giu

const sizesIn = (text: string): Decimal[] => {
  const spoken = [...text.matchAll(lettered), ...text.matchAll(worded)].map(([, digits = '', unit = '', tera = '']) =>
    times(decimalOf(digits.replaceAll(',', '')), powerOfTen(powers[(unit || tera).toLowerCase()] ?? 0)),
  )
  const numerals = [...text.matchAll(chinese)].flatMap(([, numeral = '']) => {
    const read = readNumeral(numeral.replace(/\s/g, ''))
    return read ? [times(read.value, powerOfTen(-9))] : []
  })
  return [...spoken, ...numerals]
}

/**
 * Billions of parameters in all that a name or a cell states, the largest of several: `Yi-34B`, `52B / 102B / 1TB`,
 * `A32B/1T`, `70亿`. A mixture's `8×7B` states no total and says nothing.
 */
export const readParametersBillion = (text: string): number | undefined => {
  if (text.length > 10_000) return undefined
  const sizes = sizesIn(text.normalize('NFKC').replace(active, ' ').replace(experts, 'x'))
  const [first, ...rest] = sizes
  if (!first) return undefined
  return toNumber(rest.reduce((most, next) => (isGreater(next, most) ? next : most), first))
}

/** A model's size as typed into a field of billions: as above, and a bare number is billions. */
export const readParametersField = (text: string): number | undefined => {
  const amount = readAmount(text)
  const bare = amount?.single ? amount.lower : undefined
  if (bare && !bare.scaled && !bare.yuan && !bare.measure && !bare.grouped) return toNumber(bare.value)
  return readParametersBillion(text)
}
