import { firstGroup } from './program.ts'
import type { Program } from './program.ts'

/**
 * Limits that contain each other or are disjoint, as a tree. `leaf[edge]` is the smallest limit around an edge,
 * `parent[limit]` the next one around a limit, or -1.
 */
export type Family = { readonly leaf: Int32Array; readonly parent: Int32Array; readonly members: readonly number[] }

/** Two families, one grown from the scenarios and one from the capabilities, and the limits that fit in neither. */
export type Nesting = { readonly above: Family; readonly below: Family; readonly crossing: readonly number[] }

type GrowingFamily = { leaf: Int32Array; parent: Int32Array; size: Int32Array; members: number[] }

/** Two nested families are a network, and so solved as a flow; only what crosses both has to be searched. */
export function nestLimits(program: Program): Nesting {
  const start = firstGroup(program)
  const scenarioCount = program.scenarioIds.length
  const above = plant(program, 0, scenarioCount, program.edgeScenario)
  const below = plant(program, scenarioCount, start, program.edgeCapability)
  const crossing: number[] = []
  program.groups.forEach(({ edges, per }, at) => {
    const [own, other] = per === 'scenario' ? [above, below] : [below, above]
    if (!grow(own, start + at, edges) && !grow(other, start + at, edges)) crossing.push(start + at)
  })
  return { above, below, crossing }
}

function plant(program: Program, from: number, to: number, owner: Int32Array): GrowingFamily {
  const limitCount = program.lower.length
  const leaf = new Int32Array(owner.length)
  const size = new Int32Array(limitCount)
  for (let edge = 0; edge < leaf.length; edge++) {
    const limit = from + (owner[edge] as number)
    leaf[edge] = limit
    size[limit] = (size[limit] as number) + 1
  }
  const members = Array.from({ length: to - from }, (_, at) => from + at)
  return { leaf, parent: new Int32Array(limitCount).fill(-1), size, members }
}

/** Adds a limit to the family if it crosses none of its members. */
function grow(family: GrowingFamily, limit: number, edges: Int32Array): boolean {
  const { leaf, parent, size, members } = family
  const hits = new Map<number, number>()
  for (const edge of edges) {
    for (let at = leaf[edge] as number; at >= 0; at = parent[at] as number) hits.set(at, (hits.get(at) ?? 0) + 1)
  }
  let around = -1
  for (const [member, count] of hits) {
    if (count === edges.length) {
      if (around < 0 || isAround(family, around, member)) around = member
    } else if (count !== size[member]) return false
  }
  for (const [member, count] of hits) {
    if (count < edges.length && parent[member] === around) parent[member] = limit
  }
  for (const edge of edges) if (leaf[edge] === around) leaf[edge] = limit
  parent[limit] = around
  size[limit] = edges.length
  members.push(limit)
  return true
}

function isAround({ parent }: GrowingFamily, outer: number, inner: number): boolean {
  for (let at = parent[inner] as number; at >= 0; at = parent[at] as number) if (at === outer) return true
  return false
}
