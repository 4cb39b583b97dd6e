import { describe, expect, it } from 'vitest'
import { createRandom } from '../testing/random.ts'
import { blockingPairs } from './blocking-pairs.ts'
import { checkCertificate } from './certificate-check.ts'
import type { Certificate, RoundInstance, RoundMode, RoundResult } from './round.ts'
import { sealOf } from './seal.ts'
import { solveRound } from './solve-round.ts'
import { bruteForce } from './testing/brute-force.ts'
import { randomInstance } from './testing/random-instance.ts'

const modes: readonly RoundMode[] = ['optimal', 'stable', 'fair']

/** A forger who knows how results are sealed. */
const resealed = (result: RoundResult): RoundResult => {
  if (!result.certificate) return result
  const open = { ...result, certificate: { ...result.certificate, seal: '' } }
  return { ...open, certificate: { ...open.certificate, seal: sealOf(JSON.stringify(open)) } }
}

const contested: RoundInstance = {
  scenarios: [
    { id: 'a', demand: 1 },
    { id: 'b', demand: 1 },
  ],
  capabilities: [
    { id: 'x', capacity: 1 },
    { id: 'y', capacity: 1 },
  ],
  edges: [
    ['a', 'x', 0.9],
    ['a', 'y', 0.8],
    ['b', 'x', 0.7],
    ['b', 'y', 0.1],
  ],
}

describe('the three modes on one contested round', () => {
  it.each([
    ['optimal', ['a y', 'b x'], 1.5],
    ['stable', ['a x', 'b y'], 1],
    ['fair', ['a y', 'b x'], 1.5],
  ] as const)('%s assigns what it promises', (mode, pairs, total) => {
    const result = solveRound(contested, mode)
    expect(result.assignments.map(({ scenario, capability }) => `${scenario} ${capability}`)).toEqual(pairs)
    expect(result.total).toBe(total)
    expect(checkCertificate(contested, result)).toBe('valid')
  })
})

describe('a stable round', { timeout: 120_000 }, () => {
  it('has no blocking pair over all edges, and never drops a minimum silently', () => {
    const random = createRandom(20_265)
    let seen = 0
    for (let run = 0; run < 1500; run++) {
      const instance = randomInstance(random, 6, {
        minimums: run % 3 === 0,
        pairs: run % 2 === 0,
        groups: run % 4 === 0,
      })
      const result = solveRound(instance, 'stable')
      if (result.status !== 'optimal') continue
      seen++
      expect(blockingPairs(instance, result), `seed 20265, run ${run}`).toEqual([])
      expect(checkCertificate(instance, result), `seed 20265, run ${run}`).toBe('valid')
      expect(bruteForce(instance).isPossible, `seed 20265, run ${run}`).toBe(true)
    }
    expect(seen).toBeGreaterThan(800)
  })

  it('follows what capabilities like where that differs from the score', () => {
    const instance: RoundInstance = {
      ...contested,
      edges: [
        ['a', 'x', 0.9, 0.1],
        ['b', 'x', 0.7, 0.8],
      ],
    }
    expect(solveRound(instance, 'stable').assignments.map(({ scenario }) => scenario)).toEqual(['b'])
  })
})

describe('a tampered result', () => {
  it.each(modes)('of a %s round fails at the seal, whatever was touched', (mode) => {
    const result = solveRound(contested, mode)
    const text = JSON.stringify(result)
    for (const [from, to] of [
      ['"total":1', '"total":2'],
      ['"matched":2', '"matched":1'],
      ['"a"', '"b"'],
      ['0.', '0.0'],
    ] as const) {
      const changed = JSON.parse(text.replace(from, to)) as RoundResult
      const expected = JSON.stringify(changed) === text ? 'valid' : 'seal broken'
      expect(checkCertificate(contested, changed)).toBe(expected)
    }
    expect(checkCertificate(contested, JSON.parse(text) as RoundResult)).toBe('valid')
  })

  it.each(modes)('of a %s round fails even with a new seal if it claims the answer of a worse round', (mode) => {
    const random = createRandom(20_266)
    let seen = 0
    for (let run = 0; run < 400; run++) {
      const instance = randomInstance(random, 5)
      const result = solveRound(instance, mode)
      const lost = result.assignments.at(-1)
      if (!lost || !result.certificate || lost.score === 0) continue
      seen++
      const assignments = result.assignments.slice(0, -1)
      const { scale } = result.certificate
      const total = assignments.reduce((sum, { score }) => sum + Math.round(score * scale), 0) / scale
      const forged = resealed({ ...result, assignments, total, matched: assignments.length })
      expect(checkCertificate(instance, forged), `seed 20266, run ${run}`).not.toBe('valid')
    }
    expect(seen).toBeGreaterThan(200)
  })

  it('fails even with a new seal if its prices are lowered to prove too much', () => {
    const result = solveRound(contested, 'optimal')
    const lowered: Certificate = {
      kind: 'dual',
      scale: 10,
      seal: '',
      bound: 15,
      proof: { kind: 'bound', prices: { scenarios: [], capabilities: [], groups: [] } },
    }
    expect(checkCertificate(contested, resealed({ ...result, certificate: lowered }))).toBe(
      'the prices prove another bound',
    )
  })

  it('fails if it says that nothing is possible where something is', () => {
    const nothing = { scenarios: [], capabilities: [], groups: [] }
    const result = solveRound(contested, 'optimal')
    const certificate: Certificate = {
      kind: 'infeasible',
      scale: 10,
      seal: '',
      proof: { kind: 'ray', prices: nothing },
    }
    const forged = resealed({ ...result, status: 'no_solution', assignments: [], total: 0, matched: 0, certificate })
    expect(checkCertificate(contested, forged)).not.toBe('valid')
  })
})
