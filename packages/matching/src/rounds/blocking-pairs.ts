import { checkedRound, pairName } from './certificate-model.ts'
import type { CheckedEdge, CheckedLimit } from './certificate-model.ts'
import type { RoundInstance, RoundPair, RoundResult } from './round.ts'

/** Is `a` wanted less than `b` on this side? Forced pairs are wanted most; ties fall to the lower id. */
export function isWorse(a: CheckedEdge, b: CheckedEdge, side: 's' | 'c'): boolean {
  if ((a.fixed === 1) !== (b.fixed === 1)) return b.fixed === 1
  const [own, other] = side === 's' ? [a.score, b.score] : [a.liked, b.liked]
  if (own !== other) return own < other
  return side === 's' || a.s === b.s ? a.c > b.c : a.s > b.s
}

/** Of each limit that is full, the edge that it would give up first. */
export function lastTaken(limits: Iterable<CheckedLimit>): ReadonlyMap<CheckedLimit, CheckedEdge> {
  const last = new Map<CheckedLimit, CheckedEdge>()
  for (const limit of limits) {
    if (limit.taken.length === 0 || limit.taken.length < limit.upper) continue
    const worst = limit.taken.reduce((found, edge) => (isWorse(edge, found, limit.side) ? edge : found))
    last.set(limit, worst)
  }
  return last
}

/** Whether some limit around the edge is full of edges that are wanted more. */
export const isRefused = (edge: CheckedEdge, last: ReadonlyMap<CheckedLimit, CheckedEdge>): boolean =>
  edge.limits.some((limit) => {
    const worst = last.get(limit)
    return limit.upper === 0 || (worst !== undefined && isWorse(edge, worst, limit.side))
  })

/** Permitted pairs that were not assigned though no limit on either side holds something better. */
export function blockingPairs(
  instance: RoundInstance,
  { assignments }: Pick<RoundResult, 'assignments'>,
): readonly RoundPair[] {
  const { edges, limits } = checkedRound(instance)
  for (const { scenario, capability } of assignments) {
    const edge = edges.get(pairName(scenario, capability))
    if (!edge) continue
    edge.taken = true
    for (const limit of edge.limits) limit.taken.push(edge)
  }
  const last = lastTaken(limits.values())
  return [...edges.values()]
    .filter((edge) => !edge.taken && edge.fixed !== -1 && !isRefused(edge, last))
    .map(({ s, c }) => [s, c])
}
