import { describe, expect, it } from 'vitest'
import { between, createRandom } from '@duijie/domain/testing/random.ts'
import { checkCertificate } from '../certificate/certificate-check.ts'
import type { RoundInstance } from '../round.ts'
import { solveRound } from '../solve-round.ts'
import { allEdges, hasStable, isPermitted, isStable } from '../testing/brute-force.ts'
import { randomInstance } from '../testing/random-instance.ts'

describe('a stable round', { timeout: 120_000 }, () => {
  it('is found wherever one exists, with no blocking pair over all edges, whatever limits cross', () => {
    const random = createRandom(20_265)
    const seen = { stable: 0, none: 0, byCases: 0 }
    for (let run = 0; run < 1500; run++) {
      const kinds = { minimums: run % 3 === 0, pairs: run % 2 === 0, groups: run % 4 !== 0 }
      const drawn = randomInstance(random, 5, kinds)
      const liked = drawn.edges.map(([s, c, score]) => [s, c, score, between(random, 0, 12) / 10] as const)
      const instance = run % 5 === 0 ? drawn : { ...drawn, edges: liked }
      const result = solveRound(instance, 'stable')
      const context = `seed 20265, run ${run}: ${JSON.stringify(instance)}`
      expect(result.status, context).toBe(hasStable(instance) ? 'optimal' : 'no_solution')
      if (result.method === 'cases' && result.certificate?.kind !== 'infeasible') seen.byCases++
      if (result.status !== 'optimal') {
        seen.none++
        continue
      }
      seen.stable++
      const names = new Set(result.assignments.map(({ scenario, capability }) => `${scenario} ${capability}`))
      const taken = allEdges(instance).filter(([s, c]) => names.has(`${s} ${c}`))
      expect(isPermitted(instance, taken), context).toBe(true)
      expect(isStable(instance, taken), context).toBe(true)
      expect(checkCertificate(instance, result), context).toBe('valid')
    }
    expect(seen.stable).toBeGreaterThan(500)
    expect(seen.none).toBeGreaterThan(20)
    expect(seen.byCases).toBeGreaterThan(20)
  })

  it('says how many blocking pairs are left where too many cases would have to be tried', () => {
    const instance: RoundInstance = {
      scenarios: [
        { id: 'a', demand: 1, minimum: 1 },
        { id: 'b', demand: 1 },
      ],
      capabilities: [
        { id: 'x', capacity: 1 },
        { id: 'y', capacity: 1 },
      ],
      edges: [
        ['a', 'x', 0.2],
        ['b', 'x', 0.9],
        ['b', 'y', 0.1],
      ],
      groups: [{ id: 'g', per: 'round', atMost: 2 }],
    }
    expect(solveRound(instance, 'stable').status).toBe('no_solution')
    const cut = solveRound(instance, 'stable', { searchLimit: 0 })
    expect(cut).toMatchObject({
      status: 'bounded',
      method: 'cases',
      certificate: { kind: 'stable', list: { blocking: 1 } },
    })
    expect(checkCertificate(instance, cut)).toBe('valid')
  })

  it('follows what capabilities like where that differs from the score', () => {
    const instance: RoundInstance = {
      scenarios: [
        { id: 'a', demand: 1 },
        { id: 'b', demand: 1 },
      ],
      capabilities: [{ id: 'x', capacity: 1 }],
      edges: [
        ['a', 'x', 0.9, 0.1],
        ['b', 'x', 0.7, 0.8],
      ],
    }
    expect(solveRound(instance, 'stable').assignments.map(({ scenario }) => scenario)).toEqual(['b'])
  })

  it('is the same whether offers are made in turn or, beside a group that limits nothing, all at once', () => {
    const random = createRandom(20_278)
    for (let run = 0; run < 300; run++) {
      const drawn = randomInstance(random, 6, { pairs: run % 2 === 0 })
      const edges = drawn.edges.map(([s, c, score]) => [s, c, score, between(random, 0, 12) / 10] as const)
      const instance = { ...drawn, edges }
      const grouped: RoundInstance = { ...instance, groups: [{ id: 'all', per: 'round' }] }
      const { assignments, status } = solveRound(instance, 'stable')
      const context = `seed 20278, run ${run}`
      expect(assignments, context).toEqual(solveRound(grouped, 'stable').assignments)
      expect(status, context).toBe(solveRound(grouped, 'stable').status)
    }
  })
})
