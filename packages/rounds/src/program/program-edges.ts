import { InvalidRoundError, largestScore } from '../round.ts'
import type { RoundEdge, RoundInstance, RoundPair } from '../round.ts'
import { sortedByKey } from './sorted-by-key.ts'

export type Places = {
  readonly scenarios: ReadonlyMap<string, number>
  readonly capabilities: ReadonlyMap<string, number>
}

export type ProgramEdges = {
  readonly edgeCount: number
  readonly edgeScenario: Int32Array
  readonly edgeCapability: Int32Array
  readonly firstEdge: Int32Array
  readonly scores: Float64Array
  /** The same array as `scores` where no capability states its own. */
  readonly capabilityScores: Float64Array
  readonly state: Int8Array
  readonly contradictions: readonly number[]
}

/** The edges of an instance in order, with the forced pairs that are no edges. */
export function edgesOf(instance: RoundInstance, places: Places): ProgramEdges {
  const { edges, forced = [], forbidden = [] } = instance
  const scenarioCount = places.scenarios.size
  const capabilityCount = places.capabilities.size
  const most = edges.length + forced.length
  const scenario = new Int32Array(most)
  const capability = new Int32Array(most)
  const score = new Float64Array(most)
  let liked: Float64Array | undefined
  let filled = 0
  let lastId: string | undefined
  let lastPlace = -1
  // Indices instead of patterns: this loop sees every edge, and is most of what reading a large round costs.
  for (let at = 0; at < edges.length; at++) {
    const edge = edges[at] as RoundEdge
    const from = edge[0]
    const to = edge[1]
    const worth = edge[2]
    const wish = edge[3]
    if (!isScore(worth) || (wish !== undefined && !isScore(wish)))
      throw new InvalidRoundError('bad_score', `${from} ${to}`)
    score[filled] = worth
    if (wish !== undefined) liked ??= score.slice()
    if (liked) liked[filled] = wish ?? worth
    // Files list a scenario's edges together, so that most of them need no look-up.
    if (from !== lastId) lastPlace = placeOf(places.scenarios, from)
    lastId = from
    scenario[filled] = lastPlace
    capability[filled++] = placeOf(places.capabilities, to)
  }
  const numberOf = ([from, to]: RoundPair): number =>
    placeOf(places.scenarios, from) * capabilityCount + placeOf(places.capabilities, to)
  for (const pair of missingPairs(forced.map(numberOf), scenario, capability, capabilityCount, filled)) {
    scenario[filled] = Math.floor(pair / capabilityCount)
    capability[filled++] = pair % capabilityCount
  }

  const byCapability = sortedByKey(capability.subarray(0, filled), capabilityCount).order
  const { order, first } = sortedByKey(scenario, scenarioCount, byCapability)
  const edgeScenario = new Int32Array(filled)
  const edgeCapability = new Int32Array(filled)
  const scores = new Float64Array(filled)
  const capabilityScores = liked ? new Float64Array(filled) : scores
  for (let at = 0; at < filled; at++) {
    const from = order[at] as number
    edgeScenario[at] = scenario[from] as number
    edgeCapability[at] = capability[from] as number
    scores[at] = score[from] as number
    if (liked) capabilityScores[at] = liked[from] as number
  }
  refuseRepeats(edgeScenario, edgeCapability, places.scenarios)

  const state = new Int8Array(filled)
  const contradictions: number[] = []
  const find = (pair: number): number => {
    const from = Math.floor(pair / capabilityCount)
    return findIn(edgeCapability, pair % capabilityCount, first[from] ?? 0, first[from + 1] ?? 0)
  }
  for (const pair of forced) state[find(numberOf(pair))] = 1
  for (const pair of forbidden) {
    const edge = find(numberOf(pair))
    if (edge < 0) continue
    if (state[edge] === 1) contradictions.push(edge)
    else state[edge] = -1
  }
  return {
    edgeCount: filled,
    edgeScenario,
    edgeCapability,
    firstEdge: first,
    scores,
    capabilityScores,
    state,
    contradictions,
  }
}

const isScore = (value: number): boolean => Number.isFinite(value) && Math.abs(value) <= largestScore

function placeOf(places: ReadonlyMap<string, number>, id: string): number {
  const place = places.get(id)
  if (place === undefined) throw new InvalidRoundError('unknown_id', id)
  return place
}

function missingPairs(
  wanted: readonly number[],
  scenario: Int32Array,
  capability: Int32Array,
  capabilityCount: number,
  filled: number,
): ReadonlySet<number> {
  const missing = new Set(wanted)
  if (missing.size === 0) return missing
  for (let at = 0; at < filled; at++)
    missing.delete((scenario[at] as number) * capabilityCount + (capability[at] as number))
  return missing
}

function refuseRepeats(scenario: Int32Array, capability: Int32Array, places: Places['scenarios']): void {
  for (let at = 1; at < scenario.length; at++) {
    if (scenario[at] === scenario[at - 1] && capability[at] === capability[at - 1]) {
      throw new InvalidRoundError('repeated_edge', [...places.keys()][scenario[at] as number] ?? '')
    }
  }
}

function findIn(values: Int32Array, wanted: number, from: number, to: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] as number) < wanted) low = middle + 1
    else high = middle
  }
  return low < to && values[low] === wanted ? low : -1
}
