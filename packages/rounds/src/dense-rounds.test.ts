import { describe, expect, it } from 'vitest'
import { between, createRandom } from '@duijie/domain/testing/random.ts'
import { checkCertificate } from './certificate/certificate-check.ts'
import type { RoundEdge, RoundInstance, RoundResult } from './round.ts'
import { solveRound } from './solve-round.ts'
import { bestByScenario } from './testing/best-by-scenario.ts'
import { bruteForce, isPermitted, isStable, placesOf } from './testing/brute-force.ts'
import { denseInstance, randomInstance } from './testing/random-instance.ts'

const ROUNDS = 400

const taken = ({ assignments }: RoundResult) =>
  assignments.map(({ scenario, capability, score }) => [scenario, capability, score] as const)

function eachDense(seed: number, check: (instance: RoundInstance) => void): void {
  const random = createRandom(seed)
  for (let run = 0; run < ROUNDS; run++) {
    const instance = denseInstance(random)
    try {
      check(instance)
    } catch (error) {
      throw new Error(`seed ${seed}, run ${run}: ${JSON.stringify(instance)}`, { cause: error })
    }
  }
}

/** A pair both forced and forbidden needs no certificate: the instance says it. */
function expectProven(instance: RoundInstance, result: RoundResult): void {
  const { forced = [], forbidden = [] } = instance
  const contradicts = forced.some(([s, c]) => forbidden.some((pair) => pair[0] === s && pair[1] === c))
  if (!contradicts) expect(checkCertificate(instance, result)).toBe('valid')
}

describe('a round in which nearly everyone knows everyone, with every kind of limit', { timeout: 240_000 }, () => {
  it('the two ways of trying everything agree', () => {
    const random = createRandom(20_271)
    for (let run = 0; run < 200; run++) {
      const instance = randomInstance(random, 4, { minimums: true, pairs: true, groups: true })
      const [slow, quick] = [bruteForce(instance), bestByScenario(instance)]
      expect(quick !== undefined, `seed 20271, run ${run}`).toBe(slow.isPossible)
      if (!quick) continue
      expect(quick.total, `seed 20271, run ${run}`).toBeCloseTo(slow.bestTotal, 9)
      expect(quick.places, `seed 20271, run ${run}`).toEqual(slow.fairest)
    }
  })

  it('is as good as the best of all, or proven impossible', () => {
    const seen = { possible: 0, impossible: 0, crossing: 0 }
    eachDense(20_272, (instance) => {
      const best = bestByScenario(instance)
      const result = solveRound(instance, 'optimal')
      expect(result.status).toBe(best ? 'optimal' : 'no_solution')
      expectProven(instance, result)
      seen[best ? 'possible' : 'impossible']++
      if (!best) return
      if (result.crossing.length > 0) seen.crossing++
      expect(result.total).toBeCloseTo(best.total, 9)
      expect(isPermitted(instance, taken(result))).toBe(true)
    })
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(40)
  })

  it('is the fairest of all when it is asked to be fair', () => {
    eachDense(20_273, (instance) => {
      const best = bestByScenario(instance)
      const result = solveRound(instance, 'fair')
      expect(result.status).toBe(best ? 'optimal' : 'no_solution')
      expectProven(instance, result)
      if (!best) return
      expect(placesOf(instance, taken(result)).filter((score) => score !== -1)).toEqual(
        best.places.filter((score) => score !== -1),
      )
      expect(isPermitted(instance, taken(result))).toBe(true)
    })
  })

  it('has no blocking pair over all edges when it is stable', () => {
    const random = createRandom(20_274)
    let stable = 0
    eachDense(20_274, (drawn) => {
      const edges = drawn.edges.map(([s, c, score]): RoundEdge => [s, c, score, between(random, 0, 12) / 10])
      const instance = { ...drawn, edges }
      const result = solveRound(instance, 'stable')
      if (bestByScenario(instance) === undefined) expect(result.status).toBe('no_solution')
      if (result.status !== 'optimal') return
      stable++
      const names = new Set(result.assignments.map(({ scenario, capability }) => `${scenario} ${capability}`))
      const held = edges.filter(([s, c]) => names.has(`${s} ${c}`))
      const forced = (instance.forced ?? []).filter(([s, c]) => !edges.some((edge) => edge[0] === s && edge[1] === c))
      const all = [...held, ...forced.map(([s, c]): RoundEdge => [s, c, 0])]
      expect(isPermitted(instance, all)).toBe(true)
      expect(isStable(instance, all)).toBe(true)
      expect(checkCertificate(instance, result)).toBe('valid')
    })
    expect(stable).toBeGreaterThan(60)
  })

  it('names as alternates the best permitted candidates that a scenario did not get', () => {
    eachDense(20_275, (instance) => {
      const result = solveRound(instance, 'optimal')
      if (result.status !== 'optimal') return
      for (const { scenario, capabilities } of result.alternates) {
        const got = result.assignments.filter((one) => one.scenario === scenario).map(({ capability }) => capability)
        const barred = (instance.forbidden ?? []).filter(([s]) => s === scenario).map(([, c]) => c)
        const others = instance.edges
          .filter(([s, c]) => s === scenario && !got.includes(c) && !barred.includes(c))
          .toSorted((a, b) => b[2] - a[2] || (a[1] < b[1] ? -1 : 1))
        expect(capabilities).toEqual(others.slice(0, 2).map(([, c]) => c))
      }
      expect(result.alternates.map(({ scenario }) => scenario)).toEqual(instance.scenarios.map(({ id }) => id))
    })
  })
})
