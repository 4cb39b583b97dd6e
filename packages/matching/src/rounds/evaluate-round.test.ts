import { expect, it } from 'vitest'
import { checkRoundFile, evaluateRound, solveRoundFile } from './evaluate-round.ts'
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
  const json = JSON.stringify(file)
  const evaluation = evaluateRound(
    json,
    solveRoundFile(json, mode, () => (time += 5)),
  )
  expect(evaluation).toMatchObject({ mode, status: 'optimal', certificate: 'valid', ms: 5, ...expected })
})

it('a round file that contradicts itself is refused with the id', () => {
  const unknown = { ...file, edges: [['a', 'z', 1]] }
  expect(() => solveRoundFile(JSON.stringify(unknown), 'optimal', () => 0)).toThrow(InvalidRoundError)
  expect(() => solveRoundFile('{}', 'optimal', () => 0)).toThrow(SyntaxError)
})

it('a stored result is checked against its round, and is refused once a number in it was changed', () => {
  const json = JSON.stringify(file)
  const stored = JSON.stringify(solveRoundFile(json, 'optimal', () => 0).result)
  expect(checkRoundFile(json, stored)).toBe('valid')
  expect(checkRoundFile(json, stored.replace('0.75', '0.8'))).toBe('seal broken')
  expect(checkRoundFile(JSON.stringify({ ...file, edges: [['a', 'x', 5], ...file.edges.slice(1)] }), stored)).toBe(
    'the certificate does not prove the claim',
  )
  expect(() => checkRoundFile(json, '{}')).toThrow(SyntaxError)
})
