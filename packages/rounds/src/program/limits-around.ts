import { firstGroup } from './program.ts'
import type { Program } from './program.ts'

/** The limits around an edge: its scenario's, its capability's, then those of groups. */
export type LimitsAround = (edge: number) => readonly number[]

/** The limits around each edge, of those that `counts` says yes to. */
export function limitsAround(program: Program, counts: (limit: number) => boolean): LimitsAround {
  const groups = new Map<number, number[]>()
  program.groups.forEach(({ edges }, at) => {
    const limit = firstGroup(program) + at
    if (!counts(limit)) return
    for (const edge of edges) {
      const known = groups.get(edge)
      if (known) known.push(limit)
      else groups.set(edge, [limit])
    }
  })
  const own = (edge: number): number[] => [
    program.edgeScenario[edge] as number,
    program.scenarioIds.length + (program.edgeCapability[edge] as number),
  ]
  // Deferred acceptance asks for each edge in every one of its turns.
  const known = new Map<number, readonly number[]>()
  return (edge) => {
    const found = known.get(edge)
    if (found) return found
    const limits = [...own(edge).filter(counts), ...(groups.get(edge) ?? [])]
    known.set(edge, limits)
    return limits
  }
}
