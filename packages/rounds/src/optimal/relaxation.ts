import type { Dead } from '../flow/flow.ts'
import { solveFlow } from '../flow/flow.ts'
import { assignFreely } from './free-assignment.ts'
import type { FreeAssignment } from './free-assignment.ts'
import type { Nesting } from '../program/nesting.ts'
import { layOut, pricesOf } from '../flow/network.ts'
import { firstGroup } from '../program/program.ts'
import type { Program } from '../program/program.ts'
import type { RoundOptions } from '../round.ts'
import { warmStart } from './warm-start.ts'

/** What the flow says when the limits that cross are priced instead of enforced. */
export type Relaxed =
  | { readonly kind: 'dead'; readonly prices: Float64Array }
  | { readonly kind: 'flow'; readonly chosen: Int8Array; readonly prices: Float64Array; readonly bound: number }

/**
 * The best assignment for `weights` (whole numbers) with the edges fixed as `state` says. Entries of `prices` at
 * crossing limits are what an edge in them pays; the answer's prices contain them.
 */
export function relax(
  program: Program,
  nesting: Nesting,
  weights: Float64Array,
  crossingPrices: Float64Array,
  options: RoundOptions,
): Relaxed {
  const paid = nesting.crossing.length === 0 ? weights : weights.slice()
  for (const limit of nesting.crossing) {
    const price = crossingPrices[limit] as number
    if (price === 0) continue
    for (const edge of program.groups[limit - firstGroup(program)]?.edges ?? [])
      paid[edge] = (paid[edge] as number) - price
  }
  const free = assignFreely(program, paid, options)
  if (free && keepsNested(program, nesting, free.chosen))
    return flowAnswer(program, nesting, weights, crossingPrices, free)
  const network = layOut(program, nesting)
  for (let edge = 0; edge < program.edgeCount; edge++) network.cost[edge] = -(paid[edge] as number)
  if (free) warmStart(network, program, nesting, free)
  const dead = solveFlow(network, options)
  if (dead) return { kind: 'dead', prices: rayOf(dead, program, nesting) }
  const chosen = new Int8Array(network.flow.subarray(0, program.edgeCount))
  const answer = { chosen, prices: pricesOf(network, program, nesting) }
  return flowAnswer(program, nesting, weights, crossingPrices, answer)
}

function flowAnswer(
  program: Program,
  { crossing }: Nesting,
  weights: Float64Array,
  crossingPrices: Float64Array,
  { chosen, prices }: FreeAssignment,
): Relaxed {
  for (const limit of crossing) prices[limit] = crossingPrices[limit] as number
  return { kind: 'flow', chosen, prices, bound: dualBound(program, weights, prices) }
}

/** Whether a choice keeps all limits that the flow would enforce. */
function keepsNested(program: Program, { above, below }: Nesting, chosen: Int8Array): boolean {
  const counts = countsOf(program, chosen)
  const isKept = (limit: number): boolean => {
    const count = counts[limit] as number
    return count >= (program.lower[limit] as number) && count <= (program.upper[limit] as number)
  }
  return above.members.every(isKept) && below.members.every(isKept)
}

/** No assignment is worth more, whatever the prices. */
export function dualBound(program: Program, weights: Float64Array, prices: Float64Array): number {
  const net = program.groups.length === 0 ? weights : weights.slice()
  const scenarioCount = program.scenarioIds.length
  program.groups.forEach(({ edges }, at) => {
    const price = prices[firstGroup(program) + at] as number
    if (price !== 0) for (const edge of edges) net[edge] = (net[edge] as number) - price
  })
  let bound = 0
  for (let edge = 0; edge < program.edgeCount; edge++) {
    const left =
      (net[edge] as number) -
      (prices[program.edgeScenario[edge] as number] as number) -
      (prices[scenarioCount + (program.edgeCapability[edge] as number)] as number)
    if (program.state[edge] === 1 || (program.state[edge] === 0 && left > 0)) bound += left
  }
  for (let limit = 0; limit < prices.length; limit++) {
    const price = prices[limit] as number
    if (price !== 0) bound += price * ((price > 0 ? program.upper[limit] : program.lower[limit]) as number)
  }
  return bound
}

/** Prices under which even scores of 0 bound the round below 0: the limits ask for more than they let out. */
function rayOf({ reached }: Dead, program: Program, nesting: Nesting): Float64Array {
  const inside = new Set(reached)
  const prices = new Float64Array(program.lower.length)
  const root = program.lower.length
  for (const [family, sign] of [
    [nesting.above, 1],
    [nesting.below, -1],
  ] as const) {
    for (const limit of family.members) {
      const parent = family.parent[limit] as number
      prices[limit] = sign * (Number(inside.has(parent < 0 ? root : parent)) - Number(inside.has(limit))) + 0
    }
  }
  return prices
}

/** How many chosen edges each limit counts. */
export function countsOf(program: Program, chosen: Int8Array): Int32Array {
  const counts = new Int32Array(program.lower.length)
  const add = (limit: number, edge: number): void => {
    counts[limit] = (counts[limit] as number) + (chosen[edge] as number)
  }
  for (let edge = 0; edge < program.edgeCount; edge++) {
    if (chosen[edge] === 0) continue
    add(program.edgeScenario[edge] as number, edge)
    add(program.scenarioIds.length + (program.edgeCapability[edge] as number), edge)
  }
  program.groups.forEach(({ edges }, at) => edges.forEach((edge) => add(firstGroup(program) + at, edge)))
  return counts
}

export function worthOf(weights: Float64Array, chosen: Int8Array): number {
  let worth = 0
  for (let edge = 0; edge < chosen.length; edge++) if (chosen[edge] === 1) worth += weights[edge] as number
  return worth
}
