import { InvalidRoundError, largestCount } from '../round.ts'
import type { RoundInstance } from '../round.ts'
import { edgesOf } from './program-edges.ts'
import { groupLimits } from './program-groups.ts'
import type { GroupLimit } from './program-groups.ts'

/**
 * A round in numbers. Ids are sorted, so that no order of input shows. Limits are numbered scenarios first, then
 * capabilities, then groups; each says how many of its edges may be assigned.
 */
export type Program = {
  readonly scenarioIds: readonly string[]
  readonly capabilityIds: readonly string[]
  readonly edgeCount: number
  /** Edges by scenario, then capability. */
  readonly edgeScenario: Int32Array
  readonly edgeCapability: Int32Array
  /** Where each scenario's edges begin; one more entry at the end. */
  readonly firstEdge: Int32Array
  readonly scores: Float64Array
  readonly capabilityScores: Float64Array
  /** 1: forced, -1: forbidden, 0: free. */
  readonly state: Int8Array
  readonly lower: Int32Array
  readonly upper: Int32Array
  readonly groups: readonly GroupLimit[]
  /** Pairs both forced and forbidden: nothing can satisfy them. */
  readonly contradictions: readonly number[]
}

/** Reads an instance. Throws an InvalidRoundError. */
export function toProgram(instance: RoundInstance): Program {
  const scenarios = inOrder(instance.scenarios)
  const capabilities = inOrder(instance.capabilities)
  const scenarioIds = scenarios.map(({ id }) => id)
  const capabilityIds = capabilities.map(({ id }) => id)
  const places = { scenarios: placesOf(scenarioIds), capabilities: placesOf(capabilityIds) }
  const edges = edgesOf(instance, places)
  const groups = groupLimits(instance.groups ?? [], places, edges)
  const limitCount = scenarioIds.length + capabilityIds.length + groups.length
  const lower = new Int32Array(limitCount)
  const upper = new Int32Array(limitCount)
  const setLimit = (at: number, subject: string, from: number, to: number): void => {
    lower[at] = count(from, subject)
    upper[at] = count(to, subject)
  }
  scenarios.forEach(({ id, demand, minimum }, at) => setLimit(at, id, minimum ?? 0, demand))
  capabilities.forEach(({ id, capacity, minimum }, at) => setLimit(scenarioIds.length + at, id, minimum ?? 0, capacity))
  groups.forEach(({ key, atLeast, atMost, edges: members }, at) =>
    setLimit(scenarioIds.length + capabilityIds.length + at, key, atLeast ?? 0, atMost ?? members.length),
  )
  return { scenarioIds, capabilityIds, lower, upper, groups, ...edges }
}

/** The number of the first group limit. */
export const firstGroup = (program: Program): number => program.scenarioIds.length + program.capabilityIds.length

function count(value: number, subject: string): number {
  if (!Number.isInteger(value) || value < 0 || value > largestCount) throw new InvalidRoundError('bad_count', subject)
  return value
}

const inOrder = <Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] =>
  items.every((item, at) => at === 0 || (items[at - 1]?.id ?? '') < item.id)
    ? items
    : items.toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)))

function placesOf(ids: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const id of ids) {
    if (places.has(id)) throw new InvalidRoundError('repeated_id', id)
    places.set(id, places.size)
  }
  return places
}
