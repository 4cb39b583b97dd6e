import type { RoundGroup, RoundInstance } from './round.ts'

/** A limit as the instance states it, and what was assigned inside it. `own`: a demand or a capacity, not a group's. */
export type CheckedLimit = {
  readonly key: string
  readonly side: 's' | 'c'
  readonly own: boolean
  readonly lower: number
  upper: number
  readonly taken: CheckedEdge[]
}

export type CheckedEdge = {
  readonly s: string
  readonly c: string
  readonly score: number
  readonly liked: number
  /** 1: forced, -1: forbidden. */
  fixed: 0 | 1 | -1
  taken: boolean
  readonly limits: readonly CheckedLimit[]
}

export type CheckedRound = {
  readonly edges: ReadonlyMap<string, CheckedEdge>
  readonly limits: ReadonlyMap<string, CheckedLimit>
}

export const pairName = (scenario: string, capability: string): string => `${scenario.length} ${scenario} ${capability}`

/** The instance as the checker reads it, apart from the solver's reading: every edge with the limits around it. */
export function checkedRound(instance: RoundInstance): CheckedRound {
  const { scenarios, capabilities, forced = [], forbidden = [], groups = [] } = instance
  const limits = new Map<string, CheckedLimit>()
  const add = (key: string, side: 's' | 'c', own: boolean, lower = 0, upper = Infinity): void => {
    limits.set(key, { key, side, own, lower, upper, taken: [] })
  }
  for (const { id, minimum, demand } of scenarios) add(`s ${id}`, 's', true, minimum, demand)
  for (const { id, minimum, capacity } of capabilities) add(`c ${id}`, 'c', true, minimum, capacity)
  const members = groups.map((group) => ({
    group,
    s: new Set(group.scenarios ?? scenarios.map(({ id }) => id)),
    c: new Set(group.capabilities ?? capabilities.map(({ id }) => id)),
  }))
  for (const { group, s, c } of members) {
    const targets = group.per === 'round' ? [''] : group.per === 'scenario' ? s : c
    const side = group.per === 'scenario' ? 's' : 'c'
    for (const target of targets) add(`g ${group.id}/${target}`, side, false, group.atLeast, group.atMost)
  }

  const edges = new Map<string, CheckedEdge>()
  const put = (s: string, c: string, score: number, liked: number): void => {
    const around = members
      .filter((one) => one.s.has(s) && one.c.has(c))
      .map(({ group }) => `g ${group.id}/${target(group, s, c)}`)
    const own = [`s ${s}`, `c ${c}`, ...around].flatMap((key) => limits.get(key) ?? [])
    edges.set(pairName(s, c), { s, c, score, liked, fixed: 0, taken: false, limits: own })
  }
  for (const [s, c, score, liked] of instance.edges) put(s, c, score, liked ?? score)
  for (const [s, c] of forced) if (!edges.has(pairName(s, c))) put(s, c, 0, 0)
  for (const [s, c] of forbidden) mark(edges.get(pairName(s, c)), -1)
  for (const [s, c] of forced) mark(edges.get(pairName(s, c)), 1)
  boundOpenGroups(edges.values(), limits)
  return { edges, limits }
}

const target = ({ per }: RoundGroup, scenario: string, capability: string): string =>
  per === 'round' ? '' : per === 'scenario' ? scenario : capability

function mark(edge: CheckedEdge | undefined, fixed: 1 | -1): void {
  if (edge) edge.fixed = fixed
}

/** A group without an upper limit can hold as many as it has edges. */
function boundOpenGroups(edges: Iterable<CheckedEdge>, limits: ReadonlyMap<string, CheckedLimit>): void {
  const sizes = new Map<CheckedLimit, number>()
  for (const edge of edges)
    for (const limit of edge.limits) if (limit.upper === Infinity) sizes.set(limit, (sizes.get(limit) ?? 0) + 1)
  for (const limit of limits.values()) if (limit.upper === Infinity) limit.upper = sizes.get(limit) ?? 0
}
