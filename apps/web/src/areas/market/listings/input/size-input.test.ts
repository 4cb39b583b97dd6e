import { describe, expect, it } from 'vitest'

import { readBytes, readParameters, readWhole, writeBytes } from './size-input.ts'

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

describe('readParameters', () => {
  it.each([
    ['7B', 7],
    ['70亿', 7],
    ['350M', 0.35],
    ['671', 671],
    ['0.5', 0.5],
    ['1.8b', 1.8],
  ])('reads %s as %d billion', (text, billion) => {
    expect(readParameters(text)).toBe(billion)
  })
})

it('readWhole refuses half a card', () => {
  expect(readWhole('1.5')).toBeUndefined()
  expect(readWhole('1.2万')).toBe(12_000)
})
