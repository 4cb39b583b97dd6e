import { solveFlow } from './flow.ts'
import { nestLimits } from './nesting.ts'
import type { Nesting } from './nesting.ts'
import { layOut, pricesOf } from './network.ts'
import type { Network } from './network.ts'
import type { Program } from './program.ts'
import { countsOf, relax } from './relaxation.ts'
import type { RoundOptions } from './round.ts'
import { search } from './search.ts'
import type { Found, Proof } from './search.ts'

/** What proves how few places can get exactly `score` (null: nothing at all), in the program that the proof speaks of. */
export type FairLevel = { readonly score: number | null; readonly program: Program; readonly proof: Proof }

export type FairFound = {
  readonly chosen?: Int8Array
  readonly isProven: boolean
  readonly levels: readonly FairLevel[]
  /** Why nothing is possible, where nothing is. */
  readonly proof?: Proof
}

/**
 * As few empty places as possible; then as few places as possible with the lowest score, with the next, and so on.
 * So the worst served place is served as well as can be, then the second worst, to the last.
 */
export function fairest(program: Program, nesting: Nesting, options: RoundOptions): FairFound {
  if (nesting.crossing.length > 0) return searchFairest(program, nesting, options)
  const weights = new Float64Array(program.edgeCount).fill(1)
  const filled = relax(program, nesting, weights, new Float64Array(program.lower.length), {
    shouldStop: options.shouldStop,
  })
  if (filled.kind === 'dead') {
    return { isProven: true, levels: [], proof: { kind: 'ray', prices: filled.prices, bound: -Infinity } }
  }
  const network = layOut(program, nesting)
  network.flow.set(filled.chosen)
  countsOf(program, filled.chosen).forEach((count, limit) => (network.flow[program.edgeCount + limit] = count))
  freeze(network, program, weights, filled.prices)

  const levelOf = (score: number | null, prices: Float64Array): FairLevel => ({
    score,
    program,
    proof: { kind: 'bound', prices, bound: 0 },
  })
  const levels = [levelOf(null, filled.prices)]
  const byScore = levelsOf(program)
  const gains = new Float64Array(program.edgeCount)
  byScore.forEach(({ score, edges }, at) => {
    options.progress?.(at / byScore.length)
    const open = edges.filter((edge) => network.lower[edge] === 0)
    if (open.some((edge) => network.flow[edge] === 1)) {
      for (const edge of open) gains[edge] = -1
      network.potential.fill(0)
      for (let edge = 0; edge < program.edgeCount; edge++) network.cost[edge] = -(gains[edge] as number)
      solveFlow(network, { shouldStop: options.shouldStop })
      const prices = pricesOf(network, program, nesting)
      levels.push(levelOf(score, prices))
      freeze(network, program, gains, prices)
      for (const edge of open) gains[edge] = 0
    } else for (const edge of open) network.upper[edge] = 0
  })
  return { chosen: Int8Array.from(network.flow.subarray(0, program.edgeCount)), isProven: true, levels }
}

/** Fixes whatever the prices have decided, so that later levels cannot undo it. */
function freeze(network: Network, program: Program, gains: Float64Array, prices: Float64Array): void {
  const { lower, upper, flow, edgeCount } = network
  prices.forEach((price, limit) => {
    const arc = edgeCount + limit
    if (price === 0) return
    lower[arc] = flow[arc] as number
    upper[arc] = flow[arc] as number
  })
  const asked = priceSums(program, prices)
  for (let edge = 0; edge < edgeCount; edge++) {
    if ((gains[edge] as number) === (asked[edge] as number)) continue
    lower[edge] = flow[edge] as number
    upper[edge] = flow[edge] as number
  }
}

/** What all limits around each edge ask for it. */
function priceSums(program: Program, prices: Float64Array): Float64Array {
  const first = program.scenarioIds.length + program.capabilityIds.length
  const sums = new Float64Array(program.edgeCount)
  for (let edge = 0; edge < program.edgeCount; edge++) {
    sums[edge] =
      (prices[program.edgeScenario[edge] as number] as number) +
      (prices[program.scenarioIds.length + (program.edgeCapability[edge] as number)] as number)
  }
  program.groups.forEach(({ edges }, at) => {
    for (const edge of edges) sums[edge] = (sums[edge] as number) + (prices[first + at] as number)
  })
  return sums
}

/** The edges of each distinct score, lowest first. */
function levelsOf(program: Program): readonly { readonly score: number; readonly edges: number[] }[] {
  const levels = new Map<number, number[]>()
  program.scores.forEach((score, edge) => {
    const level = levels.get(score)
    if (level) level.push(edge)
    else levels.set(score, [edge])
  })
  return [...levels].map(([score, edges]) => ({ score, edges })).toSorted((a, b) => a.score - b.score)
}

/** The same by search: each level, once found, is settled for the levels above it. */
function searchFairest(program: Program, nesting: Nesting, options: RoundOptions): FairFound {
  const quiet = { ...options, progress: undefined }
  const all = Int32Array.from({ length: program.edgeCount }, (_, edge) => edge)
  const gains = new Float64Array(program.edgeCount).fill(1)
  const filled = search(program, nesting, gains, quiet)
  if (!filled.chosen) return { isProven: filled.bound < 0, levels: [], proof: filled.proof }
  let chosen = filled.chosen
  let isProven = filled.bound <= filled.worth
  let narrowed = settled(program, gains, filled, 'filled', all)
  const levels: FairLevel[] = [{ score: null, program, proof: filled.proof }]
  const byScore = levelsOf(program)
  byScore.forEach(({ score, edges }, at) => {
    options.progress?.(at / byScore.length)
    const open = edges.filter((edge) => narrowed.state[edge] === 0)
    if (open.every((edge) => chosen[edge] === 0)) {
      narrowed = without(narrowed, open)
      return
    }
    gains.fill(0)
    for (const edge of edges) gains[edge] = -1
    const found = search(narrowed, nestLimits(narrowed), gains, quiet, chosen)
    chosen = found.chosen ?? chosen
    isProven &&= found.bound <= found.worth
    levels.push({ score, program: narrowed, proof: found.proof })
    narrowed = settled(narrowed, gains, found, String(score), Int32Array.from(edges))
  })
  return { chosen, isProven, levels }
}

/**
 * The program that keeps to what was found: prices that prove it leave only what is as good; where cases were needed, the
 * count itself becomes a limit.
 */
function settled(program: Program, gains: Float64Array, found: Found, key: string, edges: Int32Array): Program {
  const { chosen, proof, bound, worth } = found
  if (proof.kind !== 'bound' || bound > worth || !chosen) return withCount(program, key, edges, Math.abs(worth))
  const counts = countsOf(program, chosen)
  const kept = (limit: number): boolean => proof.prices[limit] !== 0
  const asked = priceSums(program, proof.prices)
  return {
    ...program,
    lower: program.lower.map((value, limit) => (kept(limit) ? (counts[limit] as number) : value)),
    upper: program.upper.map((value, limit) => (kept(limit) ? (counts[limit] as number) : value)),
    state: program.state.map((value, edge) => (gains[edge] === asked[edge] ? value : chosen[edge] === 1 ? 1 : -1)),
  }
}

/** The program with exactly so many of some edges. */
const withCount = (program: Program, key: string, edges: Int32Array, count: number): Program => ({
  ...program,
  groups: [...program.groups, { group: key, target: '', per: 'round', key, edges }],
  lower: Int32Array.from([...program.lower, count]),
  upper: Int32Array.from([...program.upper, count]),
})

/** The program without some edges. */
function without(program: Program, edges: readonly number[]): Program {
  const state = program.state.slice()
  for (const edge of edges) state[edge] = -1
  return { ...program, state }
}
