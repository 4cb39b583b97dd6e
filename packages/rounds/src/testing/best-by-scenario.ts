import type { RoundEdge, RoundGroup, RoundInstance } from '../round.ts'
import { allEdges } from './brute-force.ts'

/** Scores of a round's places from the worst up, empty ones as -Infinity, and their sum in tenths. */
type Kept = { readonly tenths: number; readonly places: readonly number[] }
type Best = { readonly total: Kept; readonly fair: Kept }

/** How many of some edges a round may have. */
type Count = { readonly least: number; readonly most: number; readonly holds: (edge: RoundEdge) => boolean }

/**
 * The best total and the fairest places of a round with too many edges to try all subsets: goes from scenario to
 * scenario, tries every choice of each, and of all rounds that use the limits in the same way keeps only the best. Shares
 * nothing with the solver. Scores in tenths. Undefined if nothing is permitted.
 */
export function bestByScenario(instance: RoundInstance): { total: number; places: readonly number[] } | undefined {
  const edges = allEdges(instance)
  const shared = sharedCounts(instance)
  let states = new Map<string, { used: readonly number[]; best: Best }>()
  const nothing: Kept = { tenths: 0, places: [] }
  states.set('', { used: shared.map(() => 0), best: { total: nothing, fair: nothing } })
  for (const { id, demand } of instance.scenarios) {
    const choices = choicesOf(
      instance,
      id,
      edges.filter(([s]) => s === id),
    ).map((taken) => ({
      taken,
      places: [...taken.map(([, , score]) => score), ...Array.from({ length: demand - taken.length }, () => -Infinity)],
    }))
    const next: typeof states = new Map()
    for (const { used, best } of states.values()) {
      for (const { taken, places } of choices) {
        const now = used.map((count, at) => count + taken.filter((edge) => shared[at]?.holds(edge)).length)
        if (now.some((count, at) => count > (shared[at]?.most ?? 0))) continue
        const grown = { total: grow(best.total, taken, places), fair: grow(best.fair, taken, places) }
        const key = now.join()
        const known = next.get(key)?.best
        next.set(key, { used: now, best: known ? better(known, grown) : grown })
      }
    }
    states = next
  }
  const ends = [...states.values()]
    .filter(({ used }) => used.every((count, at) => count >= (shared[at]?.least ?? 0)))
    .map(({ best }) => best)
  if (ends.length === 0) return undefined
  const { total, fair } = ends.reduce(better)
  return { total: total.tenths / 10, places: fair.places.map((score) => (score === -Infinity ? -1 : score)) }
}

const grow = ({ tenths, places }: Kept, taken: readonly RoundEdge[], more: readonly number[]): Kept => ({
  tenths: taken.reduce((sum, [, , score]) => sum + Math.round(score * 10), tenths),
  places: [...places, ...more].toSorted((a, b) => a - b),
})

const better = (a: Best, b: Best): Best => ({
  total: b.total.tenths > a.total.tenths ? b.total : a.total,
  fair: isFairer(b.fair.places, a.fair.places) ? b.fair : a.fair,
})

function isFairer(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, place) => value !== b[place])
  return at >= 0 && (a[at] as number) > (b[at] as number)
}

/** The limits that scenarios share: of capabilities, and of groups but those per scenario. */
function sharedCounts({ scenarios, capabilities, groups = [] }: RoundInstance): readonly Count[] {
  const own = capabilities.map(({ id, capacity, minimum = 0 }): Count => ({
    least: minimum,
    most: capacity,
    holds: ([, c]) => c === id,
  }))
  const rest = groups.flatMap(({ per, atLeast: least = 0, atMost: most = Infinity, ...group }): Count[] => {
    const isInside = insideOf(group, scenarios, capabilities)
    if (per === 'round') return [{ least, most, holds: isInside }]
    if (per === 'scenario') return []
    const targets = group.capabilities ?? capabilities.map(({ id }) => id)
    return targets.map((id) => ({ least, most, holds: (edge) => edge[1] === id && isInside(edge) }))
  })
  return [...own, ...rest]
}

function insideOf(
  group: Pick<RoundGroup, 'scenarios' | 'capabilities'>,
  scenarios: RoundInstance['scenarios'],
  capabilities: RoundInstance['capabilities'],
): Count['holds'] {
  const s = new Set(group.scenarios ?? scenarios.map(({ id }) => id))
  const c = new Set(group.capabilities ?? capabilities.map(({ id }) => id))
  return (edge) => s.has(edge[0]) && c.has(edge[1])
}

/** Every set of one scenario's edges that its own limits and the decided pairs permit. */
function choicesOf(
  instance: RoundInstance,
  id: string,
  edges: readonly RoundEdge[],
): readonly (readonly RoundEdge[])[] {
  const { scenarios, capabilities, forced = [], forbidden = [], groups = [] } = instance
  const { demand = 0, minimum = 0 } = scenarios.find((one) => one.id === id) ?? {}
  const own: Count[] = groups
    .filter(({ per, scenarios: some }) => per === 'scenario' && (some?.includes(id) ?? true))
    .map(({ atLeast: least = 0, atMost: most = Infinity, ...group }) => ({
      least,
      most,
      holds: insideOf(group, scenarios, capabilities),
    }))
  const limits: Count[] = [{ least: minimum, most: demand, holds: () => true }, ...own]
  const isIn = (pairs: typeof forced, [s, c]: RoundEdge): boolean =>
    pairs.some((pair) => pair[0] === s && pair[1] === c)
  return Array.from({ length: 2 ** edges.length }, (_, subset) =>
    edges.filter((_edge, at) => (subset >> at) & 1),
  ).filter(
    (taken) =>
      edges.every((edge) => (taken.includes(edge) ? !isIn(forbidden, edge) : !isIn(forced, edge))) &&
      limits.every(({ least, most, holds }) => {
        const count = taken.filter(holds).length
        return count >= least && count <= most
      }),
  )
}
