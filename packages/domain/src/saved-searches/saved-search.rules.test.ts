import { expect, it } from 'vitest'

import { digestMoment } from './saved-search.rules.ts'

it('a daily digest goes out at eight in the morning in Beijing', () => {
  expect(digestMoment('daily', new Date('2026-11-25T07:59:59+08:00'))).toBe('2026-11-24T00:00:00.000Z')
  expect(digestMoment('daily', new Date('2026-11-25T08:00:00+08:00'))).toBe('2026-11-25T00:00:00.000Z')
})

it('a weekly digest goes out on Mondays', () => {
  const monday = '2026-11-23T00:00:00.000Z'
  expect(digestMoment('weekly', new Date('2026-11-23T08:00:00+08:00'))).toBe(monday)
  expect(digestMoment('weekly', new Date('2026-11-30T07:59:59+08:00'))).toBe(monday)
  expect(digestMoment('weekly', new Date('2026-11-23T07:59:59+08:00'))).toBe('2026-11-16T00:00:00.000Z')
})
