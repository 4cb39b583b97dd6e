import { describe, expect, it } from 'vitest'

import { formatBytes, formatCount, formatParameters } from './number.ts'

describe('formatCount', () => {
  it('counts in 万 and 亿 for Chinese, in millions and billions for English', () => {
    expect(formatCount(120_000, 'zh')).toBe('12 万')
    expect(formatCount(9_999, 'zh')).toBe('9,999')
    expect(formatCount(250_000_000, 'zh')).toBe('2.5 亿')
    expect(formatCount(120_000, 'en')).toBe('120,000')
    expect(formatCount(1_500_000, 'en')).toBe('1.5 million')
  })
})

describe('formatBytes', () => {
  it('takes the largest unit that leaves at least one', () => {
    expect(formatBytes(0)).toBe('0 B')
    expect(formatBytes(999)).toBe('999 B')
    expect(formatBytes(1_500_000_000)).toBe('1.5 GB')
  })
})

describe('formatParameters', () => {
  it('writes sizes the way model cards do, with 亿 beside for Chinese readers', () => {
    expect(formatParameters(7, 'en')).toBe('7B')
    expect(formatParameters(0.042, 'en')).toBe('42 million')
    expect(formatParameters(0.042, 'zh')).toBe('4,200 万')
    expect(formatParameters(671, 'zh')).toBe('671B（6,710 亿）')
  })
})
