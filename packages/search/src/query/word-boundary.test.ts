import { describe, expect, it } from 'vitest'

import { highlightPart, createMarker } from './highlight.ts'
import { parseQuery } from './parse-query.ts'
import { beginOfCut, endOfCut } from './word-boundary.ts'

describe('a cut', () => {
  const english = 'the quick inspection of surfaces'

  it('begins and ends at a word, whatever the place', () => {
    const starts = new Set([0, 4, 10, 21, 24])
    const ends = new Set([3, 9, 20, 23])
    for (let at = 0; at < english.length; at++) {
      const begin = beginOfCut(english, at, english.length)
      expect(starts.has(begin) || /\s/.test(english.charAt(begin)) || begin === english.length).toBe(true)
      const end = endOfCut(english, at, 0)
      expect(end <= at && (end < 3 || ends.has(end) || /\s/.test(english.charAt(end - 1)))).toBe(true)
    }
  })

  it('does not split a word of Chinese', () => {
    const text = '在生产线上进行表面缺陷检测'
    const at = text.indexOf('检测') + 1
    expect(endOfCut(text, at, 0)).toBe(at - 1)
    expect(beginOfCut(text, at, text.length)).toBe(at + 1)
  })

  it('never passes what has to be in it', () => {
    expect(beginOfCut('xxxxxxxxxx yy', 3, 5)).toBeLessThanOrEqual(5)
  })
})

describe('a snippet', () => {
  it('holds whole words alone, whatever stands around what was found', () => {
    const filler = Array.from({ length: 60 }, (_, at) => `neighbourhood${at}`).join(' ')
    const text = `${filler} inspection ${filler}`
    const whole = new Set(text.split(' '))
    for (let shift = 0; shift < 16; shift++) {
      const part = highlightPart('y'.repeat(shift) + ' ' + text, createMarker(parseQuery('inspection')))
      expect(part.text).toContain('inspection')
      const words = part.text.split(' ').filter(Boolean)
      expect(words.filter((word) => !whole.has(word))).toEqual([])
      expect(part.ranges.map(([start, end]) => part.text.slice(start, end))).toEqual(['inspection'])
    }
  })
})
