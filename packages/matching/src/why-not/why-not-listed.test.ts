import { assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { createMatchingEngine } from '../engine.ts'
import { createPlatformTaxonomy } from '../platform-taxonomy.ts'
import type { CapabilityProfile } from '../profile.ts'
import { createCorpus } from '../testing/corpus.ts'
import { createEntangledWorld } from '../testing/entangled.ts'
import { capability, scenario } from '../testing/profiles.ts'
import { everyChange } from './testing/every-change.ts'
import type { TriedChange } from './testing/every-change.ts'

const taxonomy = createPlatformTaxonomy()
const newEngine = () => createMatchingEngine({ taxonomy, today: () => '2026-11-24' })
const priceStepFen = 20_000_000

describe('whyNotListed', { timeout: 120_000 }, () => {
  it('finds the least change of one field, or of two if one is not enough, and nothing less is enough', () => {
    let alone = 0
    let together = 0
    const check = (seed: number, places: number): void => {
      const world = createEntangledWorld(createCorpus(seed), seed)
      const engine = newEngine()
      const asking = world.capability(0)
      for (let number = 0; number < 8; number++) engine.putCapability(world.capability(number))
      const need = world.scenario(seed % 7)
      engine.putScenario(need)
      const isListed = (changed: CapabilityProfile): boolean => {
        engine.putCapability(changed)
        return engine.rankCapabilities(need.id, { limit: places }).entries.some(({ id }) => id === asking.id)
      }
      const answer = engine.whyNotListed(need.id, asking.id, { limit: places, priceStepFen })
      expect(answer.kind === 'listed').toBe(isListed(asking))
      if (answer.kind === 'listed') return
      const found = answer.remedies.map(({ changes, effort }) => [changes.map(({ field }) => field).join(' '), effort])
      const changes = everyChange(need, asking, priceStepFen)
      const singles = leastOf(
        changes.map((one) => [one]),
        asking,
        isListed,
      )
      const expected = singles.size > 0 ? singles : leastOf(twosOf(changes), asking, isListed)
      if (singles.size > 0) alone++
      else if (expected.size > 0) together++
      expect(new Map(found as [string, number][])).toEqual(expected)
    }
    assert(property(integer({ min: 1, max: 1_000_000 }), constantFrom(1, 2, 4), check), {
      numRuns: 60,
      seed: 24,
    })
    expect(alone).toBeGreaterThan(5)
    expect(together).toBeGreaterThan(2)
  })

  it('names what to do with the numbers: a price down to the fen, a level, a mode', () => {
    const engine = newEngine()
    engine.putCapability(capability('best', { trl: 8, price: { maximumFen: 100 } }))
    const need = scenario('need', { trlMinimum: 8, budget: { maximumFen: 1000 }, deployments: ['edge'] })
    const asking = capability('late', { trl: 6, deployments: ['public_api'], price: { maximumFen: 1100 } })
    expect(engine.whyNotListed(need, asking, { limit: 1, priceStepFen: 1 })).toMatchObject({
      kind: 'not_listed',
      violations: ['deployment'],
      remedies: [
        {
          changes: [
            { reason: { code: 'price.lower', params: { fromFen: 1100, toFen: 1000 } } },
            { reason: { code: 'deployment.add', params: { modes: ['edge'] } } },
          ],
        },
      ],
    })
    expect(engine.whyNotListed(need, asking, { limit: 2 })).toMatchObject({
      lastScore: null,
      remedies: [{ effort: 1, changes: [{ reason: { code: 'deployment.add', params: { modes: ['edge'] } } }] }],
    })
    const near = { ...asking, trl: 8, deployments: ['edge'], price: { maximumFen: 5000 } }
    expect(engine.whyNotListed(need, near, { limit: 2, priceStepFen: 1 })).toMatchObject({
      violations: ['budget'],
      remedies: [
        { changes: [{ field: 'price', reason: { code: 'price.lower', params: { fromFen: 5000, toFen: 1200 } } }] },
      ],
    })
  })

  it('names the score and the place that each suggestion leads to, and the list then has them', () => {
    const engine = newEngine()
    const need = scenario('need', { trlMinimum: 8, deployments: ['edge'], sectors: ['C31'] })
    engine.putScenario(need)
    for (const trl of [4, 5, 6, 7, 8]) engine.putCapability(capability(`at-${trl}`, { trl, deployments: ['edge'] }))
    const asking = capability('asking', { trl: 4, deployments: ['public_api'] })
    const answer = engine.whyNotListed(need.id, asking, { limit: 3 })
    if (answer.kind !== 'not_listed') throw new Error('the asking one is in the list')
    expect(answer.remedies.length).toBeGreaterThan(0)
    for (const { changes, score, rank } of answer.remedies) {
      const changed = changes.reduce<CapabilityProfile>((profile, { reason: { code, params } }) => {
        if (code === 'trl.raise') return { ...profile, trl: Number(params['to']) }
        if (code === 'deployment.add') return { ...profile, deployments: [...profile.deployments, 'edge'] }
        if (code === 'verification.obtain') return { ...profile, verified: true }
        const pieces = Array.from({ length: Number(params['pieces']) }, () => ({ title: '', sectors: ['C31'] }))
        return { ...profile, evidence: [...profile.evidence, ...pieces] }
      }, asking)
      engine.putCapability(changed)
      const { entries } = engine.rankCapabilities(need.id, { limit: 3 })
      expect(entries.findIndex(({ id }) => id === 'asking') + 1).toBe(rank)
      expect(entries[rank - 1]?.score).toBe(score)
      expect(rank).toBeLessThanOrEqual(3)
      expect(score).toBeGreaterThan(answer.score)
    }
  })

  it('has no remedy for a conflict of interest, and says so', () => {
    const engine = newEngine()
    const need = scenario('need', { organisationId: 'plant' })
    const own = capability('own', { organisationId: 'plant' })
    expect(engine.whyNotListed(need, own)).toMatchObject({ violations: ['conflict'], remedies: [] })
  })

  it('says at which rank a listed capability stands', () => {
    const engine = newEngine()
    engine.putCapability(capability('a', { title: 'weld seam' }))
    engine.putCapability(capability('b'))
    const need = scenario('need', { title: 'weld seam' })
    expect(engine.whyNotListed(need, 'b')).toMatchObject({ kind: 'listed', rank: 2 })
    expect(engine.whyNotListed(need, 'b', { limit: 1 }).kind).toBe('not_listed')
  })
})

/** Two changes of different fields, the second made upon the first. */
const twosOf = (changes: readonly TriedChange[]): TriedChange[][] =>
  changes.flatMap((one, at) =>
    changes.slice(at + 1).flatMap((other) => (one.field === other.field ? [] : [[one, other]])),
  )

function leastOf(
  candidates: readonly (readonly TriedChange[])[],
  asking: CapabilityProfile,
  isListed: (changed: CapabilityProfile) => boolean,
): ReadonlyMap<string, number> {
  const least = new Map<string, number>()
  for (const changes of candidates) {
    const fields = changes.map(({ field }) => field).join(' ')
    const effort = changes.reduce((sum, change) => sum + change.effort, 0)
    if (effort >= (least.get(fields) ?? Infinity)) continue
    if (isListed(changes.reduce((profile, { apply }) => apply(profile), asking))) least.set(fields, effort)
  }
  return least
}
