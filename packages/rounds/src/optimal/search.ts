import type { Nesting } from '../program/nesting.ts'
import { firstGroup } from '../program/program.ts'
import type { Program } from '../program/program.ts'
import { countsOf, relax, worthOf } from './relaxation.ts'
import type { Relaxed } from './relaxation.ts'
import { RoundCancelledError } from '../round.ts'
import type { RoundOptions } from '../round.ts'

/** A proof by cases in numbers: see ProofTree. */
export type Proof =
  | { readonly kind: 'bound' | 'ray'; readonly prices: Float64Array; readonly bound: number }
  | { readonly kind: 'split'; readonly edge: number; readonly without: Proof; readonly with: Proof }

/** The best found, and a proof of how good anything else can be. `chosen` is undefined if nothing was found. */
export type Found = {
  readonly chosen?: Int8Array
  readonly worth: number
  readonly bound: number
  readonly proof: Proof
}

type Goal = { readonly weights: Float64Array; readonly anyWillDo: boolean; readonly start?: Int8Array }

const PRICE_ROUNDS = 24

/**
 * Best choice of edges for `weights`: by flow where the limits nest, else by branch and bound over it. `start` is a
 * choice that keeps the limits, where one is known.
 */
export function search(
  program: Program,
  nesting: Nesting,
  weights: Float64Array,
  options: RoundOptions,
  start?: Int8Array,
): Found {
  if (nesting.crossing.length === 0) return branchAndBound(program, nesting, { weights, anyWillDo: false }, options)
  if (start) return branchAndBound(program, nesting, { weights, anyWillDo: false, start }, options)
  const nothing = new Float64Array(program.edgeCount)
  const quiet = { ...options, progress: undefined }
  const any = branchAndBound(program, nesting, { weights: nothing, anyWillDo: true }, quiet)
  if (!any.chosen && any.bound < 0) return any
  return branchAndBound(program, nesting, { weights, anyWillDo: false, start: any.chosen }, options)
}

function branchAndBound(program: Program, nesting: Nesting, goal: Goal, options: RoundOptions): Found {
  const limit = options.searchLimit ?? 2000
  let chosen = goal.start
  let worth = chosen ? worthOf(goal.weights, chosen) : -Infinity
  // A search reports the cases it looked at, a single flow how much of it has been sent.
  const inner = nesting.crossing.length > 0 ? { ...options, progress: undefined } : options
  let cases = 0
  const offer = (candidate: Int8Array): void => {
    const value = worthOf(goal.weights, candidate)
    if (value <= worth) return
    chosen = candidate
    worth = value
  }
  const explore = (state: Int8Array, prices: Float64Array): Proof => {
    if (options.shouldStop?.()) throw new RoundCancelledError()
    if (nesting.crossing.length > 0) options.progress?.(Math.min(1, cases / limit))
    cases++
    const here: Program = { ...program, state }
    const leaf = boundCase(here, nesting, goal, prices, () => worth, offer, inner)
    const isDone = leaf.proof.bound <= worth || leaf.proof.kind === 'ray' || (goal.anyWillDo && chosen !== undefined)
    if (isDone || leaf.branch === undefined || cases >= limit) return leaf.proof
    const { edge, likely } = leaf.branch
    const side = (value: 1 | -1): Proof => explore(state.with(edge, value), leaf.proof.prices)
    const first = side(likely)
    const second = side(likely === 1 ? -1 : 1)
    return { kind: 'split', edge, without: likely === 1 ? second : first, with: likely === 1 ? first : second }
  }
  const proof = explore(program.state, new Float64Array(program.lower.length))
  return { chosen, worth, bound: boundOf(proof), proof }
}

const boundOf = (proof: Proof): number =>
  proof.kind === 'split'
    ? Math.max(boundOf(proof.with), boundOf(proof.without))
    : proof.kind === 'ray'
      ? -Infinity
      : proof.bound

type Leaf = {
  readonly proof: { readonly kind: 'bound' | 'ray'; readonly prices: Float64Array; readonly bound: number }
  readonly branch?: { readonly edge: number; readonly likely: 1 | -1 }
}

/** Bounds one case by pricing the crossing limits, with prices improved step by step. */
function boundCase(
  program: Program,
  nesting: Nesting,
  goal: Goal,
  startPrices: Float64Array,
  worth: () => number,
  offer: (chosen: Int8Array) => void,
  options: RoundOptions,
): Leaf {
  const prices = startPrices.slice()
  const decided = new Set<number>()
  for (const limit of nesting.crossing) {
    const { free, forced } = tally(program, limit)
    const ray = new Float64Array(prices.length)
    ray[limit] =
      forced > (program.upper[limit] as number) ? 1 : forced + free < (program.lower[limit] as number) ? -1 : 0
    if (ray[limit] !== 0) return { proof: { kind: 'ray', prices: ray, bound: -Infinity } }
    if (free > 0) continue
    prices[limit] = 0
    decided.add(limit)
  }
  let best: (Relaxed & { kind: 'flow' }) | undefined
  for (let round = 0; round < PRICE_ROUNDS; round++) {
    const relaxed = relax(program, nesting, goal.weights, prices, options)
    if (relaxed.kind === 'dead') return { proof: { kind: 'ray', prices: relaxed.prices, bound: -Infinity } }
    const counts = countsOf(program, relaxed.chosen)
    if (nesting.crossing.every((limit) => excess(program, counts, limit) === 0)) offer(relaxed.chosen)
    if (best === undefined || relaxed.bound < best.bound) best = relaxed
    if (goal.anyWillDo && best.bound < 0) return { proof: { kind: 'ray', prices: best.prices, bound: -Infinity } }
    if (best.bound <= worth()) break
    const floor = Number.isFinite(worth()) ? worth() : best.bound - Math.max(1, Math.abs(best.bound) / 4)
    if (!stepPrices(program, nesting, decided, prices, counts, (relaxed.bound - floor) / (1 + round / 4))) break
  }
  if (best === undefined) throw new RangeError('a case without a price round')
  const proof = { kind: 'bound', prices: best.prices, bound: best.bound } as const
  return { proof, branch: branchOf(program, nesting, best.chosen, best.prices) }
}

/** Above 0: that many too many; below 0: that many too few. */
const excess = (program: Program, counts: Int32Array, limit: number): number => {
  const count = counts[limit] as number
  return Math.max(0, count - (program.upper[limit] as number)) + Math.min(0, count - (program.lower[limit] as number))
}

/** Moves each crossing price against what is wrong with its count; false if nothing is. */
function stepPrices(
  program: Program,
  nesting: Nesting,
  decided: ReadonlySet<number>,
  prices: Float64Array,
  counts: Int32Array,
  gap: number,
): boolean {
  const slopes = nesting.crossing.map((limit) => {
    const price = prices[limit] as number
    const count = counts[limit] as number
    if (decided.has(limit)) return 0
    if (price > 0) return count - (program.upper[limit] as number)
    return price < 0 ? count - (program.lower[limit] as number) : excess(program, counts, limit)
  })
  const norm = slopes.reduce((sum, slope) => sum + slope * slope, 0)
  if (norm === 0) return false
  const stride = Math.max(1, gap / norm)
  nesting.crossing.forEach((limit, at) => {
    const before = prices[limit] as number
    const moved = Math.round(before + stride * (slopes[at] as number))
    prices[limit] = before !== 0 && Math.sign(moved) === -Math.sign(before) ? 0 : moved
  })
  return true
}

function tally(program: Program, limit: number): { free: number; forced: number } {
  let free = 0
  let forced = 0
  for (const edge of program.groups[limit - firstGroup(program)]?.edges ?? []) {
    if (program.state[edge] === 0) free++
    if (program.state[edge] === 1) forced++
  }
  return { free, forced }
}

/** The edge to decide next: in the crossing limit that is most wrong, the first that could set it right. */
function branchOf(program: Program, nesting: Nesting, chosen: Int8Array, prices: Float64Array): Leaf['branch'] {
  const counts = countsOf(program, chosen)
  const open = nesting.crossing
    .filter((limit) => excess(program, counts, limit) !== 0 || prices[limit] !== 0)
    .toSorted((a, b) => Math.abs(excess(program, counts, b)) - Math.abs(excess(program, counts, a)) || a - b)
  for (const limit of open) {
    const free = [...(program.groups[limit - firstGroup(program)]?.edges ?? [])].filter(
      (edge) => program.state[edge] === 0,
    )
    const edge = free.find((candidate) => chosen[candidate] === 1) ?? free[0]
    if (edge !== undefined) return { edge, likely: chosen[edge] === 1 ? 1 : -1 }
  }
  return undefined
}
