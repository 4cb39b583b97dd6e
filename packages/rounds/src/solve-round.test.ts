import { describe, expect, it } from 'vitest'
import { createRandom } from '@duijie/domain/testing/random.ts'
import type { Random } from '@duijie/domain/testing/random.ts'
import { checkCertificate } from './certificate/certificate-check.ts'
import type { RoundInstance, RoundResult } from './round.ts'
import { solveRound } from './solve-round.ts'
import { bruteForce, isPermitted, placesOf } from './testing/brute-force.ts'
import { randomInstance, shuffled } from './testing/random-instance.ts'
import type { Kinds } from './testing/random-instance.ts'

const kindsOfLimits: readonly [string, Kinds, number, number][] = [
  ['demand and capacity alone', {}, 6, 700],
  ['minimums', { minimums: true }, 6, 500],
  ['forced and forbidden pairs', { minimums: true, pairs: true }, 5, 500],
  ['groups, nested and crossing', { groups: true }, 5, 700],
  ['everything at once', { minimums: true, pairs: true, groups: true }, 6, 600],
]

const eachInstance = (
  seed: number,
  size: number,
  count: number,
  kinds: Kinds,
  check: (instance: RoundInstance, random: Random) => void,
): void => {
  const random = createRandom(seed)
  for (let run = 0; run < count; run++) {
    const instance = randomInstance(random, size, kinds)
    try {
      check(instance, random)
    } catch (error) {
      throw new Error(`seed ${seed}, run ${run}: ${JSON.stringify(instance)}`, { cause: error })
    }
  }
}

/** A pair both forced and forbidden needs no certificate: the instance says it. */
const verdictOf = (instance: RoundInstance, result: RoundResult): string =>
  result.certificate === null && result.status === 'no_solution' && contradicts(instance)
    ? 'valid'
    : checkCertificate(instance, result)

const contradicts = ({ forced = [], forbidden = [] }: RoundInstance): boolean =>
  forced.some(([s, c]) => forbidden.some((pair) => pair[0] === s && pair[1] === c))

const taken = ({ assignments }: RoundResult) =>
  assignments.map(({ scenario, capability, score }) => [scenario, capability, score] as const)

describe.each(kindsOfLimits)('a round with %s', { timeout: 120_000 }, (_, kinds, size, count) => {
  it('is as good as the best of all assignments, or proven impossible', () => {
    eachInstance(20_261, size, count, kinds, (instance) => {
      const best = bruteForce(instance)
      const result = solveRound(instance, 'optimal')
      expect(result.status).toBe(best.isPossible ? 'optimal' : 'no_solution')
      expect(verdictOf(instance, result)).toBe('valid')
      if (!best.isPossible) return
      expect(result.total).toBeCloseTo(best.bestTotal, 9)
      expect(isPermitted(instance, taken(result))).toBe(true)
    })
  })

  it('is the fairest of all assignments when it is asked to be fair', () => {
    eachInstance(20_262, size, Math.floor(count / 2), kinds, (instance) => {
      const best = bruteForce(instance)
      const result = solveRound(instance, 'fair')
      expect(result.status).toBe(best.isPossible ? 'optimal' : 'no_solution')
      expect(verdictOf(instance, result)).toBe('valid')
      if (!best.isPossible) return
      expect(placesOf(instance, taken(result))).toEqual(best.fairest)
      expect(isPermitted(instance, taken(result))).toBe(true)
    })
  })

  it('is the same whatever the order of its input', () => {
    eachInstance(20_263, size, Math.floor(count / 5), kinds, (instance, random) => {
      for (const mode of ['optimal', 'fair', 'stable'] as const) {
        expect(solveRound(shuffled(random, instance), mode)).toEqual(solveRound(instance, mode))
      }
    })
  })
})
