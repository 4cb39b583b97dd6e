import { InvalidRoundError } from '../round.ts'
import type { RoundGroup } from '../round.ts'
import type { Places, ProgramEdges } from './program-edges.ts'

/** One limit that a group sets: on the whole round, on one scenario or on one capability. */
export type GroupLimit = {
  readonly group: string
  readonly per: RoundGroup['per']
  /** The id of the scenario or capability; empty for the whole round. */
  readonly target: string
  /** `group/target`. */
  readonly key: string
  readonly atLeast?: number
  readonly atMost?: number
  /** The edges that count, ascending. */
  readonly edges: Int32Array
}

/** What each group limits, by key. */
export function groupLimits(groups: readonly RoundGroup[], places: Places, edges: ProgramEdges): readonly GroupLimit[] {
  const seen = new Set<string>()
  for (const { id } of groups) {
    if (seen.has(id)) throw new InvalidRoundError('repeated_id', id)
    seen.add(id)
  }
  return groups
    .flatMap((group) => limitsOf(group, places, edges))
    .toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
}

function limitsOf(group: RoundGroup, places: Places, edges: ProgramEdges): readonly GroupLimit[] {
  const { id, per, atLeast, atMost } = group
  const scenarios = chosen(group.scenarios, places.scenarios)
  const capabilities = chosen(group.capabilities, places.capabilities)
  const members = new Map<number, number[]>()
  const targets = per === 'round' ? new Map([[0, '']]) : per === 'scenario' ? scenarios : capabilities
  for (const target of targets.keys()) members.set(target, [])
  for (let edge = 0; edge < edges.edgeCount; edge++) {
    const scenario = edges.edgeScenario[edge] as number
    const capability = edges.edgeCapability[edge] as number
    if (!scenarios.has(scenario) || !capabilities.has(capability)) continue
    members.get(per === 'round' ? 0 : per === 'scenario' ? scenario : capability)?.push(edge)
  }
  return [...targets].map(([place, target]) => ({
    group: id,
    per,
    target,
    key: `${id}/${target}`,
    atLeast,
    atMost,
    edges: Int32Array.from(members.get(place) ?? []),
  }))
}

function chosen(ids: readonly string[] | undefined, places: ReadonlyMap<string, number>): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  for (const id of ids ?? places.keys()) {
    const place = places.get(id)
    if (place === undefined) throw new InvalidRoundError('unknown_id', id)
    found.set(place, id)
  }
  return found
}
