import type { RoundEdge, RoundInstance } from '../round.ts'

export type BruteForce = {
  readonly isPossible: boolean
  readonly bestTotal: number
  /** Scores of all places from the worst up, empty ones as -1, of the fairest assignment. */
  readonly fairest: readonly number[]
}

/** Tries every subset of the edges: slow, and plain enough to be believed. */
export function bruteForce(instance: RoundInstance): BruteForce {
  const edges = allEdges(instance)
  let bestTotal = -Infinity
  let fairest: readonly number[] = []
  let isPossible = false
  for (let subset = 0; subset < 2 ** edges.length; subset++) {
    const taken = edges.filter((_, at) => (subset >> at) & 1)
    if (!isPermitted(instance, taken)) continue
    const places = placesOf(instance, taken)
    if (!isPossible || isFairer(places, fairest)) fairest = places
    isPossible = true
    bestTotal = Math.max(bestTotal, taken.reduce((sum, [, , score]) => sum + Math.round(score * 10), 0) / 10)
  }
  return { isPossible, bestTotal, fairest }
}

/** Whether some permitted assignment is stable. */
export function hasStable(instance: RoundInstance): boolean {
  const edges = allEdges(instance)
  for (let subset = 0; subset < 2 ** edges.length; subset++) {
    const taken = edges.filter((_, at) => (subset >> at) & 1)
    if (isPermitted(instance, taken) && isStable(instance, taken)) return true
  }
  return false
}

/** No permitted pair is left out that no full limit around it prefers to do without. */
export function isStable(instance: RoundInstance, taken: readonly RoundEdge[]): boolean {
  const { forced = [], forbidden = [] } = instance
  const wish = (edge: RoundEdge, ofScenario: boolean): number =>
    forced.some((pair) => samePair(pair)(edge)) ? Infinity : ofScenario ? edge[2] : (edge[3] ?? edge[2])
  const isBetter = (a: RoundEdge, b: RoundEdge, ofScenario: boolean): boolean => {
    const [left, right] = [wish(a, ofScenario), wish(b, ofScenario)]
    return left === right ? a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) : left > right
  }
  return allEdges(instance).every((edge) => {
    if (taken.some(samePair([edge[0], edge[1]])) || forbidden.some((pair) => samePair(pair)(edge))) return true
    return limitsAround(instance, edge).some(({ most, holds, ofScenario }) => {
      const held = taken.filter(holds)
      return held.length >= most && held.every((other) => isBetter(other, edge, ofScenario))
    })
  })
}

type LimitAround = { most: number; ofScenario: boolean; holds: (edge: RoundEdge) => boolean }

function limitsAround(instance: RoundInstance, [s, c]: RoundEdge): LimitAround[] {
  const { scenarios, capabilities, groups = [] } = instance
  const demand = scenarios.find(({ id }) => id === s)?.demand ?? 0
  const capacity = capabilities.find(({ id }) => id === c)?.capacity ?? 0
  return [
    { most: demand, ofScenario: true, holds: (edge) => edge[0] === s },
    { most: capacity, ofScenario: false, holds: (edge) => edge[1] === c },
    ...groups.flatMap(({ per, scenarios: some, capabilities: others, atMost }): LimitAround[] => {
      const isInside = (edge: readonly [string, string, ...unknown[]]): boolean =>
        (some?.includes(edge[0]) ?? true) && (others?.includes(edge[1]) ?? true)
      if (!isInside([s, c])) return []
      const holds = (edge: RoundEdge): boolean =>
        isInside(edge) && (per === 'round' || (per === 'scenario' ? edge[0] === s : edge[1] === c))
      const most = atMost ?? allEdges(instance).filter(holds).length
      return [{ most, ofScenario: per === 'scenario', holds }]
    }),
  ]
}

const samePair =
  ([s, c]: readonly [string, string, ...unknown[]]) =>
  (other: readonly [string, string, ...unknown[]]) =>
    other[0] === s && other[1] === c

export function allEdges({ edges, forced = [] }: RoundInstance): readonly RoundEdge[] {
  const missing = forced.filter((pair, at) => !edges.some(samePair(pair)) && forced.findIndex(samePair(pair)) === at)
  return [...edges, ...missing.map(([s, c]): RoundEdge => [s, c, 0])]
}

export function isPermitted(instance: RoundInstance, taken: readonly RoundEdge[]): boolean {
  const { scenarios, capabilities, forced = [], forbidden = [], groups = [] } = instance
  const within = (count: number, least = 0, most = Infinity): boolean => count >= least && count <= most
  const countOf = (at: 0 | 1, id: string): number => taken.filter((edge) => edge[at] === id).length
  return (
    scenarios.every(({ id, minimum, demand }) => within(countOf(0, id), minimum, demand)) &&
    capabilities.every(({ id, minimum, capacity }) => within(countOf(1, id), minimum, capacity)) &&
    forced.every((pair) => taken.some(samePair(pair))) &&
    !forbidden.some((pair) => taken.some(samePair(pair))) &&
    groups.every(({ per, scenarios: some, capabilities: others, atLeast, atMost }) => {
      const counted = taken.filter(([s, c]) => (some?.includes(s) ?? true) && (others?.includes(c) ?? true))
      if (per === 'round') return within(counted.length, atLeast, atMost)
      const at = per === 'scenario' ? 0 : 1
      const targets = at === 0 ? (some ?? scenarios.map(({ id }) => id)) : (others ?? capabilities.map(({ id }) => id))
      return targets.every((target) => within(counted.filter((edge) => edge[at] === target).length, atLeast, atMost))
    })
  )
}

export function placesOf(
  { scenarios }: RoundInstance,
  taken: readonly (readonly [string, string, number, ...unknown[]])[],
): readonly number[] {
  const places = scenarios.reduce((sum, { demand }) => sum + demand, 0)
  const scores = taken.map(([, , score]) => score)
  return [...Array.from({ length: places - scores.length }, () => -1), ...scores].toSorted((a, b) => a - b)
}

function isFairer(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, place) => value !== b[place])
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0)
}
