import { describe, expect, it } from 'vitest'
import { between, createRandom } from '@duijie/domain/testing/random.ts'
import type { Random } from '@duijie/domain/testing/random.ts'
import { checkCertificate } from '../certificate/certificate-check.ts'
import type { RoundEdge, RoundInstance } from '../round.ts'
import { solveRound } from '../solve-round.ts'

type Score = (random: Random, needs: number, quality: number) => number

const scores: readonly [string, Score][] = [
  ['capabilities that everyone likes', (random, _, quality) => 0.9 * quality + 0.1 * random()],
  ['scenarios that everyone likes', (random, needs) => 0.9 * needs + 0.1 * random()],
  ['both sides liked by all', (random, needs, quality) => 0.4 * needs + 0.4 * quality + 0.2 * random()],
  ['scores that are often equal', (random) => between(random, 0, 4) / 4],
  ['scores that are all equal', () => 1],
  ['scores of which half are below 0', (random) => random() - 0.5],
  ['one score that dwarfs all others', (random) => (random() < 0.001 ? 1_000_000 : random())],
]

/** Demands and capacities from 0 to 4, and a few decided pairs. */
function crowd(random: Random, scoreOf: Score): RoundInstance {
  const sizes = { scenarios: between(random, 20, 60), capabilities: between(random, 20, 60) }
  const needs = Array.from({ length: sizes.scenarios }, () => random())
  const qualities = Array.from({ length: sizes.capabilities }, () => random())
  const edges = needs.flatMap((need, s) =>
    qualities.flatMap((quality, c): RoundEdge[] =>
      random() < 0.4 ? [[`s${s}`, `c${c}`, Math.round(scoreOf(random, need, quality) * 10_000) / 10_000]] : [],
    ),
  )
  return {
    scenarios: needs.map((_, at) => ({ id: `s${at}`, demand: between(random, 0, 4) })),
    capabilities: qualities.map((_, at) => ({ id: `c${at}`, capacity: between(random, 0, 4) })),
    edges,
    forced: edges.filter(() => random() < 0.002).map(([s, c]) => [s, c] as const),
    forbidden: edges.filter(() => random() < 0.01).map(([s, c]) => [s, c] as const),
  }
}

const transposed = ({ scenarios, capabilities, edges, forced, forbidden }: RoundInstance): RoundInstance => ({
  scenarios: capabilities.map(({ id, capacity }) => ({ id, demand: capacity })),
  capabilities: scenarios.map(({ id, demand }) => ({ id, capacity: demand })),
  edges: edges.map(([s, c, score]): RoundEdge => [c, s, score]),
  forced: forced?.map(([s, c]) => [c, s] as const),
  forbidden: forbidden?.map(([s, c]) => [c, s] as const),
})

describe.each(scores)('a crowded round with %s', (_, scoreOf) => {
  it('is proven optimal or impossible, and worth the same with the sides exchanged', () => {
    const random = createRandom(20_276)
    let optimal = 0
    for (let run = 0; run < 25; run++) {
      const drawn = crowd(random, scoreOf)
      const instance = {
        ...drawn,
        forbidden: drawn.forbidden?.filter(([s, c]) => !drawn.forced?.some((pair) => pair[0] === s && pair[1] === c)),
      }
      const result = solveRound(instance, 'optimal')
      const mirrored = solveRound(transposed(instance), 'optimal')
      const context = `seed 20276, run ${run}`
      expect(checkCertificate(instance, result), context).toBe('valid')
      expect(checkCertificate(transposed(instance), mirrored), context).toBe('valid')
      expect(mirrored.status, context).toBe(result.status)
      expect(mirrored.total, context).toBe(result.total)
      if (result.status === 'optimal') optimal++
    }
    expect(optimal).toBeGreaterThan(8)
  })
})
