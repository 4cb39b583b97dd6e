import { expect, it } from 'vitest'

import { readComparison } from './comparison-search.ts'
import { differencesOf } from './comparison.ts'

const result = (...pairs: [string, string][]) => ({
  assignments: pairs.map(([scenario, capability]) => ({ scenario, capability, score: 0.5 })),
})

it('names only the scenarios that two rounds serve differently', () => {
  const a = result(['s1', 'c1'], ['s2', 'c1'], ['s2', 'c2'])
  const b = result(['s1', 'c1'], ['s2', 'c2'], ['s3', 'c3'])
  expect(differencesOf(a, b)).toEqual([
    { scenario: 's2', onlyA: ['c1'], onlyB: [], both: ['c2'] },
    { scenario: 's3', onlyA: [], onlyB: ['c3'], both: [] },
  ])
  expect(differencesOf(a, a)).toEqual([])
})

it('takes nothing from a URL but ids of rounds', () => {
  expect(readComparison({ a: 'rnd_1', b: '<script>' })).toEqual({ a: 'rnd_1' })
})
