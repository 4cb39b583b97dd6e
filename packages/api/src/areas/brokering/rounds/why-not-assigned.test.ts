import { describe, expect, it } from 'vitest'

import { createMatchingEngine } from '@duijie/matching/engine.ts'
import { createPlatformTaxonomy } from '@duijie/matching/platform-taxonomy.ts'
import type { CapabilityProfile } from '@duijie/matching/profile.ts'
import type { RoundEdge, RoundInstance, RoundMode } from '@duijie/rounds/round.ts'
import { solveRound } from '@duijie/rounds/solve-round.ts'
import { createCorpus } from '@duijie/matching/testing/corpus.ts'
import { createEntangledWorld } from '@duijie/matching/testing/entangled.ts'
import { laddersOf } from '@duijie/matching/why-not/capability-ladders.ts'
import type { Rung } from '@duijie/matching/why-not/change.ts'
import { whyNotAssigned } from './why-not-assigned.ts'

const taxonomy = createPlatformTaxonomy()
const modes: readonly RoundMode[] = ['optimal', 'stable', 'fair']
const priceStepFen = 100_000_000

/** Three scenarios and four capabilities, and the round that an engine makes of them with one capability changed. */
function worldOf(seed: number) {
  const world = createEntangledWorld(createCorpus(seed), seed)
  const engine = createMatchingEngine({ taxonomy, today: () => '2026-11-24' })
  const scenarios = [0, 1, 2].map((number) => world.scenario(number))
  const capabilities = [0, 1, 2, 3].map((number) => ({ ...world.capability(number), capacity: 1, load: 0 }))
  for (const each of scenarios) engine.putScenario(each)
  for (const each of capabilities) engine.putCapability(each)
  const instanceWith = (changed: CapabilityProfile): RoundInstance => {
    engine.putCapability(changed)
    const edges = scenarios.flatMap(({ id }) =>
      engine.rankCapabilities(id).entries.map((entry): RoundEdge => [id, entry.id, entry.score]),
    )
    const now = capabilities.map((each) => (each.id === changed.id ? changed : each))
    return {
      scenarios: scenarios.map(({ id }) => ({ id, demand: 1 })),
      capabilities: now.map(({ id, capacity = 1 }) => ({ id, capacity })),
      edges,
    }
  }
  return { scenarios, capabilities, instanceWith }
}

describe('whyNotAssigned', { timeout: 120_000 }, () => {
  it.each(modes)('names the least change that brings a pair into a %s round, and none of less effort does', (mode) => {
    let [alone, together] = [0, 0]
    for (let seed = 1; seed <= 14; seed++) {
      const { scenarios, capabilities, instanceWith } = worldOf(seed)
      const [scenario, capability] = [scenarios[seed % 3], capabilities[seed % 4]]
      if (!scenario || !capability) throw new RangeError('no pair')
      const isIn = (rungs: readonly Rung[]): boolean => {
        const changed = rungs.reduce<CapabilityProfile>((profile, { apply }) => apply(profile), capability)
        const { assignments } = solveRound(instanceWith(changed), mode)
        return assignments.some((one) => one.scenario === scenario.id && one.capability === capability.id)
      }
      const answer = whyNotAssigned({ scenario, capability, mode, instanceWith }, { priceStepFen, triesMost: 5000 })
      expect(answer.kind === 'assigned', `seed ${seed}`).toBe(isIn([]))
      if (answer.kind !== 'not_assigned') continue
      expect(answer.isComplete).toBe(true)
      const rungs = laddersOf(scenario, capability, { priceStepFen, capacityMost: 3 }).flatMap((ladder) =>
        Array.from({ length: ladder.length }, (_, at) => ladder.rung(at)),
      )
      const singles = leastOf(
        rungs.map((rung) => [rung]),
        isIn,
      )
      const pairs = rungs.flatMap((one, at) => rungs.slice(at + 1).map((other) => [one, other]))
      const expected =
        singles.size > 0
          ? singles
          : leastOf(
              pairs.filter(([a, b]) => a?.field !== b?.field),
              isIn,
            )
      if (singles.size > 0) alone++
      else if (expected.size > 0) together++
      const found = answer.remedies.map(
        ({ changes, effort }) => [changes.map(({ field }) => field).join(' '), effort] as const,
      )
      expect(new Map(found), `seed ${seed}`).toEqual(expected)
    }
    expect(alone + together).toBeGreaterThan(2)
  })

  it('says so when it ran out of tries, and when the round itself has no answer', () => {
    const { scenarios, capabilities, instanceWith } = worldOf(3)
    const [[scenario], [capability]] = [scenarios, capabilities]
    if (!scenario || !capability) throw new RangeError('no pair')
    const asked = { scenario, capability: { ...capability, paused: true }, mode: 'optimal', instanceWith } as const
    expect(whyNotAssigned(asked, { triesMost: 0 })).toEqual({ kind: 'not_assigned', remedies: [], isComplete: false })
    const impossible = (changed: CapabilityProfile): RoundInstance => {
      const instance = instanceWith(changed)
      return { ...instance, groups: [{ id: 'all', per: 'round', atLeast: 99 }] }
    }
    expect(whyNotAssigned({ ...asked, instanceWith: impossible })).toEqual({ kind: 'no_round', status: 'no_solution' })
  })
})

function leastOf(
  candidates: readonly (readonly Rung[])[],
  isIn: (rungs: readonly Rung[]) => boolean,
): ReadonlyMap<string, number> {
  const least = new Map<string, number>()
  for (const rungs of candidates) {
    const fields = rungs.map(({ field }) => field).join(' ')
    const effort = rungs.reduce((sum, rung) => sum + rung.effort, 0)
    if (effort < (least.get(fields) ?? Infinity) && isIn(rungs)) least.set(fields, effort)
  }
  return least
}
