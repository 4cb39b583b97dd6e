import { describe, expect, it } from 'vitest'

import { readMoney, splitRange, writeMoney } from './money-input.ts'

const field = (unit: 'wan' | 'yuan', name = 'currentCostFen') => ({ name, unit })
const fenOf = (text: string, unit: 'wan' | 'yuan') => {
  const read = readMoney(text, field(unit))
  return 'value' in read ? read.value : read
}

describe('readMoney', () => {
  it.each([
    ['120', 120_000_000],
    ['1.2', 1_200_000],
    ['1.2万', 1_200_000],
    ['1,2 万', 1_200_000],
    ['12,000', 1_200_000],
    ['12000元', 1_200_000],
    ['¥12,000', 1_200_000],
    ['120万元', 120_000_000],
    ['1.2亿', 12_000_000_000],
    ['二十万', 20_000_000],
    ['2千万', 2_000_000_000],
    ['50W', 50_000_000],
    ['50万元人民币', 50_000_000],
  ])('a field in 万元 takes %s as %d fen', (text, fen) => {
    expect(fenOf(text, 'wan')).toBe(fen)
  })

  it('a field in 元 takes a bare number as yuan, to the fen', () => {
    expect(fenOf('8.5', 'yuan')).toBe(850)
    expect(fenOf('0.07 元', 'yuan')).toBe(7)
    expect(fenOf('1.500', 'yuan')).toEqual({ problem: 'ambiguous' })
  })

  it('leaves what it cannot read to the one who typed it', () => {
    expect(fenOf('50-80万', 'wan')).toEqual({ problem: 'range' })
    expect(fenOf('面议', 'wan')).toEqual({ problem: 'unreadable' })
  })

  it.each([
    0, 1, 7, 99, 12_345, 1_234_000, 1_234_567, 12_500_000, 99_999_999_999, 9_999_999_999_999, 10_000_000_000_000,
  ])('reads back the %d fen that it wrote', (fen) => {
    expect(fenOf(writeMoney(fen, 'wan'), 'wan')).toBe(fen)
    expect(fenOf(writeMoney(fen, 'yuan'), 'yuan')).toBe(fen)
  })
})

describe('a range typed into one of two fields fills both', () => {
  it.each([
    ['budgetMinimumFen', '12万-20万', { own: '12', other: ['budgetMaximumFen', '20'] }],
    ['budgetMaximumFen', '12-20', { own: '20', other: ['budgetMinimumFen', '12'] }],
    ['budgetMaximumFen', '20万以内', { own: '20', other: ['budgetMinimumFen', ''] }],
    ['budgetMinimumFen', '20万以内', { own: '', other: ['budgetMaximumFen', '20'] }],
    ['budgetMinimumFen', '20万', undefined],
    ['budgetMinimumFen', '面议', undefined],
    ['currentCostFen', '12万-20万', undefined],
  ])('%s: %s', (name, text, split) => {
    expect(splitRange(text, field('wan', name))).toEqual(split)
  })
})
