import { describe, expect, it } from 'vitest'

import { formatMoney, formatMoneyRange } from './money.ts'

describe('formatMoney', () => {
  it('says Chinese amounts in 万元 and 亿元, small ones in 元', () => {
    expect(formatMoney(12_500_000, 'zh')).toBe('12.5 万元')
    expect(formatMoney(98_000, 'zh')).toBe('980 元')
    expect(formatMoney(12_000_000_000, 'zh')).toBe('1.2 亿元')
    expect(formatMoney(1_000_000, 'zh')).toBe('1 万元')
  })

  it('says English amounts in yuan with the currency before', () => {
    expect(formatMoney(12_500_000, 'en')).toBe('CNY 125,000')
    expect(formatMoney(150, 'en')).toBe('CNY 1.5')
  })
})

describe('formatMoneyRange', () => {
  it('leaves an open end open and says one amount once', () => {
    expect(formatMoneyRange(1_000_000, 2_000_000, 'zh')).toBe('1 万元 – 2 万元')
    expect(formatMoneyRange(1_000_000, 1_000_000, 'zh')).toBe('1 万元')
    expect(formatMoneyRange(undefined, 2_000_000, 'zh')).toBe('不超过 2 万元')
    expect(formatMoneyRange(1_000_000, undefined, 'en')).toBe('from CNY 10,000')
    expect(formatMoneyRange(undefined, undefined, 'en')).toBeUndefined()
  })
})
