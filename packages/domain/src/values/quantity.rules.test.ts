import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { endOfField, readFen, readQuantity, readWhole, type QuantityOptions } from './quantity.rules.ts'

const shown = (read: ReturnType<typeof readFen>) =>
  'value' in read ? read.value : 'problem' in read ? read.problem : 'absent'
const fen = (text: string, options?: QuantityOptions) => shown(readFen(text, options))
const number = (text: string, options?: QuantityOptions) => shown(readQuantity(text, options))

describe('money is read as people write it', () => {
  test.each([
    ['2千万', 2_000_000_000],
    ['3百万元', 300_000_000],
    ['50万元人民币', 50_000_000],
    ['50万RMB', 50_000_000],
    ['50W', 50_000_000],
    ['５０Ｗ元', 50_000_000],
    ['RMB 50万', 50_000_000],
    ['人民币：50 万元整', 50_000_000],
    ['二十万', 20_000_000],
    ['二十万元整', 20_000_000],
    ['伍拾万圆整', 50_000_000],
    ['一百二十万', 120_000_000],
    ['两百万', 200_000_000],
    ['三点五亿', 35_000_000_000],
    ['1亿2000万', 12_000_000_000],
    ['1万2千', 1_200_000],
    ['十五万', 15_000_000],
    ['三萬', 3_000_000],
    ['0.1', 10],
    ['112.999万', 112_999_000],
    ['¥1,200.50', 120_050],
    ['1,2 万', 1_200_000],
    ['12.345万', 12_345_000],
    ['约80万', 80_000_000],
  ])('%s', (text, value) => expect(fen(text)).toBe(value))

  test.each([
    '',
    '万',
    '百万',
    '十几万',
    '几十万',
    '三万五',
    '三百五',
    '面议',
    '$5',
    '5美元',
    '5日元',
    '-5元',
    '2 million',
    '50万/年',
    '12,00,0',
    '1 2万',
    '5%',
    '1-2-3',
    '20-10万',
    'constructor',
  ])('nothing is guessed of %j', (text) => expect(fen(text)).toBe('unreadable'))
})

describe('the sign before decimals is stated, or told from a number that can be only one', () => {
  test.each<[string, QuantityOptions['decimal'], number | string]>([
    ['10 237,65', ',', 10_237.65],
    ['1.234,56', ',', 1234.56],
    ['1.234', ',', 1234],
    ['1,234', ',', 1.234],
    ['1,234', '.', 1234],
    ['10 237,65', undefined, 10_237.65],
    ['1.234,56', undefined, 1234.56],
    ['1.234.567', undefined, 1_234_567],
    ['1,234.5', undefined, 1234.5],
    ['1,2000', undefined, 12_000],
    ["1'234.50", undefined, 1234.5],
    ['0,125', undefined, 0.125],
    ['1.500', undefined, 1.5],
    ['1.2E+07', undefined, 12_000_000],
    ['-3.5', undefined, -3.5],
    ['2.4 %', undefined, 2.4],
    ['１．５', undefined, 1.5],
    ['12,34,567', undefined, 'unreadable'],
    ['1,2,3', undefined, 'unreadable'],
  ])('%j with %j', (text, decimal, value) => expect(number(text, { decimal })).toBe(value))

  test('three decimals of yuan may be thousands, so they are not taken without a statement', () => {
    expect(fen('¥1.500')).toBe('ambiguous')
    expect(fen('1.500元')).toBe('ambiguous')
    expect(number('¥1.500')).toBe('ambiguous')
    expect(fen('¥1.500', { decimal: '.' })).toBe(150)
    expect(fen('¥1.500', { decimal: ',' })).toBe(150_000)
    expect(readFen('1.234', { unit: 'wan' })).toEqual({ value: 1_234_000, notes: [] })
  })
})

describe('a range fills the end that a field names', () => {
  test.each<[string, number | string, number | string]>([
    ['12万-20万', 12_000_000, 20_000_000],
    ['12-20万', 12_000_000, 20_000_000],
    ['12万～20万元', 12_000_000, 20_000_000],
    ['¥12 万 — 20 万', 12_000_000, 20_000_000],
    ['十万至二十万', 10_000_000, 20_000_000],
    ['5000-1万', 500_000, 1_000_000],
    ['5000元-1万元', 500_000, 1_000_000],
    ['20万以内', 'absent', 20_000_000],
    ['不超过20万元', 'absent', 20_000_000],
    ['20万元以上', 20_000_000, 'absent'],
    ['20万', 20_000_000, 20_000_000],
  ])('%s', (text, lower, upper) => {
    expect([fen(text, { end: 'lower' }), fen(text, { end: 'upper' })]).toEqual([lower, upper])
  })

  test('a field that is neither end refuses one', () => {
    expect(fen('12万-20万')).toBe('range')
    expect([endOfField('budgetMinimumFen'), endOfField('priceMaximumFen'), endOfField('currentCostFen')]).toEqual([
      'lower',
      'upper',
      undefined,
    ])
  })
})

test('a measure beside a number is understood where it fits the field', () => {
  expect(readWhole('45天')).toEqual({ value: 45, notes: [] })
  expect(readWhole('45 days')).toEqual({ value: 45, notes: [] })
  expect(readWhole('6周', { counts: 'days' })).toEqual({ value: 42, notes: ['converted'] })
  expect(readWhole('3个月', { counts: 'days' })).toEqual({ value: 90, notes: ['converted'] })
  expect(readWhole('3个月')).toEqual({ problem: 'unreadable' })
  expect(readWhole('5%', { counts: 'days' })).toEqual({ problem: 'unreadable' })
  expect(readQuantity('2.4 %')).toEqual({ value: 2.4, notes: ['percent'] })
  expect(readWhole('1.5')).toEqual({ problem: 'unreadable' })
  expect(readWhole('1.1万')).toEqual({ value: 11_000, notes: [] })
})

test('no binary dust: what is written in any scale is read to the fen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000_000_000 }), (amount) => {
      const digits = String(amount).padStart(9, '0')
      const at = (places: number) => `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/^0+(?=\d)/, '')
      expect(readFen(`${at(2)}元`, { decimal: '.' })).toEqual({ value: amount, notes: [] })
      expect(readFen(`${at(6)}万`)).toEqual({ value: amount, notes: [] })
    }),
  )
})

test('no text makes the reader throw, or slow', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void readFen(text)))
  const started = performance.now()
  for (const text of ['十'.repeat(1e5), '9'.repeat(1e5), '1,'.repeat(1e5), '万亿'.repeat(1e5), '-'.repeat(1e5)])
    readFen(text)
  expect(performance.now() - started).toBeLessThan(1000)
})
