import type { FreeAssignment } from './free-assignment.ts'
import type { Family, Nesting } from '../program/nesting.ts'
import type { Network } from '../flow/network.ts'
import { firstGroup } from '../program/program.ts'
import type { Program } from '../program/program.ts'

/**
 * Lets the flow begin with what would be best without minimums and groups: prices become potentials, the assignment a
 * flow along the limits as far as they allow.
 */
export function warmStart(network: Network, program: Program, nesting: Nesting, free: FreeAssignment): void {
  const { potential, flow, lower, upper, edgeCount } = network
  const scenarioCount = program.scenarioIds.length
  flow.set(free.chosen)
  for (let limit = 0; limit < firstGroup(program); limit++)
    potential[limit] = limit < scenarioCount ? (free.prices[limit] as number) : -(free.prices[limit] as number)
  for (const family of [nesting.above, nesting.below]) {
    const through = new Int32Array(program.lower.length)
    for (let edge = 0; edge < edgeCount; edge++) {
      for (let at = family.leaf[edge] as number; at >= 0; at = family.parent[at] as number) {
        through[at] = (through[at] as number) + (flow[edge] as number)
      }
    }
    for (const limit of family.members) {
      const arc = edgeCount + limit
      flow[arc] = Math.min(upper[arc] as number, Math.max(lower[arc] as number, through[limit] as number))
      if (limit >= firstGroup(program))
        potential[limit] = potentialAround(family, potential, limit, firstGroup(program))
    }
  }
}

/** A group inside one scenario or capability starts at its potential, any other at the root's. */
function potentialAround({ parent }: Family, potential: Float64Array, limit: number, groups: number): number {
  let at = limit
  while (at >= groups) at = parent[at] as number
  return at < 0 ? 0 : (potential[at] as number)
}
