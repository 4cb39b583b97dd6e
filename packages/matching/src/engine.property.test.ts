import { assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { createMatchingEngine } from './engine.ts'
import type { MatchingEngine } from './engine.ts'
import { createPlatformTaxonomy } from './platform-taxonomy.ts'
import type { CapabilityProfile, ScenarioProfile } from './profile.ts'
import { createCorpus } from './testing/corpus.ts'
import { createEntangledWorld } from './testing/entangled.ts'
import { createNaiveRanking } from './testing/naive-ranking.ts'
import { between, createRandom } from '@duijie/domain/testing/random.ts'
import { defaultWeights } from './weights.ts'

const taxonomy = createPlatformTaxonomy()
const today = '2026-11-23'

function engineOf(capabilities: readonly CapabilityProfile[], scenarios: readonly ScenarioProfile[]): MatchingEngine {
  const engine = createMatchingEngine({ taxonomy, today: () => today })
  for (const each of capabilities) engine.putCapability(each)
  for (const each of scenarios) engine.putScenario(each)
  return engine
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at)

function worldOf(seed: number, capabilityCount = 60, scenarioCount = 12) {
  const world = createEntangledWorld(createCorpus(seed), seed)
  return {
    capabilities: numbers(capabilityCount).map((number) => world.capability(number)),
    scenarios: numbers(scenarioCount).map((number) => world.scenario(number)),
  }
}

/** Everything an engine can be asked, in full. */
function answersOf(
  engine: MatchingEngine,
  scenarios: readonly ScenarioProfile[],
  capabilities: readonly CapabilityProfile[],
) {
  const limit = Number.POSITIVE_INFINITY
  return {
    forward: scenarios.map(({ id }) => engine.rankCapabilities(id, { limit })),
    backward: capabilities.map(({ id }) => engine.rankScenarios(id, { limit })),
  }
}

const seeds = integer({ min: 1, max: 1_000_000 })
const runs = { numRuns: 15, verbose: true } as const

describe('properties of the matching engine', () => {
  it('top k equals rating every pair and sorting, for every k', () => {
    assert(
      property(seeds, constantFrom(1, 3, 10, 1000), (seed, limit) => {
        const { capabilities, scenarios } = worldOf(seed)
        const engine = engineOf(capabilities, scenarios)
        const rankNaively = createNaiveRanking({ capabilities, scenarios, taxonomy, weights: defaultWeights, today })
        for (const { id } of scenarios) {
          const naive = rankNaively(id, limit)
          expect(engine.rankCapabilities(id, { limit })).toEqual(naive)
        }
      }),
      runs,
    )
  })

  it('contributions add up to the score exactly, and lie within weight', () => {
    assert(
      property(seeds, (seed) => {
        const { capabilities, scenarios } = worldOf(seed, 20, 3)
        const engine = engineOf(capabilities, scenarios)
        for (const { id } of scenarios) {
          for (const { score, signals } of engine.matchScenario(id, { limit: 50 }).matches) {
            expect(signals.reduce((sum, { contribution }) => sum + contribution, 0)).toBe(score)
            expect(score).toBeGreaterThanOrEqual(0)
            expect(score).toBeLessThanOrEqual(1)
            for (const { contribution, weight } of signals) expect(contribution).toBeLessThanOrEqual(weight)
          }
        }
      }),
      runs,
    )
  })

  it('ranked scores are those of the explanations, in both directions', () => {
    assert(
      property(seeds, (seed) => {
        const { capabilities, scenarios } = worldOf(seed, 30, 6)
        const engine = engineOf(capabilities, scenarios)
        const limit = Number.POSITIVE_INFINITY
        const back = new Map(
          capabilities.flatMap(({ id }) =>
            engine.rankScenarios(id, { limit }).entries.map((entry) => [`${entry.id} ${id}`, entry.score] as const),
          ),
        )
        for (const { id } of scenarios) {
          const { entries } = engine.rankCapabilities(id, { limit })
          for (const entry of entries) {
            expect(engine.explainPair(id, entry.id).score).toBe(entry.score)
            expect(back.get(`${id} ${entry.id}`)).toBe(entry.score)
          }
        }
        expect(back.size).toBe(
          scenarios.reduce((sum, { id }) => sum + engine.rankCapabilities(id, { limit }).entries.length, 0),
        )
      }),
      runs,
    )
  })

  it('the order in which listings came changes nothing', () => {
    assert(
      property(seeds, (seed) => {
        const { capabilities, scenarios } = worldOf(seed, 40, 6)
        const there = answersOf(engineOf(capabilities, scenarios), scenarios, capabilities)
        const back = answersOf(engineOf(capabilities.toReversed(), scenarios.toReversed()), scenarios, capabilities)
        expect(back).toEqual(there)
      }),
      runs,
    )
  })

  it('more evidence never lowers a score', () => {
    assert(
      property(seeds, (seed) => {
        const { capabilities, scenarios } = worldOf(seed, 12, 6)
        const engine = engineOf(capabilities, scenarios)
        const corpus = createCorpus(seed + 1)
        for (const capability of capabilities) {
          const before = scenarios.map(({ id }) => engine.explainPair(id, capability.id).score)
          const more = corpus.capability(between(createRandom(seed), 0, 1000))
          const extra = [...more.evidence, { title: more.title, summary: more.summary, sectors: more.sectors }]
          engine.putCapability({ ...capability, evidence: [...capability.evidence, ...extra] })
          scenarios.forEach(({ id }, at) => {
            expect(engine.explainPair(id, capability.id).score).toBeGreaterThanOrEqual(before[at] ?? 0)
          })
          engine.putCapability(capability)
        }
      }),
      runs,
    )
  })

  it('a listing of another audience changes nothing here', () => {
    const { capabilities, scenarios } = worldOf(11)
    const open = engineOf(capabilities, scenarios)
    const before = answersOf(open, scenarios, capabilities)
    const staff = engineOf(capabilities, scenarios)
    staff.putCapability({ ...createCorpus(99).capability(0), id: 'hidden' })
    staff.putScenario({ ...createCorpus(99).scenario(0), id: 'hidden-too' })
    expect(answersOf(open, scenarios, capabilities)).toEqual(before)
  })

  it('a candidate filter is as if the others were not there', () => {
    const { capabilities, scenarios } = worldOf(12)
    const engine = engineOf(capabilities, scenarios)
    const isCandidate = (id: string): boolean => id.endsWith('1')
    for (const { id } of scenarios) {
      const all = engine.rankCapabilities(id, { limit: Number.POSITIVE_INFINITY })
      const some = engine.rankCapabilities(id, { limit: Number.POSITIVE_INFINITY, isCandidate })
      expect(some.entries).toEqual(all.entries.filter((entry) => isCandidate(entry.id)))
      expect(some.considered).toBe(capabilities.filter((each) => isCandidate(each.id)).length)
    }
  })

  it('after ten thousand random updates the index answers as one built anew', () => {
    const seed = 20_261_123
    const world = createEntangledWorld(createCorpus(seed), seed)
    const random = createRandom(seed)
    const engine = engineOf([], [])
    const capabilities = new Map<string, CapabilityProfile>()
    const scenarios = new Map<string, ScenarioProfile>()
    const expectSameAsRebuilt = (): void => {
      const left = [[...capabilities.values()], [...scenarios.values()]] as const
      expect(answersOf(engine, left[1], left[0])).toEqual(answersOf(engineOf(...left), left[1], left[0]))
    }
    for (let step = 0; step < 10_000; step++) {
      // What was kept for the answers between must not be taken for what is so by now.
      if (step % 500 === 0) expectSameAsRebuilt()
      const number = between(random, 0, 79)
      const version = between(random, 0, 40)
      const chance = random()
      if (chance < 0.5) {
        const profile = world.capability(number, version)
        capabilities.set(profile.id, profile)
        engine.putCapability(profile)
      } else if (chance < 0.7) {
        capabilities.delete(`capability-${number}`)
        engine.removeCapability(`capability-${number}`)
      } else if (chance < 0.9) {
        const profile = world.scenario(number % 20, version)
        scenarios.set(profile.id, profile)
        engine.putScenario(profile)
      } else {
        scenarios.delete(`scenario-${number % 20}`)
        engine.removeScenario(`scenario-${number % 20}`)
      }
    }
    expect(engine.capabilityCount).toBe(capabilities.size)
    expectSameAsRebuilt()
  }, 120_000)
})
