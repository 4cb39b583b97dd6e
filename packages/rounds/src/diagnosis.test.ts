import { describe, expect, it } from 'vitest'
import { createRandom } from '@duijie/domain/testing/random.ts'
import { diagnose } from './diagnosis.ts'
import type { RoundInstance } from './round.ts'
import type { RoundLimit } from './round-limit.ts'
import { solveRound } from './solve-round.ts'
import { bruteForce } from './testing/brute-force.ts'
import { randomInstance } from './testing/random-instance.ts'

const anyNumber = 99

/** The instance with only these limits in force, told in its own words and not in the solver's. */
function withOnly(instance: RoundInstance, limits: readonly RoundLimit[]): RoundInstance {
  const valueOf = (kind: RoundLimit['kind'], id: string, target = ''): number | undefined => {
    const found = limits.find(
      (limit) =>
        limit.kind === kind && 'id' in limit && limit.id === id && (!('target' in limit) || limit.target === target),
    )
    return found && 'value' in found ? found.value : undefined
  }
  const pairs = (kind: 'forced' | 'forbidden') => limits.flatMap((limit) => (limit.kind === kind ? [limit.pair] : []))
  const groups = (instance.groups ?? []).flatMap((group) => {
    const { id, per } = group
    const all = per === 'scenario' ? instance.scenarios : instance.capabilities
    const targets =
      per === 'round' ? [''] : ((per === 'scenario' ? group.scenarios : group.capabilities) ?? all.map((one) => one.id))
    return targets.map((target) => ({
      ...group,
      id: `${id}/${target}`,
      scenarios: per === 'scenario' ? [target] : group.scenarios,
      capabilities: per === 'capability' ? [target] : group.capabilities,
      atLeast: valueOf('group_at_least', id, target),
      atMost: valueOf('group_at_most', id, target),
    }))
  })
  const missing = (instance.forced ?? []).filter(
    ([s, c]) => !instance.edges.some((edge) => edge[0] === s && edge[1] === c),
  )
  return {
    scenarios: instance.scenarios.map(({ id }) => ({
      id,
      demand: valueOf('demand', id) ?? anyNumber,
      minimum: valueOf('scenario_minimum', id),
    })),
    capabilities: instance.capabilities.map(({ id }) => ({
      id,
      capacity: valueOf('capacity', id) ?? anyNumber,
      minimum: valueOf('capability_minimum', id),
    })),
    edges: [...instance.edges, ...missing.map(([s, c]) => [s, c, 0] as const)],
    forced: pairs('forced'),
    forbidden: pairs('forbidden'),
    groups,
  }
}

describe('diagnose', { timeout: 120_000 }, () => {
  it('names limits that exclude every round together, and no longer once any one of them is gone', () => {
    const random = createRandom(20_264)
    let seen = 0
    for (let run = 0; run < 900; run++) {
      const instance = randomInstance(random, 4, { minimums: true, pairs: true, groups: true })
      const found = diagnose(instance)
      expect(found === undefined, `seed 20264, run ${run}`).toBe(bruteForce(instance).isPossible)
      if (!found) continue
      seen++
      const { conflict } = found
      expect(bruteForce(withOnly(instance, conflict)).isPossible, `seed 20264, run ${run}`).toBe(false)
      for (const limit of conflict) {
        const rest = conflict.filter((other) => other !== limit)
        expect(bruteForce(withOnly(instance, rest)).isPossible, `seed 20264, run ${run}`).toBe(true)
      }
    }
    expect(seen).toBeGreaterThan(100)
  })

  it('says by how much a minimum asks for more than there is', () => {
    const instance: RoundInstance = {
      scenarios: [{ id: 'press', demand: 3, minimum: 3 }],
      capabilities: [
        { id: 'eye', capacity: 1 },
        { id: 'ear', capacity: 0 },
      ],
      edges: [
        ['press', 'eye', 0.9],
        ['press', 'ear', 0.8],
      ],
    }
    const found = diagnose(instance)
    expect(found?.conflict).toContainEqual({ kind: 'scenario_minimum', id: 'press', value: 3 })
    expect(found?.repair.isCheapest).toBe(true)
    expect(found?.repair.cost).toBe(2)
    expect(solveRound(instance, 'optimal').status).toBe('no_solution')
  })
})
