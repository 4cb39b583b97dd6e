import { pairName } from './certificate-model.ts'
import type { CheckedEdge, CheckedLimit, CheckedRound } from './certificate-model.ts'
import type { Prices, ProofTree } from './round.ts'

/** What no assignment can exceed: the worst case of the tree, each bounded by its prices. */
export function boundOf(
  proof: ProofTree,
  round: CheckedRound,
  weight: (edge: CheckedEdge) => number,
  cases = new Map<CheckedEdge, number>(),
): number {
  if (proof.kind !== 'split') {
    const bound = weakDuality(proof.prices, round, proof.kind === 'ray' ? () => 0 : weight, cases)
    return proof.kind === 'bound' ? bound : bound < 0 ? -Infinity : NaN
  }
  const edge = round.edges.get(pairName(...proof.edge))
  if (!edge || cases.has(edge)) return NaN
  const without = boundOf(proof.without, round, weight, new Map([...cases, [edge, -1]]))
  return Math.max(without, boundOf(proof.with, round, weight, new Map([...cases, [edge, 1]])))
}

export const pricedLimits = ({ limits }: CheckedRound, { scenarios, capabilities, groups }: Prices) =>
  new Map([
    ...scenarios.map(([id, price]) => [limits.get(`s ${id}`), price] as const),
    ...capabilities.map(([id, price]) => [limits.get(`c ${id}`), price] as const),
    ...groups.map(([id, price]) => [limits.get(`g ${id}`), price] as const),
  ])

export const asked = (edge: CheckedEdge, prices: ReadonlyMap<CheckedLimit | undefined, number>): number =>
  edge.limits.reduce((sum, limit) => sum + (prices.get(limit) ?? 0), 0)

function weakDuality(
  named: Prices,
  round: CheckedRound,
  weight: (edge: CheckedEdge) => number,
  cases: ReadonlyMap<CheckedEdge, number>,
): number {
  const prices = pricedLimits(round, named)
  let bound = 0
  for (const [limit, price] of prices) bound += limit ? price * (price > 0 ? limit.upper : limit.lower) : NaN
  for (const edge of round.edges.values()) {
    const state = cases.get(edge) ?? edge.fixed
    const left = state === -1 ? 0 : weight(edge) - asked(edge, prices)
    bound += state === 1 ? left : Math.max(0, left)
  }
  return bound
}
