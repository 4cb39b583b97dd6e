import { describe, expect, it } from 'vitest'

import { createPlatformTaxonomy } from '../platform-taxonomy.ts'
import { COUNTED_ITEMS } from '../signals/text-affinity.ts'
import { createCorpus } from '../testing/corpus.ts'
import { evaluateMatching } from './evaluate-matching.ts'
import { tryAffinities } from './affinity-trials.ts'
import { halfOf } from './halves.ts'

const taxonomy = createPlatformTaxonomy()
const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at)

/** Listings that say something in words and declare nothing, as in sets that judge texts alone. */
function plainSet() {
  const corpus = createCorpus(7)
  const plain = { tasks: [], modalities: [], sectors: [], deployments: [], languages: [] }
  const capabilities = numbers(12).map((at) => {
    const { id, organisationId, title, summary, evidence } = corpus.capability(at)
    const pieces = evidence.map((each) => ({ title: each.title, summary: each.summary }))
    return { id, organisationId, title, summary, ...plain, evidence: pieces, verified: true, paused: false }
  })
  const scenarios = numbers(20).map((at) => {
    const { id, organisationId, title, summary } = corpus.scenario(at)
    return { id, organisationId, title, summary, ...plain, residency: 'any' as const }
  })
  const judgements = capabilities.flatMap((capability, row) =>
    scenarios.map((scenario, column) => ({
      scenarioId: scenario.id,
      capabilityId: capability.id,
      grade: (row * 7 + column * 5) % 4,
    })),
  )
  return { capabilities, scenarios, judgements }
}

describe('trials of the text affinity', () => {
  const set = plainSet()
  const trials = tryAffinities(set, taxonomy)

  it("holds the engine's own choice, with the loss that the engine has", () => {
    const own = trials.find(
      ({ frequency, telling, breadth, counted }) =>
        frequency === 'logarithm' && telling === 1 && breadth === 2 && counted === COUNTED_ITEMS,
    )
    for (const half of ['choosing', 'heldOut'] as const) {
      const judgements = set.judgements.filter(({ capabilityId }) => halfOf(capabilityId) === half)
      const { pairOrderLoss } = evaluateMatching({ ...set, judgements }, { taxonomy, today: '2026-11-23' })
      expect(own?.[half]).toBeCloseTo(pairOrderLoss, 12)
    }
  })

  it('are told in the order of the half on which one may choose', () => {
    const losses = trials.map(({ choosing }) => choosing)
    expect(losses).toEqual(losses.toSorted((a, b) => a - b))
    expect(new Set(losses).size).toBeGreaterThan(1)
  })
})

describe('the halves', () => {
  it('are near equal and do not depend on which other ids there are', () => {
    const ids = numbers(2000).map((at) => `${1_700_000 + at * 37}`)
    const choosing = ids.filter((id) => halfOf(id) === 'choosing').length
    expect(choosing).toBeGreaterThan(900)
    expect(choosing).toBeLessThan(1100)
    expect(halfOf('1737249')).toBe(halfOf('1737249'))
  })
})
