import { describe, expect, it } from 'vitest'
import { between, createRandom } from '@duijie/domain/testing/random.ts'
import { reasonsLeftOut } from './left-out.ts'
import type { LeftOut } from './left-out.ts'

import type { LeftOutReason, NeededScore } from './left-out-reasons.ts'
import type { Assignment, RoundEdge, RoundInstance, RoundMode, RoundPair, RoundResult } from '../round.ts'
import type { RoundLimit } from '../round-limit.ts'
import { solveRound } from '../solve-round.ts'
import { bruteForce, isPermitted, placesOf } from '../testing/brute-force.ts'
import { randomInstance } from '../testing/random-instance.ts'

type Told = { instance: RoundInstance; result: RoundResult; pair: RoundPair; unit: number }

const has = ({ assignments }: RoundResult, [s, c]: RoundPair): boolean =>
  assignments.some((one) => one.scenario === s && one.capability === c)

/** The round solved again with one number of the pair changed. */
function solvedWith({ instance, result, pair: [s, c] }: Told, of: NeededScore['of'], to: number): RoundResult {
  const change = ([scenario, capability, score, liked]: RoundEdge): RoundEdge => {
    if (scenario !== s || capability !== c)
      return liked === undefined ? [scenario, capability, score] : [scenario, capability, score, liked]
    if (of === 'capabilityScore') return [s, c, score, to]
    return liked === undefined ? [s, c, to] : [s, c, to, liked]
  }
  return solveRound({ ...instance, edges: instance.edges.map(change) }, result.mode)
}

function expectNeeded(told: Told, needed: NeededScore, own: number): void {
  const { score, exactly, of } = needed
  const at = (to: number): boolean => has(solvedWith(told, of, Number(to.toPrecision(12))), told.pair)
  expect(score).toBeGreaterThanOrEqual(own)
  expect(at(score + told.unit), 'one unit more').toBe(true)
  expect(at(score + 3), 'much more').toBe(true)
  if (score > own) {
    expect(at(score - told.unit), 'one unit less').toBe(false)
    expect(at((own + score) / 2), 'half way').toBe(false)
  }
  if (exactly === 'in') expect(at(score), 'exactly').toBe(true)
  if (exactly === 'out') expect(at(score), 'exactly').toBe(false)
  if (exactly !== 'tie') return
  const tied = solvedWith(told, of, score)
  const before = told.result
  if (before.mode === 'optimal') expect(tied.total).toBeCloseTo(before.total, 9)
  else
    expect(placesOf(told.instance, triples(tied.assignments))).toEqual(
      placesOf(told.instance, triples(before.assignments)),
    )
  const [s, c] = told.pair
  const forced = solveRound(
    { ...withEdge(told.instance, told.pair, score), forced: [...(told.instance.forced ?? []), [s, c]] },
    before.mode,
  )
  if (before.mode === 'optimal') expect(forced.total).toBeCloseTo(before.total, 9)
  else
    expect(placesOf(told.instance, triples(forced.assignments))).toEqual(
      placesOf(told.instance, triples(before.assignments)),
    )
}

const withEdge = (instance: RoundInstance, [s, c]: RoundPair, score: number): RoundInstance => ({
  ...instance,
  edges: instance.edges.map((edge) => (edge[0] === s && edge[1] === c ? [s, c, score] : edge)),
})

const triples = (assignments: readonly Assignment[]) =>
  assignments.map(({ scenario, capability, score }) => [scenario, capability, score] as const)

function expectFull({ instance, result }: Told, limit: RoundLimit, holders: readonly Assignment[]): void {
  if (!('value' in limit)) throw new Error('a limit without a number')
  const group = instance.groups?.find(({ id }) => limit.kind === 'group_at_most' && id === limit.id)
  const inside = result.assignments.filter(({ scenario, capability }) => {
    if (limit.kind === 'capacity') return capability === limit.id
    if (limit.kind === 'demand') return scenario === limit.id
    if (limit.kind !== 'group_at_most' || !group) return false
    return (
      (group.scenarios?.includes(scenario) ?? true) &&
      (group.capabilities?.includes(capability) ?? true) &&
      (group.per === 'round' || limit.target === (group.per === 'scenario' ? scenario : capability))
    )
  })
  expect(inside.length).toBe(limit.value)
  expect(holders.length).toBe(Math.min(3, limit.value))
  for (const holder of holders) expect(inside).toContainEqual(holder)
}

/** What would end and begin makes a permitted round with the pair in it. */
function exchanged(
  { instance, result, pair: [s, c] }: Told,
  ends: readonly Assignment[],
  begins: readonly Assignment[],
) {
  const own = instance.edges.find((edge) => edge[0] === s && edge[1] === c)?.[2] ?? 0
  const kept = result.assignments.filter(
    (one) => !ends.some((end) => end.scenario === one.scenario && end.capability === one.capability),
  )
  expect(kept.length).toBe(result.assignments.length - ends.length)
  const taken = [...triples(kept), ...triples(begins), [s, c, own] as const]
  expect(isPermitted(instance, taken)).toBe(true)
  return taken
}

function expectTrue(told: Told, { side }: LeftOut, reason: LeftOutReason): void {
  const { instance, result, pair } = told
  const forced = { ...instance, forced: [...(instance.forced ?? []), pair] }
  const { code, parameters } = reason
  if ('limit' in parameters) {
    expectFull(told, parameters.limit, parameters.holders)
    const own = side === 'scenario' ? 'capacity' : 'demand'
    if (code === 'leftOut.taken') expect(parameters.limit.kind).toBe(own)
    if (code === 'leftOut.limitFull') expect(parameters.limit.kind).toBe('group_at_most')
  }
  if ('needed' in parameters)
    expectNeeded(told, parameters.needed, parameters.needed.of === 'score' ? parameters.score : 0)
  if ('ends' in parameters && result.mode !== 'stable') {
    const taken = exchanged(told, parameters.ends, parameters.begins)
    const total = taken.reduce((sum, [, , score]) => sum + score, 0)
    if (result.mode === 'optimal' && 'needed' in parameters)
      expect(result.total - total).toBeCloseTo(parameters.needed.score - parameters.score, 9)
    if (code === 'leftOut.fillsFewer') {
      expect(result.matched - taken.length).toBe(parameters.places)
      expect(
        bruteForce(forced).fairest.filter((score) => score === -1).length -
          bruteForce(instance).fairest.filter((score) => score === -1).length,
      ).toBe(parameters.places)
    }
    if (code === 'leftOut.lowersLevel') expect(taken.map(([, , score]) => score)).toContain(parameters.level)
  }
  if (code === 'leftOut.lowersLevel' || code === 'leftOut.noScoreHelps' || code === 'leftOut.fillsFewer')
    expect(has(solvedWith(told, 'score', 99), pair)).toBe(false)
  if (code === 'leftOut.excluded') {
    expect(parameters.limits.length).toBeGreaterThan(0)
    expect(bruteForce(forced).isPossible).toBe(false)
  }
  if (code === 'leftOut.notWorth') expect(result.mode).toBe('optimal')
  if (code === 'leftOut.forbidden')
    expect(instance.forbidden?.some(([s, c]) => s === pair[0] && c === pair[1])).toBe(true)
  expect(code).not.toBe('leftOut.undecided')
}

const anyRound = ['noRound', 'noCandidates', 'noOtherCandidates', 'forbidden', 'excluded', 'taken', 'limitFull']
const codesOf: Record<RoundMode, readonly string[]> = {
  optimal: [...anyRound, 'notWorth'],
  stable: [...anyRound, 'noScoreHelps'],
  fair: [...anyRound, 'fillsFewer', 'lowersLevel'],
}

describe('why someone was left out', { timeout: 240_000 }, () => {
  it.each(['optimal', 'stable', 'fair'] as const)(
    'of a %s round is true when the round is solved again',
    (mode: RoundMode) => {
      const random = createRandom(20_270)
      const seen = new Map<string, number>()
      for (let run = 0; run < 500; run++) {
        const kinds = { minimums: run % 3 === 0, pairs: run % 4 === 0, groups: run % 2 === 0 }
        const drawn = randomInstance(random, 5, kinds)
        const edges = drawn.edges.map(([s, c, score]): RoundEdge => {
          const shifted = run % 7 === 0 ? Math.round((score - 0.5) * 10) / 10 : score
          return run % 5 === 0 && mode === 'stable' ? [s, c, shifted, between(random, 0, 12) / 10] : [s, c, shifted]
        })
        const instance = { ...drawn, edges }
        const result = solveRound(instance, mode)
        for (const party of reasonsLeftOut(instance, result, { mostCandidates: 4 })) {
          const { side, id, reasons } = party
          expect(reasons.length).toBeGreaterThan(0)
          for (const reason of reasons) {
            const code = reason.code.slice('leftOut.'.length)
            seen.set(code, (seen.get(code) ?? 0) + 1)
            if (!('candidate' in reason.parameters)) continue
            const { candidate } = reason.parameters
            const pair: RoundPair = side === 'scenario' ? [id, candidate] : [candidate, id]
            const unit = 1 / (result.certificate?.scale ?? 10)
            try {
              expectTrue({ instance, result, pair, unit }, party, reason)
            } catch (error) {
              const told = JSON.stringify({ side, id, reason, instance, result })
              throw new Error(`seed 20270, run ${run}: ${told}`, { cause: error })
            }
          }
        }
      }
      for (const code of codesOf[mode]) expect(seen.get(code) ?? 0, code).toBeGreaterThan(3)
    },
  )
})
