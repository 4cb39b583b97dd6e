import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { editDistance } from './edit-distance.ts'
import { fold } from './fold.ts'
import { lettersOf, nameReadings } from './name-pinyin.ts'
import { stem } from '@duijie/domain/shared/porter-stemmer.ts'
import { partsOf, scanRuns } from './tokens.ts'

const seed = 7

describe('folding', () => {
  it('keeps every offset, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(fold(text)).toHaveLength(text.length)
      }),
      { seed },
    )
  })
  it('narrows, lower-cases and strips marks', () => {
    expect(fold('Ｑwen ÜBER naïve ＡＩ')).toBe('qwen uber naive ai')
  })
})

describe('runs', () => {
  it('lie in order, apart and inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let previous = 0
        for (const { start, end } of scanRuns(text)) {
          expect(start).toBeGreaterThanOrEqual(previous)
          expect(end).toBeGreaterThan(start)
          previous = end
        }
        expect(previous).toBeLessThanOrEqual(text.length)
      }),
      { seed },
    )
  })
  it('keep versions together and know their parts', () => {
    expect(scanRuns('用Qwen2.5-72B做质检').map((run) => run.text)).toEqual(['用', 'qwen2.5', '72b', '做质检'])
    expect(partsOf('qwen2.5')).toEqual(['qwen', '2.5'])
    expect(partsOf('gear')).toEqual([])
  })
})

describe('stems', () => {
  it('are those of the published algorithm', () => {
    const expected: Record<string, string> = {
      caresses: 'caress',
      ponies: 'poni',
      agreed: 'agre',
      plastered: 'plaster',
      motoring: 'motor',
      conflated: 'conflat',
      hopping: 'hop',
      filing: 'file',
      happy: 'happi',
      relational: 'relat',
      vietnamization: 'vietnam',
      triplicate: 'triplic',
      hopefulness: 'hope',
      adjustment: 'adjust',
      adoption: 'adopt',
      controlling: 'control',
      inspections: 'inspect',
    }
    expect(Object.fromEntries(Object.keys(expected).map((word) => [word, stem(word)]))).toEqual(expected)
  })
})

describe('edit distance', () => {
  it('counts a swap as one error', () => expect(editDistance('nodlue', 'nodule', 2)).toBe(1))
  it('of an unfinished word looks at the beginning only', () => {
    expect(editDistance('manufc', 'manufacturing', 1, true)).toBe(1)
    expect(editDistance('manufc', 'manufacturing', 1)).toBe(2)
  })
  it('is symmetric and zero for equal words alone', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
    fc.assert(
      fc.property(word, word, (left, right) => {
        const distance = editDistance(left, right, 3)
        expect(distance).toBe(editDistance(right, left, 3))
        expect(distance === 0).toBe(left === right)
      }),
      { seed },
    )
  })
})

describe('readings of names', () => {
  it('begin at every character, whole and in initials', () => {
    const letters = nameReadings('百川智能').map(lettersOf)
    expect(letters).toEqual(expect.arrayContaining(['baichuanzhineng', 'bczn', 'zhineng', 'zn', 'chuanzhineng']))
  })
  it('follow the place of a character', () => {
    expect(nameReadings('重庆').map(lettersOf)).toContain('chongqing')
  })
})
