import { describe, expect, it } from 'vitest'

import { formatDay, formatShortDay } from './day.ts'

describe('formatDay', () => {
  it('writes a day the way each language does', () => {
    expect(formatDay('2026-11-23', 'zh')).toBe('2026年11月23日')
    expect(formatDay('2026-11-03', 'en')).toBe('3 Nov 2026')
  })

  it('never moves a bare day across a time zone', () => {
    expect(formatDay('2026-01-01', 'zh')).toBe('2026年1月1日')
    expect(formatShortDay('2026-01-01', 'zh')).toBe('01-01')
    expect(formatShortDay('2026-12-31', 'en')).toBe('31 Dec')
  })
})
