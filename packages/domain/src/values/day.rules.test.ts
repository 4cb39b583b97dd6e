import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { readDay, type DayFormat } from './day.rules.ts'

test.each([
  '2024-01-05',
  '2024/1/5 0:00',
  '2024/1/5 0:00:00',
  '2024-01-05 00:00:00',
  '2024-01-05T00:00:00.000Z',
  '2024.1.5',
  '20240105',
  '２０２４年１月５日',
  '2024 年 1 月 5 日',
  '2024年1月5号',
  '2024年1月5日星期五',
  '5-Jan-2024',
  '5 January 2024',
  'Jan 5, 2024',
  'Friday, January 5, 2024',
])('%s is the fifth of January', (text) => expect(readDay(text)).toEqual({ value: '2024-01-05', notes: [] }))

test.each<[string, DayFormat[], string]>([
  ['2/17/2022 9:50', ['M/D/YYYY'], '2022-02-17'],
  ['01/01/2026 00:00:00', ['M/D/YYYY'], '2026-01-01'],
  ['01/01/2026 12:00:00 AM', ['M/D/YYYY'], '2026-01-01'],
  ['3/4/2024', ['D/M/YYYY'], '2024-04-03'],
  ['05.01.2024', ['D.M.YYYY'], '2024-01-05'],
  ['01/2024', ['M/YYYY'], '2024-01-01'],
  ['Jul-25', ['MMM-YY'], '2025-07-01'],
])('%s by %j', (text, formats, day) => expect(readDay(text, formats)).toMatchObject({ value: day }))

test.each(['3/4/2024', '01/2024', 'Jul-25', '2023-02-29', '24/1/5', '2024-01-05 soon', '20241305', '123', '99999', ''])(
  'what may be two days, or none, is not read: %j',
  (text) => expect(readDay(text)).toEqual({ problem: 'unreadable' }),
)

test('a time of day is left out and noted, midnight is none', () => {
  expect(readDay('2024/1/5 13:45')).toEqual({ value: '2024-01-05', notes: ['time_dropped'] })
  expect(readDay('2024年1月5日 下午3:05')).toEqual({ value: '2024-01-05', notes: ['time_dropped'] })
  expect(readDay('1/5/2024 12:00 AM', ['M/D/YYYY'])).toEqual({ value: '2024-01-05', notes: [] })
  expect(readDay('1/5/2024 12:00 PM', ['M/D/YYYY'])).toEqual({ value: '2024-01-05', notes: ['time_dropped'] })
})

test('the number that Excel keeps for a day is read and noted', () => {
  expect(readDay('45296')).toEqual({ value: '2024-01-05', notes: ['serial'] })
  expect(readDay('45296.5')).toEqual({ value: '2024-01-05', notes: ['serial', 'time_dropped'] })
})

test('any day is read back in each form that a spreadsheet writes it', () => {
  const day = fc.date({ min: new Date('1950-01-02'), max: new Date('2099-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10)
      const [year = '', month = '', number = ''] = iso.split('-')
      const short = `${Number(month)}/${Number(number)}`
      const serial = Math.round((Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000)
      for (const text of [
        `${year}/${short} 0:00`,
        iso.replaceAll('-', ''),
        `${year}年${Number(month)}月${Number(number)}日`,
        String(serial),
      ])
        expect(readDay(text)).toMatchObject({ value: iso })
    }),
  )
})
