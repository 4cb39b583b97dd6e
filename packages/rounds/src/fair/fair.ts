import { createScout, takeDetour } from '../flow/detour.ts'
import type { Scout } from '../flow/detour.ts'
import { levelsOf, priceSums } from './fair-levels.ts'
import type { FairFound } from './fair-levels.ts'
import { searchFairest } from './fair-search.ts'
import { limitName } from '../program/limit-name.ts'
import type { Nesting } from '../program/nesting.ts'
import { layOut } from '../flow/network.ts'
import type { Network } from '../flow/network.ts'
import type { Program } from '../program/program.ts'
import { proofTree } from '../certificate/proof-tree.ts'
import { countsOf, relax } from '../optimal/relaxation.ts'
import { openResidue } from '../flow/residue.ts'
import type { Residue } from '../flow/residue.ts'
import { RoundCancelledError } from '../round.ts'
import type { FairStep, Prices, RoundOptions } from '../round.ts'

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
    return { isProven: true, steps: [], proof: { kind: 'ray', prices: filled.prices, bound: -Infinity } }
  }
  const { chosen, prices, bound } = filled
  const network = layOut(program, nesting)
  network.flow.set(chosen)
  countsOf(program, chosen).forEach((count, limit) => (network.flow[program.edgeCount + limit] = count))
  keepFilled(network, program, prices)
  const residue = openResidue(network)
  const scout = createScout(residue)
  const steps: FairStep[] = [{ score: null, proof: proofTree(program, { kind: 'bound', prices, bound }) }]
  const levels = levelsOf(program)
  const levelsPerReport = Math.ceil(levels.length / 100)
  levels.forEach(({ score, edges }, at) => {
    if (at % levelsPerReport === 0) options.progress?.(at / levels.length)
    const changed = avoid(scout, edges, options)
    if (changed.size > 0) steps.push({ score, proof: { kind: 'bound', prices: pricesAt(changed, residue, program) } })
    settle(residue, edges, changed)
  })
  return { chosen: Int8Array.from(network.flow.subarray(0, program.edgeCount)), isProven: true, steps }
}

/** Fixes whatever the prices that prove it filled have decided, so that no level can undo it. */
function keepFilled({ lower, upper, flow, edgeCount }: Network, program: Program, prices: Float64Array): void {
  const keep = (arc: number): void => {
    lower[arc] = flow[arc] as number
    upper[arc] = flow[arc] as number
  }
  prices.forEach((price, limit) => {
    if (price !== 0) keep(edgeCount + limit)
  })
  priceSums(program, prices).forEach((asked, edge) => {
    if (asked !== 1) keep(edge)
  })
}

/**
 * Takes as few of a level's edges as possible: each now costs 1, and what it carries goes another way if one costs less.
 * Returns the nodes whose potentials prove that the rest has to stay.
 */
function avoid(scout: Scout, edges: readonly number[], { shouldStop }: RoundOptions): ReadonlySet<number> {
  const { network, from, to, cost, potential, isOpen } = scout.residue
  const charge = (edge: number): void => {
    cost[2 * edge] = 1
    cost[2 * edge + 1] = -1
  }
  const changed = new Set<number>()
  const carriers: number[] = []
  for (const edge of edges) {
    if (!isOpen(edge)) continue
    if (network.flow[edge] === 1) carriers.push(edge)
    else charge(edge)
  }
  for (const edge of carriers) {
    charge(edge)
    const fall = (potential[from[2 * edge] as number] as number) - (potential[to[2 * edge] as number] as number)
    if (network.flow[edge] === 0 || fall < 0) continue
    if (shouldStop?.()) throw new RoundCancelledError()
    for (const node of takeDetour(scout, edge)) changed.add(node)
  }
  return changed
}

/** Closes every arc that the potentials decide, and sets them and the costs back to 0. */
function settle(
  { from, to, cost, potential, out, into, close }: Residue,
  edges: readonly number[],
  changed: ReadonlySet<number>,
): void {
  const closeIfDecided = (arc: number): void => {
    const rise = (potential[to[2 * arc] as number] as number) - (potential[from[2 * arc] as number] as number)
    if (rise !== cost[2 * arc]) close(arc)
  }
  for (const edge of edges) closeIfDecided(edge)
  for (const node of changed) {
    for (const { first, next } of [out, into]) {
      // A way keeps what follows it when it leaves its list.
      for (let way = first[node] as number; way >= 0; way = next[way] as number) closeIfDecided(way >> 1)
    }
  }
  for (const edge of edges) cost[2 * edge] = cost[2 * edge + 1] = 0
  for (const node of changed) potential[node] = 0
}

/** The prices of the limits at the nodes whose potentials are not 0. */
function pricesAt(nodes: ReadonlySet<number>, { network, potential }: Residue, program: Program): Prices {
  const { edgeCount, tail, head, firstOut, out, firstIn, into } = network
  const limits = new Set<number>()
  for (const node of nodes) {
    for (const [first, arcs] of [
      [firstOut, out],
      [firstIn, into],
    ] as const) {
      // The arcs of limits have the highest numbers, and so come last.
      for (let at = (first[node + 1] as number) - 1; at >= (first[node] as number); at--) {
        const limit = (arcs[at] as number) - edgeCount
        if (limit < 0) break
        limits.add(limit)
      }
    }
  }
  return [...limits]
    .toSorted((a, b) => a - b)
    .map((limit): Prices[number] => {
      const arc = edgeCount + limit
      const price = (potential[head[arc] as number] as number) - (potential[tail[arc] as number] as number)
      return [limitName(program, limit), price]
    })
    .filter(([, price]) => price !== 0)
}
