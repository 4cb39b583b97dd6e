import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { createMatchingEngine } from '../engine.ts'
import { createPlatformTaxonomy } from '../platform-taxonomy.ts'
import type { Residency, ScenarioProfile } from '../profile.ts'
import { createCorpus } from '../testing/corpus.ts'
import { createEntangledWorld } from '../testing/entangled.ts'
import { capability, scenario } from '../testing/profiles.ts'
import { between, createRandom } from '@duijie/domain/testing/random.ts'

const taxonomy = createPlatformTaxonomy()
const newEngine = () => createMatchingEngine({ taxonomy, today: () => '2026-11-24' })
const everyResidency: readonly Residency[] = ['premises', 'region', 'china', 'any']
const modes = ['public_api', 'private_cloud', 'on_premises', 'edge', 'air_gapped']

describe('nothingFits', { timeout: 120_000 }, () => {
  it('names the smallest set of constraints that exclude all, and no cheaper relaxation lets anything in', () => {
    let seen = 0
    const check = (seed: number): void => {
      const random = createRandom(seed)
      const world = createEntangledWorld(createCorpus(seed), seed)
      const engine = newEngine()
      const ids = [0, 1, 2, 3].map((number) => world.capability(number).id)
      for (let number = 0; number < ids.length; number++) {
        const deployments = modes.slice(between(random, 0, 3), between(random, 3, 5))
        engine.putCapability({ ...world.capability(number), verified: true, paused: false, deployments })
      }
      const need: ScenarioProfile = {
        ...world.scenario(0),
        deployments: [modes[between(random, 0, 4)] ?? ''],
        residency: everyResidency[between(random, 0, 2)] ?? 'any',
        budget: { maximumFen: between(random, 1, 30) * 1_000_000 },
        certificatesRequired: random() < 0.5 ? ['mlps-3', 'iso-9001'] : [],
      }
      const fits = (wanted: ScenarioProfile): number => engine.rankCapabilities(wanted).entries.length
      const answer = engine.nothingFits(need)
      expect(answer.kind).toBe(fits(need) > 0 ? 'something_fits' : 'nothing_fits')
      if (answer.kind !== 'nothing_fits') return
      seen++
      const excluded = engine.rankCapabilities(need).excluded
      for (const { constraint, excluded: count } of answer.conflict) expect(count).toBe(excluded[constraint])
      const broken = ids.map((id) => engine.explainPair(need, id).violations)
      const excludesAll = (names: readonly string[]): boolean =>
        broken.every((some) => some.some((name) => names.includes(name)))
      expect(excludesAll(answer.conflict.map(({ constraint }) => constraint))).toBe(true)
      const smaller = subsetsOf(Object.keys(excluded)).filter(({ length }) => length < answer.conflict.length)
      expect(smaller.some(excludesAll)).toBe(false)
      const tried = everyRelaxation(need).filter(({ wanted }) => fits(wanted) > 0)
      const fewest = Math.min(...tried.map(({ fields }) => fields.split(' ').length))
      const least = new Map<string, number>()
      for (const { fields, effort } of tried) {
        if (fields.split(' ').length === fewest) least.set(fields, Math.min(effort, least.get(fields) ?? Infinity))
      }
      const found = new Map(
        answer.relaxations.map(({ changes, effort }) => [changes.map(({ field }) => field).join(' '), effort]),
      )
      expect([...found.keys()].toSorted()).toEqual([...least.keys()].toSorted())
      for (const [fields, effort] of found) expect(effort).toBeCloseTo(least.get(fields) ?? 0, 5)
    }
    assert(property(integer({ min: 1, max: 1_000_000 }), check), { numRuns: 150, seed: 25 })
    expect(seen).toBeGreaterThan(30)
  })

  it('says in numbers what excludes everything, and that a paused vendor cannot be helped by asking for less', () => {
    const engine = newEngine()
    engine.putCapability(capability('dear', { price: { minimumFen: 2400 } }))
    engine.putCapability(capability('dearer', { price: { minimumFen: 3600 }, deployments: ['edge'] }))
    const need = scenario('need', { budget: { maximumFen: 1000 } })
    expect(engine.nothingFits(need)).toEqual({
      kind: 'nothing_fits',
      considered: 2,
      conflict: [{ constraint: 'budget', excluded: 2 }],
      relaxations: [
        {
          effort: 10,
          letsIn: 1,
          changes: [
            { field: 'budget', effort: 10, reason: { code: 'budget.raise', params: { fromFen: 1000, toFen: 2000 } } },
          ],
        },
      ],
    })
    const other = newEngine()
    other.putCapability(capability('resting', { paused: true }))
    expect(other.nothingFits(need)).toMatchObject({
      conflict: [{ constraint: 'paused', excluded: 1 }],
      relaxations: [],
    })
    expect(newEngine().nothingFits(need)).toMatchObject({ considered: 0, conflict: [], relaxations: [] })
  })
})

const subsetsOf = (names: readonly string[]): string[][] =>
  names.reduce<string[][]>((sets, name) => [...sets, ...sets.map((set) => [...set, name])], [[]])

/** Every way to ask for less in one or more fields, at every price that some capability asks. */
function everyRelaxation(need: ScenarioProfile) {
  const from = need.budget?.maximumFen ?? 0
  const prices = [1, 2, 3, 5, 8, 10, 15, 20, 30, 50, 80, 100, 200, 300, 500].map((amount) => amount * 1_000_000)
  const budgets = [from, ...prices.map((price) => Math.ceil(price / 1.2 - 1e-6)).filter((budget) => budget > from)]
  const accepted = [[], ...modes.filter((mode) => !need.deployments.includes(mode)).map((mode) => [mode])]
  const loosened = everyResidency.slice(everyResidency.indexOf(need.residency))
  const demanded = need.certificatesRequired ?? []
  return budgets.flatMap((maximumFen) =>
    accepted.flatMap((more) =>
      loosened.flatMap((residency, steps) =>
        subsetsOf(demanded).map((waived) => ({
          wanted: {
            ...need,
            budget: { maximumFen },
            deployments: [...need.deployments, ...more],
            residency,
            certificatesRequired: demanded.filter((id) => !waived.includes(id)),
          },
          effort: (10 * (maximumFen - from)) / from + more.length + steps + 2 * waived.length,
          fields: [
            ...(more.length > 0 ? ['deployment'] : []),
            ...(steps > 0 ? ['residency'] : []),
            ...(waived.length > 0 ? ['certificate'] : []),
            ...(maximumFen > from ? ['budget'] : []),
          ].join(' '),
        })),
      ),
    ),
  )
}
