import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { constraintNames } from '../constraints/constraint-names.ts'
import { facetConstraints } from '../constraints/constraint.registry.ts'
import { stateConstraints } from '../constraints/state.constraints.ts'
import { createMatchingEngine } from '../engine.ts'
import { createPlatformTaxonomy } from '../platform-taxonomy.ts'
import type { ParameterKind } from '../reasons.ts'
import type { Reason } from '../signals/signal.ts'
import { createCorpus } from '../testing/corpus.ts'
import { createEntangledWorld } from '../testing/entangled.ts'
import { capability, scenario } from '../testing/profiles.ts'
import { changeReasons } from './change-reasons.ts'

const taxonomy = createPlatformTaxonomy()
const listed: Readonly<Record<string, Readonly<Record<string, ParameterKind>>>> = changeReasons
const newEngine = () => createMatchingEngine({ taxonomy, today: () => '2026-11-24' })

const isOfKind = (value: unknown, kind: ParameterKind): boolean =>
  kind === 'ids' ? Array.isArray(value) : typeof value === (kind === 'word' ? 'string' : 'number')

const check = ({ code, params }: Reason): void => {
  const kinds = listed[code]
  expect(kinds, code).toBeDefined()
  expect(Object.keys(params).toSorted()).toEqual(Object.keys(kinds ?? {}).toSorted())
  for (const [name, kind] of Object.entries(kinds ?? {}))
    expect(isOfKind(params[name], kind), `${code} ${name}`).toBe(true)
}

describe('the list of changes', () => {
  it('holds every change that is advised, with exactly its parameters', () => {
    const seen = new Set<string>()
    const look = (changes: readonly { readonly reason: Reason }[]): void => {
      for (const { reason } of changes) {
        check(reason)
        seen.add(reason.code)
      }
    }
    assert(
      property(integer({ min: 1, max: 1_000_000 }), (seed) => {
        const world = createEntangledWorld(createCorpus(seed), seed)
        const engine = newEngine()
        for (let at = 0; at < 8; at++) engine.putCapability(world.capability(at))
        for (let at = 0; at < 8; at++) {
          const need = world.scenario(at)
          const why = engine.whyNotListed(need, world.capability(at).id, { limit: 1, priceStepFen: 1_000_000 })
          if (why.kind === 'not_listed') look(why.remedies.flatMap(({ changes }) => changes))
          const nothing = engine.nothingFits(need, { isCandidate: (id) => id === world.capability(at).id })
          if (nothing.kind === 'nothing_fits') look(nothing.relaxations.flatMap(({ changes }) => changes))
        }
      }),
      { numRuns: 40, seed: 26 },
    )
    const engine = newEngine()
    engine.putCapability(capability('chatty', { modelKinds: ['generative'] }))
    const strict = engine.nothingFits(scenario('strict', { forbiddenModelKinds: ['generative'] }))
    if (strict.kind === 'nothing_fits') look(strict.relaxations.flatMap(({ changes }) => changes))
    // Stating a certificate earns nothing while the signal weighs nothing; see the test of the ladder.
    expect(Object.keys(listed).filter((code) => !seen.has(code))).toEqual(['certificate.state'])
  })
})

describe('the list of constraints', () => {
  it('holds every constraint, in the order in which they are told', () => {
    const names = [...stateConstraints, ...facetConstraints].map(({ name }) => name)
    expect(constraintNames).toEqual([...names, 'conflict'])
  })
})
