import { expect, it } from 'vitest'
import { createRandom } from '@duijie/domain/testing/random.ts'
import type { RoundInstance } from './round.ts'
import { solveRound } from './solve-round.ts'
import { randomInstance } from './testing/random-instance.ts'

const counted = (ids: readonly string[], all: readonly { readonly id: string }[]): number[] => {
  const bars: number[] = []
  for (const { id } of all) {
    const count = ids.filter((each) => each === id).length
    while (bars.length <= count) bars.push(0)
    bars[count] = (bars[count] ?? 0) + 1
  }
  return bars
}

it('counts what was assigned by score, by load and by who got how many, beside what limits cost', () => {
  const instance: RoundInstance = {
    scenarios: [
      { id: 'a', demand: 2 },
      { id: 'b', demand: 1 },
    ],
    capabilities: [
      { id: 'x', capacity: 1 },
      { id: 'y', capacity: 1 },
      { id: 'z', capacity: 1 },
    ],
    edges: [
      ['a', 'x', 0.9],
      ['a', 'y', 0.3],
      ['b', 'x', 1],
    ],
  }
  const result = solveRound(instance, 'optimal')
  expect(result.statistics).toEqual({
    scores: [0, 0, 0, 1, 0, 0, 0, 0, 0, 1],
    loads: [1, 2],
    served: [0, 2],
    lowest: 0.3,
    unconstrained: 2.2,
    ofUnconstrained: 1.3 / 2.2,
  })
  expect(result.unmatchedCapabilities).toEqual(['z'])
})

it('agrees with the assignments in every round, and no round does better than without limits', () => {
  const random = createRandom(20_268)
  for (let run = 0; run < 300; run++) {
    const instance = randomInstance(random, 5, { minimums: true, groups: run % 2 === 0 })
    const { statistics, assignments, total, status } = solveRound(instance, 'optimal')
    const context = `seed 20268, run ${run}`
    expect(statistics.loads, context).toEqual(
      counted(
        assignments.map(({ capability }) => capability),
        instance.capabilities,
      ),
    )
    expect(statistics.served, context).toEqual(
      counted(
        assignments.map(({ scenario }) => scenario),
        instance.scenarios,
      ),
    )
    expect(
      statistics.scores.reduce((sum, count) => sum + count, 0),
      context,
    ).toBe(assignments.length)
    expect(total, context).toBeLessThanOrEqual(statistics.unconstrained + 1e-9)
    if (status === 'optimal' && assignments.length > 0) {
      expect(statistics.lowest, context).toBe(Math.min(...assignments.map(({ score }) => score)))
    }
  }
})
