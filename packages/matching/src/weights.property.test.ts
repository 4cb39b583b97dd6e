import { assert, constantFrom, double, integer, property, record } from 'fast-check'
import type { Arbitrary } from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { MatchQueries } from './match-queries.ts'
import { createMatchingEngine } from './engine.ts'
import type { MatchingEngine } from './engine.ts'
import { signalNames } from './pair.ts'
import { createPlatformTaxonomy } from './platform-taxonomy.ts'
import { createCorpus } from './testing/corpus.ts'
import { createEntangledWorld } from './testing/entangled.ts'
import { defaultWeights } from './weights.ts'
import type { Weights } from './weights.ts'

const taxonomy = createPlatformTaxonomy()
const semantic = (scenarioId: string, capabilityId: string) =>
  ((scenarioId.length * 7 + capabilityId.length * 3) % 10) / 10

const choices = record({
  seed: integer({ min: 0, max: 1_000_000 }),
  neutral: double({ min: 0, max: 1, noNaN: true }),
  affinityHalf: double({ min: 0.01, max: 1, noNaN: true }),
  loud: constantFrom(...signalNames.filter((name) => name !== 'semantic')),
  loudness: integer({ min: 1, max: 100 }),
  hasSemantic: constantFrom(true, false),
})
type Choice = typeof choices extends Arbitrary<infer Value> ? Value : never

const weightsOf = ({ neutral, affinityHalf, loud, loudness }: Choice): Weights => ({
  version: 'changed',
  neutral,
  affinityHalf,
  weights: { ...defaultWeights.weights, [loud]: loudness },
})

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at)

function worldOf(seed: number) {
  const world = createEntangledWorld(createCorpus(seed), seed)
  return {
    capabilities: numbers(40).map((number) => world.capability(number)),
    scenarios: numbers(6).map((number) => world.scenario(number)),
  }
}
type World = ReturnType<typeof worldOf>

function engineOf({ capabilities, scenarios }: World, hasSemantic: boolean, weights?: Weights): MatchingEngine {
  const port = hasSemantic ? semantic : undefined
  const engine = createMatchingEngine({ taxonomy, today: () => '2026-11-24', semantic: port, weights })
  for (const each of capabilities) engine.putCapability(each)
  for (const each of scenarios) engine.putScenario(each)
  return engine
}

/** Everything that can be asked, to the byte. */
const answersOf = (queries: MatchQueries, { capabilities, scenarios }: World): string =>
  JSON.stringify([
    scenarios.map(({ id }) => [queries.matchScenario(id, { limit: 8 }), queries.rankCapabilities(id)]),
    capabilities.slice(0, 6).map(({ id }) => [queries.matchCapability(id, { limit: 3 }), queries.rankScenarios(id)]),
    queries.explainPair(scenarios[0]?.id ?? '', capabilities[0]?.id ?? ''),
    queries.whyNotListed(scenarios[0]?.id ?? '', capabilities[0]?.id ?? '', { limit: 2 }),
  ])

describe('an engine whose weights change', () => {
  it('answers to the byte as one that never had others, and going back brings the first answers back', () => {
    assert(
      property(choices, (choice) => {
        const world = worldOf(choice.seed)
        const weights = weightsOf(choice)
        const engine = engineOf(world, choice.hasSemantic)
        const before = answersOf(engine, world)
        const fresh = answersOf(engineOf(world, choice.hasSemantic, weights), world)

        expect(answersOf(engine.withWeights(weights), world)).toBe(fresh)
        expect(answersOf(engine, world)).toBe(before)

        engine.useWeights(weights)
        expect(engine.weightsVersion).toBe('changed')
        expect(answersOf(engine, world)).toBe(fresh)

        engine.useWeights(defaultWeights)
        expect(answersOf(engine, world)).toBe(before)
      }),
      { numRuns: 12 },
    )
  })

  it('asks listings as they are when it asks, under other weights too', () => {
    const world = worldOf(7)
    const [gone, ...rest] = world.capabilities
    const engine = engineOf(world, false)
    const weights = { ...defaultWeights, version: 'changed', neutral: 0.2 }
    const queries = engine.withWeights(weights)
    const first = queries.rankCapabilities(world.scenarios[0]?.id ?? '')
    engine.removeCapability(gone?.id ?? '')
    const remaining = { ...world, capabilities: rest }
    expect(first.considered).toBe(queries.rankCapabilities(world.scenarios[0]?.id ?? '').considered + 1)
    expect(answersOf(queries, remaining)).toBe(answersOf(engineOf(remaining, false, weights), remaining))
  })

  it('keeps the weights it has where new ones are not usable', () => {
    const engine = engineOf(worldOf(3), false)
    const silent = Object.fromEntries(signalNames.map((name) => [name, 0]))
    for (const unusable of [
      { ...defaultWeights, neutral: 1.2 },
      { ...defaultWeights, affinityHalf: 0 },
      { ...defaultWeights, weights: { ...defaultWeights.weights, task: -1 } },
      { ...defaultWeights, weights: silent },
      // Without a semantic port its weight counts for nothing, so it cannot be the only one.
      { ...defaultWeights, weights: { ...silent, semantic: 1 } },
    ]) {
      expect(() => engine.useWeights(unusable)).toThrow(RangeError)
      expect(() => engine.withWeights(unusable)).toThrow(RangeError)
    }
    expect(engine.weights).toBe(defaultWeights)
  })
})
