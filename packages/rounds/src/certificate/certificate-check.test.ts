import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'
import { between, createRandom, pick } from '@duijie/domain/testing/random.ts'
import type { Random } from '@duijie/domain/testing/random.ts'
import { checkCertificate } from './certificate-check.ts'
import type { RoundInstance, RoundMode, RoundResult } from '../round.ts'
import { fingerprintOf } from '@duijie/domain/shared/fingerprint.ts'
import { solveRound } from '../solve-round.ts'
import { bruteForce, isPermitted, isStable, placesOf } from '../testing/brute-force.ts'
import { randomInstance } from '../testing/random-instance.ts'

const modes: readonly RoundMode[] = ['optimal', 'stable', 'fair']

/** A forger who knows how results are sealed. */
const resealed = (result: RoundResult): RoundResult => {
  if (!result.certificate) return result
  const open = { ...result, certificate: { ...result.certificate, seal: '' } }
  return { ...open, certificate: { ...open.certificate, seal: fingerprintOf(JSON.stringify(open)) } }
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

/** As stored by a release that gave a step to levels which its prices leave empty. */
const stored: RoundResult = {
  mode: 'fair',
  status: 'optimal',
  method: 'flow',
  crossing: [],
  assignments: [
    { scenario: 'a', capability: 'y', score: 0.8 },
    { scenario: 'b', capability: 'x', score: 0.7 },
  ],
  total: 1.5,
  bound: null,
  matched: 2,
  unmatchedScenarios: [],
  unmatchedCapabilities: [],
  statistics: {
    scores: [0, 0, 0, 0, 0, 0, 0, 1, 1, 0],
    loads: [0, 2],
    served: [0, 2],
    lowest: 0.7,
    unconstrained: 1.6,
    ofUnconstrained: 0.9375,
  },
  alternates: [],
  certificate: {
    kind: 'fair',
    scale: 10,
    steps: [
      {
        score: null,
        proof: {
          kind: 'bound',
          prices: [
            ['s a', 1],
            ['s b', 1],
          ],
        },
      },
      { score: 0.1, proof: { kind: 'bound', prices: [] } },
      { score: 0.7, proof: { kind: 'bound', prices: [['s b', -1]] } },
      {
        score: 0.8,
        proof: {
          kind: 'bound',
          prices: [
            ['s a', -1],
            ['s b', -1],
            ['c x', 1],
          ],
        },
      },
    ],
    seal: '2a864dde',
  },
}

it('a fair result stored with steps that name no price still checks', () => {
  expect(checkCertificate(contested, stored)).toBe('valid')
})

it('the checker is one file of under 100 lines that imports nothing but types', () => {
  const lines = readFileSync(new URL('certificate-check.ts', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  expect(lines.length).toBeLessThan(100)
  for (const line of lines.filter((each) => /\bimport\b/.test(each))) expect(line).toMatch(/^import type /)
})

/** A place in a JSON value: the keys that lead to it. */
type Place = readonly (string | number)[]

const placesIn = (value: unknown, path: Place = []): Place[] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))]
    : [path]

/** The value with what lies at a place changed: another number, text or truth, or a list that lost something. */
function changedAt(random: Random, value: unknown, path: Place): unknown {
  const [key, ...rest] = path
  if (key !== undefined && typeof value === 'object' && value !== null) {
    const inner = (value as Record<string, unknown>)[key]
    if (Array.isArray(value))
      return value.map((each, at) => (String(at) === key ? changedAt(random, each, rest) : each))
    return { ...value, [key]: changedAt(random, inner, rest) }
  }
  if (typeof value === 'number') return value + pick(random, [-1, 1, 0.1, 10])
  if (typeof value === 'string')
    return pick(
      random,
      [
        'a',
        'b',
        'x',
        'y',
        's1',
        's2',
        'c1',
        'c2',
        's s1',
        'c c1',
        'optimal',
        'stable',
        'fair',
        'bounded',
        'ray',
        'bound',
        '',
      ].filter((text) => text !== value),
    )
  if (Array.isArray(value)) return value.length === 0 ? [0] : value.slice(0, -1)
  return value === null ? 0 : null
}

/** What a result claims, looked up among all assignments. */
function isTrue(instance: RoundInstance, { mode, status, assignments, total, bound, matched }: RoundResult): boolean {
  const best = bruteForce(instance)
  if (status === 'no_solution') return !best.isPossible && assignments.length === 0
  const taken = assignments.map(({ scenario, capability, score }) => [scenario, capability, score] as const)
  const sum = assignments.reduce((units, { score }) => units + Math.round(score * 10), 0) / 10
  if (!isPermitted(instance, taken) || matched !== taken.length || Math.abs(sum - total) > 1e-9) return false
  if (mode === 'optimal' && (bound === null || bound < best.bestTotal - 1e-9)) return false
  if (status === 'bounded') return true
  if (mode === 'optimal') return Math.abs(total - best.bestTotal) < 1e-9
  if (mode === 'stable') return isStable(instance, taken)
  return JSON.stringify(placesOf(instance, taken)) === JSON.stringify(best.fairest)
}

describe('a tampered result', { timeout: 120_000 }, () => {
  it.each(modes)('of a %s round fails at the seal, whichever of its fields was touched', (mode) => {
    const random = createRandom(20_266)
    for (const instance of [contested, randomInstance(random, 5, { minimums: true, pairs: true, groups: true })]) {
      const result = solveRound(instance, mode)
      if (!result.certificate) continue
      const places = placesIn(result).filter(({ length }) => length > 0)
      expect(places.length).toBeGreaterThan(20)
      for (const place of places) {
        const changed = changedAt(random, result, place) as RoundResult
        expect(checkCertificate(instance, changed), place.join('.')).toMatch(/^(seal broken|no certificate)$/)
      }
      expect(checkCertificate(instance, JSON.parse(JSON.stringify(result)) as RoundResult)).toBe('valid')
    }
  })

  it.each(modes)('of a %s round that was sealed anew is refused, or what it claims is true all the same', (mode) => {
    const random = createRandom(20_267)
    let refused = 0
    for (let run = 0; run < 150; run++) {
      const kinds = { minimums: run % 3 === 0, pairs: run % 4 === 0, groups: run % 2 === 0 }
      const instance = randomInstance(random, 4, kinds)
      const result = solveRound(instance, mode)
      if (!result.certificate) continue
      const places = placesIn(result).filter(([first]) => first !== 'alternates' && first !== undefined)
      for (let change = 0; change < 12; change++) {
        const once = changedAt(random, result, pick(random, places)) as RoundResult
        const twice =
          between(random, 0, 1) === 1 ? (changedAt(random, once, pick(random, places)) as RoundResult) : once
        const verdict = verdictOf(instance, resealed(twice))
        if (verdict === 'valid')
          expect(isTrue(instance, twice), `run ${run}: ${JSON.stringify([instance, twice])}`).toBe(true)
        else refused++
      }
    }
    expect(refused).toBeGreaterThan(500)
  })

  it('fails even with a new seal if it leaves out an assignment', () => {
    for (const mode of modes) {
      const result = solveRound(contested, mode)
      const assignments = result.assignments.slice(1)
      const total = assignments.reduce((sum, { score }) => sum + Math.round(score * 10), 0) / 10
      const forged = resealed({ ...result, assignments, total, matched: 1 })
      expect(checkCertificate(contested, forged)).toBe('the certificate does not prove the claim')
    }
  })

  it('fails if it says that nothing is possible where something is', () => {
    const result = solveRound(contested, 'optimal')
    const proof = { kind: 'ray', prices: [] } as const
    const certificate = { kind: 'infeasible', scale: 10, seal: '', proof } as const
    const forged = resealed({ ...result, status: 'no_solution', assignments: [], total: 0, matched: 0, certificate })
    expect(checkCertificate(contested, forged)).toBe('the proof leaves something possible')
  })
})

/** What is no longer shaped like a result may also end in an error. */
function verdictOf(instance: RoundInstance, result: RoundResult): string {
  try {
    return checkCertificate(instance, result)
  } catch (error) {
    return String(error)
  }
}
