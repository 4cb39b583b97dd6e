import { describe, expect, it } from 'vitest'

import { readMoney, writeMoney } from './money-input.ts'

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
  ])('a field in 万元 takes %s as %d fen', (text, fen) => {
    expect(readMoney(text, 'wan')).toBe(fen)
  })

  it('a field in 元 takes a bare number as yuan, to the fen', () => {
    expect(readMoney('8.5', 'yuan')).toBe(850)
    expect(readMoney('0.07 元', 'yuan')).toBe(7)
  })

  it('leaves what it cannot read to the one who typed it', () => {
    expect(readMoney('50-80万', 'wan')).toBeUndefined()
    expect(readMoney('面议', 'wan')).toBeUndefined()
  })

  it.each([0, 1, 7, 99, 12_345, 1_234_567, 12_500_000, 99_999_999_999, 9_999_999_999_999, 10_000_000_000_000])(
    'reads back the %d fen that it wrote',
    (fen) => {
      expect(readMoney(writeMoney(fen, 'wan'), 'wan')).toBe(fen)
      expect(readMoney(writeMoney(fen, 'yuan'), 'yuan')).toBe(fen)
    },
  )
})
