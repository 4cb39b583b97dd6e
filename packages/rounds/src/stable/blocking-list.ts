import { limitName } from '../program/limit-name.ts'
import { firstGroup } from '../program/program.ts'
import type { Program } from '../program/program.ts'
import type { BlockingList, Cutoff } from '../round.ts'
import { sortedByKey } from '../program/sorted-by-key.ts'
import { sortedByScore } from '../program/sorted-by-score.ts'

/** The edges inside a limit, best first in the eyes of its side. */
export type Preferences = { readonly limit: number; readonly edges: Int32Array }

/** Whether a limit is a scenario's to decide about; all others are the capabilities'. */
export const isOfScenario = (program: Program, limit: number): boolean =>
  limit < program.scenarioIds.length || program.groups[limit - firstGroup(program)]?.per === 'scenario'

/** All edges as one side likes them: forced first, then by score, ties by the ids of scenario and capability. */
export function edgesByWish(program: Program, scores: Float64Array): Int32Array {
  const edges = Int32Array.from({ length: program.edgeCount }, (_, edge) => edge)
  const isForced = (edge: number): boolean => program.state[edge] === 1
  const order = new Int32Array(program.edgeCount)
  const forced = sortedByScore(scores, edges.filter(isForced))
  order.set(forced)
  order.set(
    sortedByScore(
      scores,
      edges.filter((edge) => !isForced(edge)),
    ),
    forced.length,
  )
  return order
}

/** What each limit would rather keep, for all limits in order. */
export function preferencesOf(program: Program): readonly Preferences[] {
  const ofScenarios = edgesByWish(program, program.scores)
  const isShared = program.capabilityScores === program.scores
  const ofCapabilities = isShared ? ofScenarios : edgesByWish(program, program.capabilityScores)
  const own = (owner: Int32Array, count: number, order: Int32Array, from: number): Preferences[] => {
    const { first, order: grouped } = sortedByKey(owner, count, order)
    return Array.from({ length: count }, (_, at) => ({
      limit: from + at,
      edges: grouped.subarray(first[at] as number, first[at + 1] as number),
    }))
  }
  const rankOf = (order: Int32Array): Int32Array => {
    const ranks = new Int32Array(order.length)
    order.forEach((edge, rank) => (ranks[edge] = rank))
    return ranks
  }
  const [scenarioRank, capabilityRank] = [rankOf(ofScenarios), rankOf(ofCapabilities)]
  const groups = program.groups.map(({ edges, per }, at) => {
    const rank = per === 'scenario' ? scenarioRank : capabilityRank
    return {
      limit: firstGroup(program) + at,
      edges: edges.toSorted((a, b) => (rank[a] as number) - (rank[b] as number)),
    }
  })
  const scenarioCount = program.scenarioIds.length
  return [
    ...own(program.edgeScenario, scenarioCount, ofScenarios, 0),
    ...own(program.edgeCapability, program.capabilityIds.length, ofCapabilities, scenarioCount),
    ...groups,
  ]
}

/**
 * Of each full limit whom it would give up first, and how many permitted pairs would rather have each other: those around
 * which no limit is full of what it wants more.
 */
export function blockingList(program: Program, chosen: Int8Array, preferences = preferencesOf(program)): BlockingList {
  const refused = new Uint8Array(program.edgeCount)
  const cutoffs: Cutoff[] = []
  for (const { limit, edges } of preferences) {
    const taken = edges.reduce((sum, edge) => sum + (chosen[edge] as number), 0)
    if (taken < (program.upper[limit] as number)) continue
    const last = edges.findLastIndex((edge) => chosen[edge] === 1)
    for (let at = last + 1; at < edges.length; at++) refused[edges[at] as number] = 1
    const edge = edges[last]
    if (edge === undefined) continue
    const scenario = program.scenarioIds[program.edgeScenario[edge] as number] ?? ''
    const capability = program.capabilityIds[program.edgeCapability[edge] as number] ?? ''
    cutoffs.push([limitName(program, limit), scenario, capability])
  }
  let blocking = 0
  for (let edge = 0; edge < program.edgeCount; edge++) {
    if (chosen[edge] === 0 && program.state[edge] !== -1 && refused[edge] === 0) blocking++
  }
  return { cutoffs: cutoffs.toSorted(([a], [b]) => (a < b ? -1 : 1)), blocking }
}
