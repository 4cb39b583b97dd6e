import { expect, it } from 'vitest'
import { evaluateRound } from './evaluate-round.ts'
import { InvalidRoundError } from './round.ts'

const file = {
  scenarios: [
    { id: 'a', demand: 2 },
    { id: 'b', demand: 1 },
  ],
  capabilities: [
    { id: 'x', capacity: 1 },
    { id: 'y', capacity: 2 },
  ],
  edges: [
    ['a', 'x', 0.5],
    ['a', 'y', 0.25],
    ['b', 'x', 0.75],
    ['b', 'y', 0.125],
  ],
  optimum: 1,
}

it.each([
  ['optimal', { total: 1, matched: 2, blockingPairs: 0, ofOptimum: 1 }],
  ['stable', { total: 1, matched: 2, blockingPairs: 0 }],
  ['fair', { total: 0.875, matched: 3, blockingPairs: 1 }],
] as const)('a round file is solved in %s mode, checked, and timed by the given clock', (mode, expected) => {
  let time = 0
  const evaluation = evaluateRound(JSON.stringify(file), mode, () => (time += 5))
  expect(evaluation).toMatchObject({ mode, status: 'optimal', certificate: 'valid', ms: 5, ...expected })
})

it('a round file that contradicts itself is refused with the id', () => {
  const unknown = { ...file, edges: [['a', 'z', 1]] }
  expect(() => evaluateRound(JSON.stringify(unknown), 'optimal', () => 0)).toThrow(InvalidRoundError)
  expect(() => evaluateRound('{}', 'optimal', () => 0)).toThrow(SyntaxError)
})
