import { describe, expect, it } from 'vitest'

import { splitByRanges } from './ranges.ts'

describe('splitByRanges', () => {
  it('marks what the ranges cover and keeps every character once', () => {
    expect(splitByRanges('表面缺陷检测', [[2, 4]])).toEqual([
      { start: 0, text: '表面', marked: false },
      { start: 2, text: '缺陷', marked: true },
      { start: 4, text: '检测', marked: false },
    ])
  })

  it('never repeats or loses text, whatever the ranges are', () => {
    const text = 'surface defect inspection'
    for (const ranges of [
      [
        [8, 14],
        [0, 7],
      ],
      [
        [0, 10],
        [5, 14],
      ],
      [[3, 3]],
      [[20, 90]],
      [[-5, 2]],
      [],
    ] as [number, number][][]) {
      expect(
        splitByRanges(text, ranges)
          .map((part) => part.text)
          .join(''),
      ).toBe(text)
    }
  })
})
