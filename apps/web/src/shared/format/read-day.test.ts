import { describe, expect, it } from 'vitest'

import { formatDay } from './day.ts'
import { readDay } from './read-day.ts'

const today = '2026-11-23'

describe('readDay', () => {
  it.each([
    '2027年1月5日',
    '2027-1-5',
    '2027-01-05',
    '2027/1/5',
    '2027.01.05',
    '20270105',
    '5 Jan 2027',
    '２０２７年１月５日',
  ])('reads %s', (text) => expect(readDay(text, today)).toBe('2027-01-05'))

  it('takes a day without its year as the next one to come', () => {
    expect(readDay('12月1日', today)).toBe('2026-12-01')
    expect(readDay('1-5', today)).toBe('2027-01-05')
    expect(readDay('5 January', today)).toBe('2027-01-05')
  })

  it('reads what the field itself shows', () => {
    for (const locale of ['zh', 'en'] as const)
      expect(readDay(formatDay('2028-02-29', locale), today)).toBe('2028-02-29')
  })

  it.each(['2027-02-29', '2027-13-01', '明天', '', '2027', '32 Jan 2027'])('makes no day of %s', (text) =>
    expect(readDay(text, today)).toBeUndefined(),
  )
})
