import { describe, expect, it } from 'vitest'

import type { Range } from './ranges.ts'
import { createWordTrimmer } from './whole-words.ts'

const trim = createWordTrimmer()

/** The parts of a text that are left of one part of it. */
const left = (text: string, part: string): string[] => {
  const start = text.indexOf(part)
  const ranges: Range[] = [[start, start + part.length]]
  return trim(text, ranges).map(([from, to]) => text.slice(from, to))
}

describe('what is marked of a text', () => {
  it.each([
    ['人员与交期的滚动排产', '动排产', ['排产']],
    ['表面缺陷检测', '面缺', []],
    ['表面缺陷检测', '面缺陷检', ['缺陷']],
  ])('has no single character of a word at its ends: %s, %s', (text, part, expected) => {
    expect(left(text, part)).toEqual(expected)
  })

  it.each([
    ['表面缺陷检测', '表面缺陷'],
    ['由六名质检员目检', '质检'],
    ['Scheduling for discrete plants', 'Scheduling'],
    ['AI 质检平台', '质检'],
  ])('keeps whole words, and two characters of a longer one: %s, %s', (text, part) => {
    expect(left(text, part)).toEqual([part])
  })
})
