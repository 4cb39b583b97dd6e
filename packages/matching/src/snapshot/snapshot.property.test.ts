import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { createMatchingEngine, restoreMatchingEngine } from '../engine.ts'
import type { MatchingEngine } from '../engine.ts'
import { createPlatformTaxonomy } from '../platform-taxonomy.ts'
import type { CapabilityProfile, ScenarioProfile } from '../profile.ts'
import { createCorpus } from '../testing/corpus.ts'
import { createEntangledWorld } from '../testing/entangled.ts'
import { joined } from '../testing/joined.ts'
import { between, createRandom } from '@duijie/domain/testing/random.ts'
import type { Random } from '@duijie/domain/testing/random.ts'
import { noteOfSnapshot } from './snapshot-head.ts'

const options = { taxonomy: createPlatformTaxonomy(), today: () => '2026-11-23' }
const limit = Number.POSITIVE_INFINITY

/** Listings as they stand after some changes, which several engines can be told of. */
type World = { readonly capabilities: Map<string, CapabilityProfile>; readonly scenarios: Map<string, ScenarioProfile> }

function change(seed: number, random: Random, { capabilities, scenarios }: World, engines: readonly MatchingEngine[]) {
  const made = createEntangledWorld(createCorpus(seed), seed)
  const number = between(random, 0, 39)
  const version = between(random, 0, 20)
  const chance = random()
  if (chance < 0.5) {
    const profile = made.capability(number, version)
    capabilities.set(profile.id, profile)
    for (const engine of engines) engine.putCapability(profile)
  } else if (chance < 0.7) {
    capabilities.delete(`capability-${number}`)
    for (const engine of engines) engine.removeCapability(`capability-${number}`)
  } else if (chance < 0.9) {
    const profile = made.scenario(number % 8, version)
    scenarios.set(profile.id, profile)
    for (const engine of engines) engine.putScenario(profile)
  } else {
    scenarios.delete(`scenario-${number % 8}`)
    for (const engine of engines) engine.removeScenario(`scenario-${number % 8}`)
  }
}

const builtAnew = ({ capabilities, scenarios }: World): MatchingEngine => {
  const engine = createMatchingEngine(options)
  for (const each of scenarios.values()) engine.putScenario(each)
  for (const each of capabilities.values()) engine.putCapability(each)
  return engine
}

/** Everything an engine can be asked, in full, as the texts that a reader would get. */
function answersOf(engine: MatchingEngine, { capabilities, scenarios }: World): string[] {
  const pairs = [...scenarios.keys()].flatMap((scenario) =>
    [...capabilities.keys()].map((id) => [scenario, id] as const),
  )
  const answers = [
    engine.capabilityCount,
    engine.scenarioCount,
    ...[...scenarios.keys()].flatMap((id) => [engine.matchScenario(id, { limit }), engine.nothingFits(id)]),
    ...[...capabilities.keys()].map((id) => engine.matchCapability(id, { limit })),
    ...pairs.slice(0, 12).map(([scenario, id]) => engine.whyNotListed(scenario, id, { limit: 2 })),
  ]
  return answers.map((answer) => JSON.stringify(answer))
}

/** Shows the first answer that differs, for all of them would be a book. */
function expectSame(answers: readonly string[], expected: readonly string[]): void {
  const at = answers.findIndex((answer, place) => answer !== expected[place])
  expect(answers[at]).toBe(expected[at])
  expect(answers.length).toBe(expected.length)
}

describe('an engine that starts from a snapshot', () => {
  it('answers to the byte as one built anew, and so it does after further changes of both', () => {
    assert(
      property(integer({ min: 1, max: 1_000_000 }), integer({ min: 0, max: 150 }), (seed, changes) => {
        const random = createRandom(seed)
        const world: World = { capabilities: new Map(), scenarios: new Map() }
        const first = createMatchingEngine(options)
        for (let step = 0; step < changes; step++) change(seed, random, world, [first])
        const bytes = joined(first.snapshot(`seed ${seed}`))
        expect(noteOfSnapshot(bytes)).toBe(`seed ${seed}`)
        const restored = restoreMatchingEngine(bytes, options)
        const expected = answersOf(builtAnew(world), world)
        expectSame(answersOf(restored, world), expected)
        for (let step = 0; step < 60; step++) change(seed, random, world, [first, restored])
        const later = answersOf(builtAnew(world), world)
        expectSame(answersOf(restored, world), later)
        expectSame(answersOf(restoreMatchingEngine(joined(restored.snapshot('')), options), world), later)
        expectSame(answersOf(first, world), later)
      }),
      { numRuns: 12, verbose: true },
    )
  }, 120_000)

  it('is refused nothing that was written at an odd place of a larger memory', () => {
    const engine = createMatchingEngine(options)
    engine.putCapability(createCorpus(3).capability(1))
    const bytes = joined(engine.snapshot(''))
    const moved = new Uint8Array(bytes.length + 3)
    moved.set(bytes, 3)
    expect(restoreMatchingEngine(moved.subarray(3), options).capabilityCount).toBe(1)
  })
})

describe('taking a snapshot', () => {
  it('lets questions be asked between two pieces, and ends with an error if a listing is put', () => {
    const engine = createMatchingEngine(options)
    const corpus = createCorpus(5)
    for (let at = 0; at < 20; at++) engine.putCapability(corpus.capability(at))
    engine.putScenario(corpus.scenario(0))
    const pieces = engine.snapshot('')[Symbol.iterator]()
    pieces.next()
    engine.matchScenario('scenario-0')
    expect(pieces.next().done).toBe(false)
    engine.putCapability(corpus.capability(99))
    expect(() => pieces.next()).toThrow(RangeError)
  })
})
