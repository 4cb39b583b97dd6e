import { expect, it } from 'vitest'

import { addDays, addToDay } from './days.rules.ts'
import { daysBetween } from './time.schema.ts'

it.each([
  ['2026-11-23T08:40:00.000Z', 1, '2026-11-24T08:40:00.000Z'],
  ['2026-12-31T23:59:59.999Z', 1, '2027-01-01T23:59:59.999Z'],
  ['2028-02-28T00:00:00.000Z', 1, '2028-02-29T00:00:00.000Z'],
  ['2026-03-01T12:00:00.000Z', -1, '2026-02-28T12:00:00.000Z'],
  ['2026-11-23T08:40:00.000Z', 0, '2026-11-23T08:40:00.000Z'],
])('%s and %i days are %s, over the ends of months and years', (at, days, later) => {
  expect(addDays(at, days)).toBe(later)
})

it.each([-400, -1, 0, 1, 59, 366])('%i days on a calendar go there and back', (days) => {
  expect(addToDay(addToDay('2026-11-23', days), -days)).toBe('2026-11-23')
})

it('what lies so many days later is so many days between, and never less than none', () => {
  const at = '2026-11-23T08:40:00.000Z'
  expect([0, 1, 90].map((days) => daysBetween(at, addDays(at, days)))).toEqual([0, 1, 90])
  expect(daysBetween(at, addDays(at, -3))).toBe(0)
})
