import { expect, it } from 'vitest'
import { checkRoundFile, evaluateRound, solveRoundFile } from './evaluate-round.ts'
import { RoundFileError } from './round-file.ts'

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

const changed = (change: (round: Record<string, unknown>) => void): string => {
  const round = JSON.parse(JSON.stringify(file)) as Record<string, unknown>
  change(round)
  return JSON.stringify(round)
}
const [a, x] = [
  { id: 'a', demand: 2 },
  { id: 'x', capacity: 1 },
]
const edgesWith = (...edges: unknown[]) => changed((round) => (round['edges'] = [...file.edges, ...edges]))
const scenarioWith = (fields: object) => changed((round) => (round['scenarios'] = [{ ...a, ...fields }]))
const groupWith = (fields: object) => changed((round) => (round['groups'] = [{ id: 'g', per: 'round', ...fields }]))

it.each([
  ['the file', ''],
  ['the file', '[]'],
  ['the file', '{"scenarios": [}'],
  ['scenarios', '{}'],
  ['edges', changed((round) => delete round['edges'])],
  ['capabilities', changed((round) => (round['capabilities'] = {}))],
  ['scenarios[0]', changed((round) => (round['scenarios'] = [null]))],
  ['scenarios[0].id', scenarioWith({ id: '' })],
  ['scenarios[0].id', scenarioWith({ id: 5 })],
  ['scenarios[1].id', changed((round) => (round['scenarios'] = [a, a]))],
  ['capabilities[1].id', changed((round) => (round['capabilities'] = [x, x]))],
  ['scenarios[0].demand', scenarioWith({ demand: -1 })],
  ['scenarios[0].demand', scenarioWith({ demand: 1.5 })],
  ['scenarios[0].demand', scenarioWith({ demand: '2' })],
  ['scenarios[0].demand', scenarioWith({ demand: null })],
  ['scenarios[0].demand', scenarioWith({ demand: 1e300 })],
  ['scenarios[0].minimum', scenarioWith({ minimum: 'one' })],
  ['capabilities[0].capacity', changed((round) => (round['capabilities'] = [{ id: 'x' }]))],
  ['edges[4][0]', edgesWith(['nobody', 'x', 1])],
  ['edges[4][1]', edgesWith(['a', 'nobody', 1])],
  ['edges[4]', edgesWith(['a', 'x', 1])],
  ['edges[4]', edgesWith(['a', 'x'])],
  ['edges[4]', edgesWith(['a', 'x', 1, 1, 1])],
  ['edges[4]', edgesWith({ scenario: 'a' })],
  ['edges[0][2]', changed((round) => (round['edges'] = [['a', 'x', '0.5']]))],
  ['edges[0][2]', changed((round) => (round['edges'] = [['a', 'x', null]]))],
  ['edges[0][2]', changed((round) => (round['edges'] = [['a', 'x', 1e300]]))],
  ['edges[0][2]', JSON.stringify(file).replace('0.5', '1e999')],
  ['edges[0][3]', changed((round) => (round['edges'] = [['a', 'x', 1, 'much']]))],
  ['forced[0]', changed((round) => (round['forced'] = ['a']))],
  ['forbidden[0][1]', changed((round) => (round['forbidden'] = [['a', 'nobody']]))],
  ['groups', changed((round) => (round['groups'] = {}))],
  ['groups[0].per', groupWith({ per: 'vendor' })],
  ['groups[0].scenarios[1]', groupWith({ scenarios: ['a', 'nobody'] })],
  ['groups[0].atMost', groupWith({ atMost: -1 })],
  ['alternates', changed((round) => (round['alternates'] = 'two'))],
  ['optimum', changed((round) => (round['optimum'] = 'high'))],
])('a round file is refused by the name of what is wrong with it: %s', (field, json) => {
  const solve = () => solveRoundFile(json, 'optimal', () => 0)
  expect(solve).toThrow(RoundFileError)
  expect(solve).toThrow(expect.objectContaining({ field, message: expect.stringContaining(`${field}: `) }))
})

it('a round file may leave out or null what is optional, and hears of fields that say nothing to us', () => {
  const json = changed((round) =>
    Object.assign(round, {
      groups: null,
      optimum: null,
      capacitys: [],
      scenarios: [{ ...a, note: 1 }, file.scenarios[1]],
    }),
  )
  const evaluation = evaluateRound(
    json,
    solveRoundFile(json, 'optimal', () => 0),
  )
  expect(evaluation).toMatchObject({ total: 1, certificate: 'valid', ignored: ['capacitys', 'scenarios[0].note'] })
})

it('scores below 0, demands of 0 and empty lists are a round like any other', () => {
  for (const mode of ['optimal', 'stable', 'fair'] as const) {
    for (const json of [
      changed((round) => (round['scenarios'] = file.scenarios.map(({ id }) => ({ id, demand: 0 })))),
      changed((round) => (round['edges'] = [])),
      changed((round) => Object.assign(round, { scenarios: [], capabilities: [], edges: [] })),
      changed((round) => (round['edges'] = [['a', 'x', -3]])),
    ])
      expect(
        evaluateRound(
          json,
          solveRoundFile(json, mode, () => 0),
        ).certificate,
      ).toBe('valid')
  }
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
  expect(checkRoundFile(json, '{"assignments": [null]}')).toMatch(/no certificate|not shaped/)
})

it('a round that is not possible says the sums, what contradicts itself and a way out', () => {
  const evaluate = (round: object) => {
    const json = JSON.stringify(round)
    return evaluateRound(
      json,
      solveRoundFile(json, 'optimal', () => 0),
    )
  }
  const short = evaluate({
    ...file,
    scenarios: [
      { id: 'a', demand: 2, minimum: 2 },
      { id: 'b', demand: 3, minimum: 3 },
    ],
  })
  expect(short).toMatchObject({ status: 'no_solution', impossible: { needed: 5, offered: 3, missing: 2 } })
  expect(short.impossible?.repair?.cost).toBeGreaterThanOrEqual(2)
  const torn = evaluate({ ...file, forced: [['a', 'x']], forbidden: [['a', 'x']] })
  expect(torn).toMatchObject({
    status: 'no_solution',
    certificate: 'not needed',
    impossible: { missing: 0, contradictions: [['a', 'x']], repair: { cost: 1 } },
  })
  expect(evaluate(file).impossible).toBeUndefined()
})
