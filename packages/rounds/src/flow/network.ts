import type { Nesting } from '../program/nesting.ts'
import type { Program } from '../program/program.ts'
import { sortedByKey } from '../program/sorted-by-key.ts'

/**
 * A circulation: root → limits above → edges → limits below → root. Arc numbers are edge numbers, then edge count +
 * limit number. Potentials and flows start at 0 and survive between solves.
 */
export type Network = {
  readonly nodeCount: number
  readonly root: number
  readonly edgeCount: number
  readonly tail: Int32Array
  readonly head: Int32Array
  readonly lower: Int32Array
  readonly upper: Int32Array
  readonly cost: Float64Array
  readonly flow: Int32Array
  readonly potential: Float64Array
  /** Arcs by tail: `out` from `firstOut[node]` to `firstOut[node + 1]`. */
  readonly firstOut: Int32Array
  readonly out: Int32Array
  /** Arcs by head, likewise. */
  readonly firstIn: Int32Array
  readonly into: Int32Array
}

/** Pays per limit for going beyond it, instead of forbidding it. */
export type ExtraArc = {
  readonly tail: number
  readonly head: number
  readonly lower: number
  readonly upper: number
  readonly cost: number
}

/** Lays out the arcs of a program. Crossing limits get none. `extra` arcs come last. */
export function layOut(program: Program, nesting: Nesting, extra: readonly ExtraArc[] = []): Network {
  const { edgeCount, state } = program
  const limitCount = program.lower.length
  const root = limitCount
  const arcCount = edgeCount + limitCount + extra.length
  const tail = new Int32Array(arcCount).fill(root)
  const head = new Int32Array(arcCount).fill(root)
  const lower = new Int32Array(arcCount)
  const upper = new Int32Array(arcCount)
  const cost = new Float64Array(arcCount)
  tail.set(nesting.above.leaf)
  head.set(nesting.below.leaf)
  for (let edge = 0; edge < edgeCount; edge++) {
    lower[edge] = state[edge] === 1 ? 1 : 0
    upper[edge] = state[edge] === -1 ? 0 : 1
  }
  for (const [family, isAbove] of [
    [nesting.above, true],
    [nesting.below, false],
  ] as const) {
    for (const limit of family.members) {
      const parent = family.parent[limit] as number
      const arc = edgeCount + limit
      tail[arc] = isAbove ? (parent < 0 ? root : parent) : limit
      head[arc] = isAbove ? limit : parent < 0 ? root : parent
      lower[arc] = program.lower[limit] as number
      upper[arc] = program.upper[limit] as number
    }
  }
  extra.forEach((arc, at) => {
    const place = edgeCount + limitCount + at
    tail[place] = arc.tail
    head[place] = arc.head
    lower[place] = arc.lower
    upper[place] = arc.upper
    cost[place] = arc.cost
  })
  const flow = lower.slice()
  const potential = new Float64Array(limitCount + 1)
  const nodeCount = limitCount + 1
  const { first: firstOut, order: out } = sortedByKey(tail, nodeCount)
  const { first: firstIn, order: into } = sortedByKey(head, nodeCount)
  return { nodeCount, root, edgeCount, tail, head, lower, upper, cost, flow, potential, firstOut, out, firstIn, into }
}

/** What a unit of each limit is worth under the potentials: at least 0 where it is full, at most 0 where it is at its minimum. */
export function pricesOf(network: Network, program: Program, nesting: Nesting): Float64Array {
  const prices = new Float64Array(program.lower.length)
  for (const family of [nesting.above, nesting.below]) {
    for (const limit of family.members) {
      const arc = network.edgeCount + limit
      prices[limit] =
        (network.potential[network.head[arc] as number] as number) -
        (network.potential[network.tail[arc] as number] as number)
    }
  }
  return prices
}
