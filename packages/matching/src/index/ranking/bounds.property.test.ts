import { assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { createMatchingEngine } from '../../engine.ts'
import { createPlatformTaxonomy } from '../../platform-taxonomy.ts'
import type { CapabilityProfile, ScenarioProfile } from '../../profile.ts'
import { createCorpus } from '../../testing/corpus.ts'
import { createEntangledWorld } from '../../testing/entangled.ts'
import { createNaiveRanking } from '../../testing/naive-ranking.ts'
import { defaultWeights } from '../../weights.ts'
import type { Weights } from '../../weights.ts'

const taxonomy = createPlatformTaxonomy()
const today = '2026-11-23'

/** Enough listings for words to become common, and few enough to rate every pair. */
const CAPABILITIES = 300
const SCENARIOS = 8

const wordsAbove: Weights = { ...defaultWeights, weights: { ...defaultWeights.weights, text: 500 } }
const conceptsAbove: Weights = { ...defaultWeights, neutral: 0.9, weights: { ...defaultWeights.weights, task: 300 } }

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at)

/** Texts that strain the bounds: words that all have, one word said by many pieces, and nothing at all. */
function strained<Profile extends CapabilityProfile | ScenarioProfile>(profile: Profile, number: number): Profile {
  const [title, ...others] = [profile.title].flat()
  const said = [`${title ?? ''} 质量检测平台 inspection platform`, ...others]
  const heard: Profile = number % 10 < 7 ? { ...profile, title: said } : profile
  if (number % 20 === 1) return { ...heard, title: '', summary: '' }
  return number % 20 === 2 ? { ...heard, title: 'inspection', summary: '' } : heard
}

function worldOf(seed: number) {
  const world = createEntangledWorld(createCorpus(seed), seed)
  const capabilities = numbers(CAPABILITIES).map((number): CapabilityProfile => {
    const profile = strained(world.capability(number), number)
    const again = numbers(number % 12).map(() => ({ title: 'inspection' }))
    return number % 9 === 0 ? { ...profile, evidence: [...profile.evidence, ...again] } : profile
  })
  return { capabilities, scenarios: numbers(SCENARIOS).map((number) => strained(world.scenario(number), number)) }
}

describe('what is left out because of a bound', () => {
  it('could not have entered the list, in either direction, under any weights', () => {
    assert(
      property(
        integer({ min: 1, max: 1_000_000 }),
        constantFrom(1, 7),
        constantFrom(defaultWeights, wordsAbove, conceptsAbove),
        (seed, limit, weights) => {
          const { capabilities, scenarios } = worldOf(seed)
          const engine = createMatchingEngine({ taxonomy, today: () => today, weights })
          for (const each of capabilities) engine.putCapability(each)
          for (const each of scenarios) engine.putScenario(each)
          const rankNaively = createNaiveRanking({ capabilities, scenarios, taxonomy, weights, today })
          for (const { id } of scenarios) expect(engine.rankCapabilities(id, { limit })).toEqual(rankNaively(id, limit))
          for (const { id } of capabilities.slice(0, 40)) {
            const all = engine.rankScenarios(id, { limit: Number.POSITIVE_INFINITY })
            expect(engine.rankScenarios(id, { limit: 2 }).entries).toEqual(all.entries.slice(0, 2))
          }
        },
      ),
      { numRuns: 8, verbose: true },
    )
  }, 120_000)
})
