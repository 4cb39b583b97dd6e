import { describe, expect, it } from 'vitest'
import { createRandom } from '@duijie/domain/testing/random.ts'
import { checkCertificate } from '../certificate/certificate-check.ts'
import type { RoundEdge, RoundGroup, RoundInstance } from '../round.ts'
import { solveRound } from '../solve-round.ts'

const SIZE = 300
const SCENARIOS = Array.from({ length: SIZE }, (_, at) => `s${at}`)
const CAPABILITIES = Array.from({ length: SIZE }, (_, at) => `c${at}`)

/** A round in which all like the same capabilities, with thousands of levels. */
function contended(demand: number): RoundInstance {
  const random = createRandom(20_281)
  const quality = CAPABILITIES.map(() => random())
  const edges = SCENARIOS.flatMap((scenario) =>
    CAPABILITIES.flatMap((capability, at): RoundEdge[] => {
      const score = Math.round((0.7 * (quality[at] ?? 0) + 0.3 * random()) * 10_000) / 10_000
      return random() < 0.1 ? [[scenario, capability, score]] : []
    }),
  )
  return {
    scenarios: SCENARIOS.map((id) => ({ id, demand })),
    capabilities: CAPABILITIES.map((id) => ({ id, capacity: 1 })),
    edges,
  }
}

const everySo = (ids: readonly string[], step: number, from = 0): string[] => ids.filter((_, at) => at % step === from)

/** The same with groups inside scenarios and capabilities and around them, and minimums on both sides. */
function withEveryLimit(round: RoundInstance): RoundInstance {
  const vendor = (from: number): RoundGroup => {
    return { id: `vendor${from}`, per: 'scenario', capabilities: everySo(CAPABILITIES, 5, from), atMost: 1 }
  }
  return {
    ...round,
    scenarios: round.scenarios.map((one, at) => ({ ...one, minimum: at % 7 === 0 ? 1 : 0 })),
    capabilities: round.capabilities.map((one, at) => ({ ...one, capacity: 1 + (at % 3), minimum: at < 9 ? 1 : 0 })),
    groups: [
      ...[0, 1, 2, 3, 4].map(vendor),
      { id: 'sector', per: 'capability', scenarios: everySo(SCENARIOS, 2), atMost: 1 },
      { id: 'region', per: 'round', scenarios: SCENARIOS.slice(0, 100), atLeast: 90, atMost: 200 },
    ],
  }
}

describe('a fair round too large to try all', { timeout: 60_000 }, () => {
  it.each([
    ['demand and capacity alone', contended(1)],
    ['groups and minimums', withEveryLimit(contended(3))],
  ])('is proven level by level, by few prices since each step speaks of the smaller side: %s', (_, round) => {
    const result = solveRound(round, 'fair')
    expect(result).toMatchObject({ status: 'optimal', method: 'flow' })
    expect(checkCertificate(round, result)).toBe('valid')
    const steps = result.certificate?.kind === 'fair' ? result.certificate.steps : []
    const prices = steps.flatMap(({ proof }) => (proof.kind === 'split' ? [] : proof.prices))
    expect(steps.length).toBeGreaterThan(result.matched / 2)
    expect(steps.length).toBeLessThanOrEqual(result.matched + 1)
    expect(prices.length).toBeLessThan(4 * (SCENARIOS.length + CAPABILITIES.length))
  })

  it('stops between two levels when it is told to', () => {
    const shares: number[] = []
    const result = solveRound(contended(1), 'fair', {
      progress: (share) => shares.push(share),
      shouldStop: () => (shares.at(-1) ?? 0) > 0.5,
    })
    expect(result).toMatchObject({ status: 'cancelled', assignments: [], certificate: null })
    expect(shares.at(-1)).toBeLessThan(1)
  })
})
