import { solveFlow } from '../flow/flow.ts'
import { nestLimits } from '../program/nesting.ts'
import type { Nesting } from '../program/nesting.ts'
import { layOut } from '../flow/network.ts'
import type { ExtraArc, Network } from '../flow/network.ts'
import type { Program } from '../program/program.ts'
import type { RoundOptions } from '../round.ts'
import { nameLimit } from '../round-limit.ts'
import type { LimitPlace, RoundLimit } from '../round-limit.ts'
import { search } from './search.ts'

/** A limit and what it would have to be instead; null for a pair that should not be forced or forbidden. */
export type Change = { readonly limit: RoundLimit; readonly to: number | null }

export type Repair = {
  readonly changes: readonly Change[]
  /** Places by which numbers change, plus pairs let go. */
  readonly cost: number
  /** No cheaper set of changes works. False only where limits cross and one change had to be found by trial. */
  readonly isCheapest: boolean
}

/** The least change of limits that makes a round possible. */
export function cheapestRepair(program: Program, conflict: readonly LimitPlace[], options: RoundOptions): Repair {
  const nesting = nestLimits(program)
  return nesting.crossing.length === 0
    ? elasticRepair(program, nesting, options)
    : triedRepair(program, conflict, options)
}

/** Every limit may stretch for 1 a place: the cheapest flow stretches least. */
function elasticRepair(program: Program, nesting: Nesting, options: RoundOptions): Repair {
  const limits = [...nesting.above.members, ...nesting.below.members].toSorted((a, b) => a - b)
  const plain = layOut({ ...program, state: new Int8Array(program.edgeCount) }, nesting)
  const extra = limits.flatMap((limit): ExtraArc[] => {
    const arc = program.edgeCount + limit
    const ends = { tail: plain.tail[arc] as number, head: plain.head[arc] as number, lower: 0 }
    const due = Math.min(program.lower[limit] as number, program.upper[limit] as number)
    return [
      { ...ends, upper: due, cost: -1 },
      { ...ends, upper: program.edgeCount, cost: 1 },
    ]
  })
  const network = layOut({ ...program, state: new Int8Array(program.edgeCount) }, nesting, extra)
  const forbidden = new Set(program.contradictions)
  for (let edge = 0; edge < program.edgeCount; edge++) {
    network.cost[edge] = forbidden.has(edge) ? 0 : -(program.state[edge] as number)
  }
  for (const limit of limits) {
    const arc = program.edgeCount + limit
    network.lower[arc] = 0
    network.flow[arc] = 0
    network.upper[arc] = Math.abs((program.upper[limit] as number) - (program.lower[limit] as number))
  }
  solveFlow(network, options)
  const changes = [...pairChanges(program, network), ...limitChanges(program, network, limits)]
  const cost = changes.reduce(
    (sum, { limit, to }) => sum + ('value' in limit && to !== null ? Math.abs(limit.value - to) : 1),
    0,
  )
  return { changes, cost, isCheapest: true }
}

function pairChanges(program: Program, { flow }: Network): Change[] {
  const changes: Change[] = []
  const drop = (part: 'forced' | 'forbidden', at: number): unknown =>
    changes.push({ limit: nameLimit(program, { part, at }), to: null })
  const contradictions = new Set(program.contradictions)
  for (let edge = 0; edge < program.edgeCount; edge++) {
    if (contradictions.has(edge)) drop(flow[edge] === 1 ? 'forbidden' : 'forced', edge)
    else if (program.state[edge] === 1 && flow[edge] === 0) drop('forced', edge)
    else if (program.state[edge] === -1 && flow[edge] === 1) drop('forbidden', edge)
  }
  return changes
}

function limitChanges(program: Program, network: Network, limits: readonly number[]): Change[] {
  const extras = program.edgeCount + program.lower.length
  return limits.flatMap((limit, at): Change[] => {
    const arcs = [program.edgeCount + limit, extras + 2 * at, extras + 2 * at + 1]
    const count = arcs.reduce((sum, arc) => sum + (network.flow[arc] as number), 0)
    const change = (part: 'lower' | 'upper'): Change => ({ limit: nameLimit(program, { part, at: limit }), to: count })
    return [
      ...(count < (program.lower[limit] as number) ? [change('lower')] : []),
      ...(count > (program.upper[limit] as number) ? [change('upper')] : []),
    ]
  })
}

/** Where limits cross: the smallest change of one limit of the conflict, or else giving all of the conflict up. */
function triedRepair(program: Program, conflict: readonly LimitPlace[], options: RoundOptions): Repair {
  const works = (changed: Program): boolean =>
    search(changed, nestLimits(changed), new Float64Array(program.edgeCount), options).chosen !== undefined
  const reach = Math.max(
    1,
    ...conflict.map(({ part, at }) => (part === 'lower' ? (program.lower[at] as number) : program.edgeCount)),
  )
  for (let cost = 1; cost <= reach; cost++) {
    for (const place of conflict) {
      const to = changedValue(program, place, cost)
      if (to === undefined || !works(withChange(program, place, to))) continue
      return { changes: [{ limit: nameLimit(program, place), to }], cost, isCheapest: cost === 1 }
    }
  }
  const changes = conflict.map((place): Change => ({
    limit: nameLimit(program, place),
    to: place.part === 'lower' ? 0 : place.part === 'upper' ? program.edgeCount : null,
  }))
  const cost = changes.reduce(
    (sum, { limit, to }) => sum + ('value' in limit && to !== null ? Math.abs(limit.value - to) : 1),
    0,
  )
  return { changes, cost, isCheapest: false }
}

function changedValue(program: Program, { part, at }: LimitPlace, by: number): number | null | undefined {
  if (part === 'forced' || part === 'forbidden') return by === 1 ? null : undefined
  const to = (program[part][at] as number) + (part === 'lower' ? -by : by)
  return to < 0 || to > program.edgeCount ? undefined : to
}

function withChange(program: Program, { part, at }: LimitPlace, to: number | null): Program {
  if (part === 'lower' || part === 'upper') return { ...program, [part]: program[part].with(at, to ?? 0) }
  return { ...program, state: program.state.with(at, 0) }
}
