import { expect, it } from 'vitest'

import { readBytes, writeBytes } from './size-input.ts'

it.each([
  ['1.5TB', 1.5e12],
  ['300 MB', 3e8],
  ['2', 2e9],
  ['12 g', 12e9],
  ['800KB', 8e5],
])('reads the size %s as %d bytes', (text, bytes) => {
  expect(readBytes(text)).toBe(bytes)
  expect(readBytes(writeBytes(bytes))).toBe(bytes)
})

it.each(['大概很大', '1.5XB', '-3GB', 'GB'])('does not guess the size %j', (text) => {
  expect(readBytes(text)).toBeUndefined()
})
