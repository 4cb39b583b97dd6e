import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { createMatchingEngine } from './engine.ts'
import { createPlatformTaxonomy } from './platform-taxonomy.ts'
import type { SemanticPort } from './query.ts'
import { createCorpus } from './testing/corpus.ts'
import { createEntangledWorld } from './testing/entangled.ts'

const taxonomy = createPlatformTaxonomy()
const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at)

/** Some pairs have no vector, the others a value that depends on both ids. */
const semantic: SemanticPort = (scenarioId, capabilityId) => {
  const sum = Array.from(`${scenarioId} ${capabilityId}`).reduce(
    (total, letter) => (total * 31 + letter.charCodeAt(0)) % 100_003,
    7,
  )
  return sum % 3 === 0 ? undefined : (sum % 101) / 100
}

describe('an engine that compares meanings', () => {
  it('ranks in both directions by the scores that it explains, of which meaning is a part', () => {
    assert(
      property(integer({ min: 1, max: 1_000_000 }), (seed) => {
        const world = createEntangledWorld(createCorpus(seed), seed)
        const scenarios = numbers(6).map((number) => world.scenario(number))
        const capabilities = numbers(30).map((number) => world.capability(number))
        const engine = createMatchingEngine({ taxonomy, today: () => '2026-11-23', semantic })
        for (const each of capabilities) engine.putCapability(each)
        for (const each of scenarios) engine.putScenario(each)
        const limit = Number.POSITIVE_INFINITY
        const back = new Map(
          capabilities.flatMap(({ id }) =>
            engine.rankScenarios(id, { limit }).entries.map((entry) => [`${entry.id} ${id}`, entry.score] as const),
          ),
        )
        for (const { id } of scenarios) {
          const { entries } = engine.rankCapabilities(id, { limit })
          expect(engine.rankCapabilities(id, { limit: 3 }).entries).toEqual(entries.slice(0, 3))
          for (const entry of entries) {
            const { score, signals } = engine.explainPair(id, entry.id)
            expect(score).toBe(entry.score)
            expect(back.get(`${id} ${entry.id}`)).toBe(entry.score)
            expect(signals.at(-1)).toMatchObject({ name: 'semantic', value: semantic(id, entry.id) ?? null })
            expect(signals.reduce((sum, { contribution }) => sum + contribution, 0)).toBe(score)
          }
        }
      }),
      { numRuns: 15, verbose: true },
    )
  })
})
