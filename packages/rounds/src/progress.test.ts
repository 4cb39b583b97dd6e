import { describe, expect, it } from 'vitest'
import { createRandom } from '@duijie/domain/testing/random.ts'
import type { RoundGroup, RoundInstance, RoundMode } from './round.ts'
import { solveRound } from './solve-round.ts'

const modes: readonly RoundMode[] = ['optimal', 'fair', 'stable']

/** A round large enough that a run takes many steps, with limits that cross where asked. */
function crowded(size: number, isCrossing: boolean): RoundInstance {
  const random = createRandom(31)
  const ids = (letter: string): string[] => Array.from({ length: size }, (_, at) => `${letter}${at}`)
  const [scenarios, capabilities] = [ids('s'), ids('c')]
  const half = (all: string[]): string[] => all.filter(() => random() < 0.5)
  const group = (id: string): RoundGroup => ({
    id,
    per: 'round',
    scenarios: half(scenarios),
    capabilities: half(capabilities),
    atMost: Math.floor(size / 6),
  })
  return {
    scenarios: scenarios.map((id) => ({ id, demand: 1 })),
    capabilities: capabilities.map((id) => ({ id, capacity: 1 })),
    edges: scenarios.flatMap((s) =>
      capabilities.flatMap((c) => (random() < 0.3 ? [[s, c, Math.round(random() * 1000) / 1000] as const] : [])),
    ),
    groups: isCrossing ? [group('g1'), group('g2')] : [],
  }
}

describe.each(modes)('a %s run', { timeout: 60_000 }, (mode) => {
  it.each([false, true])(
    'tells how far it is, never less than before, and ends at 1 (limits cross: %s)',
    (isCrossing) => {
      const shares: number[] = []
      solveRound(crowded(isCrossing ? 12 : 60, isCrossing), mode, {
        progress: (share) => shares.push(share),
        searchLimit: 50,
      })
      expect(shares.at(-1)).toBe(1)
      expect(shares.toSorted((a, b) => a - b)).toEqual(shares)
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(0)
    },
  )

  it.each([false, true])(
    'stops when it is told to and says so, with nothing assigned (limits cross: %s)',
    (isCrossing) => {
      const instance = crowded(isCrossing ? 12 : 60, isCrossing)
      let asked = 0
      solveRound(instance, mode, { searchLimit: 50, shouldStop: () => ++asked < 0 })
      expect(asked).toBeGreaterThan(1)
      for (const after of [1, Math.ceil(asked / 2), asked]) {
        let left = after
        const shares: number[] = []
        const options = {
          searchLimit: 50,
          shouldStop: () => --left === 0,
          progress: (share: number) => shares.push(share),
        }
        const result = solveRound(instance, mode, options)
        expect(result).toMatchObject({ status: 'cancelled', assignments: [], total: 0, certificate: null })
        expect(shares).not.toContain(1)
      }
    },
  )
})
