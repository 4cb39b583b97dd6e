import { describe, expect, it } from 'vitest'
import { createRandom, pick } from '../testing/random.ts'
import type { RoundInstance, RoundMode } from './round.ts'
import { solveRound } from './solve-round.ts'
import { randomInstance } from './testing/random-instance.ts'
import type { Remedy } from './why-not.ts'
import { whyNot } from './why-not.ts'

const changed = (
  instance: RoundInstance,
  [s, c]: readonly [string, string],
  { field }: Remedy,
  to: number,
): RoundInstance => ({
  ...instance,
  scenarios: instance.scenarios.map((one) => (field === 'demand' && one.id === s ? { ...one, demand: to } : one)),
  capabilities: instance.capabilities.map((one) =>
    field === 'capacity' && one.id === c ? { ...one, capacity: to } : one,
  ),
  edges: instance.edges.map((edge) => (field === 'score' && edge[0] === s && edge[1] === c ? [s, c, to] : edge)),
})

describe('whyNot', { timeout: 120_000 }, () => {
  it.each(['optimal', 'stable', 'fair'] as const)(
    'names a change that brings the pair into a %s round, and no smaller one does',
    (mode: RoundMode) => {
      const random = createRandom(20_267)
      let seen = 0
      for (let run = 0; run < 120; run++) {
        const instance = randomInstance(random, 5, { groups: run % 3 === 0 })
        if (instance.edges.length === 0) continue
        const [s, c] = pick(random, instance.edges)
        const answer = whyNot(instance, [s, c], mode, { scoreStep: 0.05, highestScore: 1.5 })
        if (answer.kind !== 'not_assigned') continue
        for (const remedy of answer.remedies) {
          seen++
          const enters = (to: number): boolean =>
            solveRound(changed(instance, [s, c], remedy, to), mode).assignments.some(
              (one) => one.scenario === s && one.capability === c,
            )
          const step = remedy.field === 'score' ? 0.05 : 1
          const context = `seed 20267, run ${run}, ${remedy.field} to ${remedy.to}`
          expect(enters(remedy.to), context).toBe(true)
          for (let to = remedy.from; to < remedy.to - step / 2; to += step)
            expect(enters(Number(to.toFixed(2))), context).toBe(false)
        }
      }
      expect(seen).toBeGreaterThan(30)
    },
  )
})
