import { describe, expect, it } from 'vitest'

import { toNumber } from './decimal.ts'
import { readDigits, type DecimalMark } from './digits.rules.ts'
import { readNumeral } from './numeral.rules.ts'
import { readTruth } from './truth.rules.ts'

const digits = (text: string, mark?: DecimalMark) => {
  const read = readDigits(text, mark)
  return read && toNumber(read.value)
}
const numeral = (text: string, mark?: DecimalMark) => {
  const read = readNumeral(text, mark)
  return read && toNumber(read.value)
}

describe('Arabic digits', () => {
  it.each([
    ['0', 0],
    ['007', 7],
    ['12.', 12],
    ['.5', 0.5],
    ['0.125', 0.125],
    ['12,000', 12_000],
    ['1,234,567.89', 1_234_567.89],
    ['1,2000', 12_000],
    ['1,2000,0000', 120_000_000],
    ['12,5', 12.5],
    ['0,125', 0.125],
    ['1.234,56', 1234.56],
    ['1.234.567', 1_234_567],
    ['10 237,65', 10_237.65],
    ['10 237.65', 10_237.65],
    ["1'000'000", 1_000_000],
    ['1’000', 1000],
    ['1_000', 1000],
    ['1.2e+07', 12_000_000],
    ['5e-3', 0.005],
  ])('%s is %d', (text, value) => expect(digits(text)).toBe(value))

  it.each(['', '.', ',', '1,23,456', '12,0000,000', '1..2', '1,2,3', 'abc', '１２', '1 00', '01,000', '1e999', '-5'])(
    '%j is no number',
    (text) => expect(digits(text)).toBeUndefined(),
  )

  it('a point before three digits may stand before decimals or between thousands, and says so', () => {
    expect(readDigits('1.500')).toMatchObject({ ambiguous: true, grouped: false })
    expect(digits('1.500')).toBe(1.5)
    expect(readDigits('0.500')?.ambiguous).toBe(false)
    expect(readDigits('1.5')?.ambiguous).toBe(false)
    expect(readDigits('1,500')).toMatchObject({ ambiguous: false, grouped: true })
  })

  it.each<[string, DecimalMark, number | undefined]>([
    ['1.500', '.', 1.5],
    ['1.500', ',', 1500],
    ['1,500', ',', 1.5],
    ['1,500', '.', 1500],
    ['1.500,25', ',', 1500.25],
    ['1.500,25', '.', undefined],
    ['1,500.25', ',', undefined],
  ])('%s, where %s stands before decimals, is %d', (text, mark, value) => expect(digits(text, mark)).toBe(value))

  it('more than sixty characters are not looked at', () => {
    expect(digits('1'.repeat(60))).toBeDefined()
    expect(digits('1'.repeat(61))).toBeUndefined()
  })
})

describe('Chinese and mixed numerals', () => {
  it.each([
    ['零', 0],
    ['〇', 0],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十万', 200_000],
    ['一百零五', 105],
    ['三万零五', 30_005],
    ['三万五千', 35_000],
    ['三点五', 3.5],
    ['三点五万', 35_000],
    ['1.2万', 12_000],
    ['1万2千', 12_000],
    ['3千万', 30_000_000],
    ['1亿2000万', 120_000_000],
    ['1.5亿', 150_000_000],
    ['2万亿', 2_000_000_000_000],
    ['壹佰贰拾万', 1_200_000],
    ['拾伍萬', 150_000],
    ['50w', 500_000],
    ['3k', 3000],
    ['1.5m', 1_500_000],
    ['2b', 2_000_000_000],
    ['2bn', 2_000_000_000],
    ['12,000', 12_000],
  ])('%s is %d', (text, value) => expect(numeral(text)).toBe(value))

  it.each(['三万五', '一百五', '五三', '万', '三点', '点五', '三点五点一', '万万千', '1万23', 'k', '1kk', '十十', ''])(
    '%j may mean two things, or none, and is not read',
    (text) => expect(numeral(text)).toBeUndefined(),
  )

  it('says whether a unit stood in it, after which a point is no question any more', () => {
    expect(readNumeral('1.500万')).toMatchObject({ scaled: true, ambiguous: false })
    expect(readNumeral('1.500')).toMatchObject({ scaled: false, ambiguous: true })
    expect(readNumeral('十二')).toMatchObject({ scaled: true })
    expect(readNumeral('九')).toMatchObject({ scaled: false })
  })
})

describe('yes and no', () => {
  it.each(['yes', 'Y', ' TRUE ', '1', '是', '有', '支持', '√', '✅', 'ｙｅｓ'])('%j is yes', (text) =>
    expect(readTruth(text)).toBe(true),
  )
  it.each(['no', 'N', 'False', '0', '否', '无', '不支持', '×', '❌', 'off'])('%j is no', (text) =>
    expect(readTruth(text)).toBe(false),
  )
  it.each(['', 'x', 'X', 'maybe', '是否', '可能', '2', 'yes no', '-'])('%j is neither', (text) =>
    expect(readTruth(text)).toBeUndefined(),
  )
})
