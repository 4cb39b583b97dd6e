import { isRefused, lastTaken } from './blocking-pairs.ts'
import { asked, pricedLimits } from './certificate-bounds.ts'
import type { CheckedRound } from './certificate-model.ts'
import type { Cutoff, FairStep } from './round.ts'

/** The claimed lists of least wanted partners must be the true ones, and must leave no pair that would rather leave. */
export function stableFault(
  { edges, limits }: CheckedRound,
  claimed: readonly (readonly Cutoff[])[],
): string | undefined {
  const last = lastTaken(limits.values())
  const own = [...last].filter(([limit]) => limit.own).toSorted(([a], [b]) => (a.key < b.key ? -1 : 1))
  const cutoffs = ['s', 'c'].map((side) =>
    own
      .filter(([limit]) => limit.side === side)
      .map(([limit, edge]) => [limit.key.slice(2), side === 's' ? edge.c : edge.s]),
  )
  if (JSON.stringify(cutoffs) !== JSON.stringify(claimed)) return 'the list of least wanted partners is wrong'
  for (const edge of edges.values()) {
    if (!edge.taken && edge.fixed !== -1 && !isRefused(edge, last)) return `blocking pair: ${edge.s} ${edge.c}`
  }
  return undefined
}

/** Level by level, lowest score first: what the prices of a level decide must be as they say, and stays decided. */
export function fairFault(round: CheckedRound, steps: readonly FairStep[], floor: number | null): string | undefined {
  const open = new Set([...round.edges.values()].filter(({ fixed }) => fixed === 0))
  const openLimits = new Set(round.limits.values())
  const scores = [...new Set([...open].map(({ score }) => score))].toSorted((a, b) => a - b)
  const byScore = Map.groupBy(open, ({ score }) => score)
  for (const level of [null, ...scores]) {
    const prices = pricedLimits(
      round,
      steps.find(({ score }) => score === level)?.prices ?? { scenarios: [], capabilities: [], groups: [] },
    )
    for (const [limit, price] of prices) {
      if (
        !limit ||
        (openLimits.delete(limit) && price !== 0 && limit.taken.length !== (price > 0 ? limit.upper : limit.lower))
      )
        return `level ${level}: not at its limit`
    }
    for (const edge of level === null || prices.size > 0 ? open : (byScore.get(level) ?? [])) {
      const gain = (level === null ? 1 : edge.score === level ? -1 : 0) - asked(edge, prices)
      if (gain === 0 || !open.delete(edge)) continue
      if (edge.taken !== gain > 0) return `level ${level}: ${edge.s} ${edge.c} could be better`
    }
  }
  const places = [...round.limits.values()].filter(({ own, side }) => own && side === 's')
  const taken = places.flatMap((place) => place.taken.map(({ score }) => score))
  const actual =
    places.some((place) => place.taken.length < place.upper) || taken.length === 0
      ? null
      : taken.reduce((a, b) => Math.min(a, b))
  return actual === floor ? undefined : 'the floor is wrong'
}
