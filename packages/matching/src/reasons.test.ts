import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { createMatchingEngine } from './engine.ts'
import { signalNames } from './pair.ts'
import { createPlatformTaxonomy } from './platform-taxonomy.ts'
import { signalReasonCodes, signalReasons } from './reasons.ts'
import type { ParameterKind } from './reasons.ts'
import { facetSignals } from './signals/signal.registry.ts'
import { createCorpus } from './testing/corpus.ts'
import { createEntangledWorld } from './testing/entangled.ts'

const taxonomy = createPlatformTaxonomy()
const listed: Readonly<Record<string, Readonly<Record<string, ParameterKind>>>> = signalReasons

const isOfKind = (value: unknown, kind: ParameterKind): boolean => {
  if (kind === 'ids' || kind === 'sides') return Array.isArray(value)
  return typeof value === (kind === 'word' ? 'string' : 'number')
}

describe('the list of reasons', () => {
  it('has for every signal the reasons that the registry makes from its name', () => {
    expect(signalReasonCodes).toEqual(expect.arrayContaining(signalNames.map((name) => `${name}.unknown`)))
    const silent = facetSignals.filter(({ isSilenceConsent }) => isSilenceConsent).map(({ name }) => `${name}.any`)
    expect(signalReasonCodes.filter((code) => code.endsWith('.any'))).toEqual(silent)
    expect(new Set(signalReasonCodes.map((code) => code.split('.')[0]))).toEqual(new Set(signalNames))
  })

  it('holds every reason that an explanation gives, with exactly its parameters', () => {
    assert(
      property(integer({ min: 1, max: 1_000_000 }), (seed) => {
        const world = createEntangledWorld(createCorpus(seed), seed)
        const engine = createMatchingEngine({
          taxonomy,
          today: () => '2026-11-23',
          semantic: (scenarioId, capabilityId) => (scenarioId < capabilityId ? undefined : 0.5),
        })
        for (let at = 0; at < 12; at++) engine.putCapability(world.capability(at))
        for (let at = 0; at < 6; at++) {
          for (let other = 0; other < 12; other++) {
            const { signals } = engine.explainPair(world.scenario(at), world.capability(other).id)
            for (const { reason } of signals) {
              const kinds = listed[reason.code]
              expect(kinds, reason.code).toBeDefined()
              expect(Object.keys(reason.params).toSorted()).toEqual(Object.keys(kinds ?? {}).toSorted())
              for (const [name, kind] of Object.entries(kinds ?? {})) {
                expect(isOfKind(reason.params[name], kind), `${reason.code} ${name}`).toBe(true)
              }
            }
          }
        }
      }),
      { numRuns: 15, verbose: true },
    )
  })
})
