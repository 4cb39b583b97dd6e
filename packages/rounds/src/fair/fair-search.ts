import { levelsOf, priceSums } from './fair-levels.ts'
import type { FairFound } from './fair-levels.ts'
import { nestLimits } from '../program/nesting.ts'
import type { Nesting } from '../program/nesting.ts'
import type { Program } from '../program/program.ts'
import { proofTree } from '../certificate/proof-tree.ts'
import { countsOf } from '../optimal/relaxation.ts'
import type { FairStep, RoundOptions } from '../round.ts'
import { search } from '../optimal/search.ts'
import type { Found } from '../optimal/search.ts'

/** The fairest round where limits cross, by search: each level, once found, is settled for the levels above it. */
export function searchFairest(program: Program, nesting: Nesting, options: RoundOptions): FairFound {
  const quiet = { ...options, progress: undefined }
  const all = Int32Array.from({ length: program.edgeCount }, (_, edge) => edge)
  const gains = new Float64Array(program.edgeCount).fill(1)
  const filled = search(program, nesting, gains, quiet)
  if (!filled.chosen) return { isProven: filled.bound < 0, steps: [], proof: filled.proof }
  let chosen = filled.chosen
  let isProven = filled.bound <= filled.worth
  let narrowed = settled(program, gains, filled, 'filled', all)
  const steps: FairStep[] = [{ score: null, proof: proofTree(program, filled.proof) }]
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
    steps.push({ score, proof: proofTree(narrowed, found.proof) })
    narrowed = settled(narrowed, gains, found, String(score), Int32Array.from(edges))
  })
  return { chosen, isProven, steps }
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
