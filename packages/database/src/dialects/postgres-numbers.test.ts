import { expect, test } from 'vitest'
import { parseInt8, parseNumeric } from './postgres-numbers.ts'

test('a 64-bit integer is a number where a number is exact', () => {
  expect([parseInt8('0'), parseInt8('-7'), parseInt8('9007199254740991')]).toEqual([0, -7, Number.MAX_SAFE_INTEGER])
})

test('an integer that a number would round is refused', () => {
  expect(() => parseInt8('9007199254740993')).toThrow(/9007199254740993/)
  expect(() => parseNumeric('9007199254740993')).toThrow(/9007199254740993/)
})

test('sums and averages are numbers', () => {
  expect([parseNumeric('12'), parseNumeric('2.5000000000000000')]).toEqual([12, 2.5])
})
