import { createFlowLists } from './flow-lists.ts'
import type { FlowLists } from './flow-lists.ts'
import type { Network } from './network.ts'
import { createNodeHeap } from './node-heap.ts'
import type { NodeHeap } from './node-heap.ts'
import { RoundCancelledError } from '../round.ts'
import type { RoundOptions } from '../round.ts'
import { sendOneByOne } from './single-paths.ts'
import { sendAlongTightArcs } from './tight-paths.ts'

/** Nodes that want to send more than their limits let out: nothing is possible. */
export type Dead = { readonly reached: readonly number[] }

export type FlowState = {
  readonly network: Network
  /** Arcs that carry more than they must, by tail. */
  readonly lists: FlowLists
  /** The same by head. */
  readonly listsInto: FlowLists
  /** What each node has too much of; below 0 what it lacks. */
  readonly surplus: Int32Array
  readonly heap: NodeHeap
  /** Tails and costs of arcs by head, side by side so that a scan reads them in order. */
  readonly tailInto: Int32Array
  readonly costInto: Float64Array
}

/**
 * Turns any flow and potentials into the cheapest circulation; returns the proof if there is none. Each phase first sends
 * single units along their shortest paths while those are near, then finds how far every node is from one that lacks flow, and then sends along all shortest paths at once (primal-dual method).
 * Afterwards no arc that could carry more has negative reduced cost, and none that could carry less positive.
 */
export function solveFlow(network: Network, options: RoundOptions = {}): Dead | undefined {
  const surplus = settle(network)
  const total = amountLeft(surplus)
  if (total === 0) return undefined
  const state = openState(network, surplus)
  for (let left = total; left > 0; left = amountLeft(surplus)) {
    if (options.shouldStop?.()) throw new RoundCancelledError()
    options.progress?.(1 - left / total)
    const stuck = sendOneByOne(state, SCANS_PER_ARC * network.tail.length)
    if (stuck >= 0) return { reached: reachableFrom(state, stuck) }
    if (amountLeft(surplus) === 0) break
    const lost = shorten(state)
    if (lost >= 0) return { reached: reachableFrom(state, lost) }
    sendAlongTightArcs(state)
  }
  return undefined
}

/** How much scanning unit by unit is tried before one scan of everything is the better bargain. */
const SCANS_PER_ARC = 1

function openState(network: Network, surplus: Int32Array): FlowState {
  const { nodeCount, tail, head, cost, flow, lower, into } = network
  const tailInto = new Int32Array(into.length)
  const costInto = new Float64Array(into.length)
  for (let at = 0; at < into.length; at++) {
    tailInto[at] = tail[into[at] as number] as number
    costInto[at] = cost[into[at] as number] as number
  }
  const lists = createFlowLists(tail, nodeCount, flow, lower)
  const listsInto = createFlowLists(head, nodeCount, flow, lower)
  return { network, surplus, lists, listsInto, heap: createNodeHeap(nodeCount), tailInto, costInto }
}

function amountLeft(surplus: Int32Array): number {
  let total = 0
  for (let node = 0; node < surplus.length; node++) total += Math.max(0, surplus[node] as number)
  return total
}

/** Puts every arc at the end that its reduced cost asks for, and says what each node then has too much of. */
function settle({ tail, head, lower, upper, cost, flow, potential, nodeCount }: Network): Int32Array {
  const surplus = new Int32Array(nodeCount)
  for (let arc = 0; arc < tail.length; arc++) {
    const from = tail[arc] as number
    const to = head[arc] as number
    const reduced = (cost[arc] as number) + (potential[from] as number) - (potential[to] as number)
    const least = lower[arc] as number
    const most = upper[arc] as number
    const now = flow[arc] as number
    const wanted = reduced < 0 ? most : reduced > 0 ? least : now < least ? least : now > most ? most : now
    if (wanted === 0 && now === 0) continue
    flow[arc] = wanted
    surplus[from] = (surplus[from] as number) - wanted
    surplus[to] = (surplus[to] as number) + wanted
  }
  return surplus
}

/**
 * Lowers potentials by the distance to the nearest node that lacks flow, so that shortest paths cost nothing. Returns a
 * node with too much that reaches none, or -1.
 */
function shorten({ network, lists, surplus, heap, tailInto, costInto }: FlowState): number {
  const { nodeCount, head, upper, cost, flow, potential, firstIn, into } = network
  const { distance } = heap
  distance.fill(Infinity)
  let waiting = 0
  let level = 0
  for (let node = nodeCount - 1; node >= 0; node--) {
    if ((surplus[node] as number) > 0) waiting++
    if ((surplus[node] as number) >= 0) continue
    heap.label(node, 0, 0)
  }
  while (waiting > 0) {
    const node = heap.next()
    if (node < 0) break
    level = distance[node] as number
    if ((surplus[node] as number) > 0 && --waiting === 0) break
    const above = level - (potential[node] as number)
    const end = firstIn[node + 1] as number
    for (let at = firstIn[node] as number; at < end; at++) {
      const from = tailInto[at] as number
      const known = distance[from] as number
      if (known <= level) continue
      const length = above + (costInto[at] as number) + (potential[from] as number)
      if (length >= known) continue
      const arc = into[at] as number
      if ((flow[arc] as number) < (upper[arc] as number)) heap.label(from, length, level)
    }
    for (let arc = lists.first[node] as number; arc >= 0; arc = lists.next[arc] as number) {
      const from = head[arc] as number
      const length = above - (cost[arc] as number) + (potential[from] as number)
      if (length < (distance[from] as number)) heap.label(from, length, level)
    }
  }
  heap.clear()
  if (waiting > 0) return surplus.findIndex((amount, node) => amount > 0 && distance[node] === Infinity)
  for (let node = 0; node < nodeCount; node++) {
    potential[node] = (potential[node] as number) - Math.min(level, distance[node] as number)
  }
  return -1
}

/** Every node that some flow from the node could still reach. */
function reachableFrom({ network }: FlowState, source: number): readonly number[] {
  const { tail, head, lower, upper, flow, firstOut, out, firstIn, into } = network
  const seen = new Set([source])
  for (const node of seen) {
    for (let at = firstOut[node] as number; at < (firstOut[node + 1] as number); at++) {
      const arc = out[at] as number
      if ((flow[arc] as number) < (upper[arc] as number)) seen.add(head[arc] as number)
    }
    for (let at = firstIn[node] as number; at < (firstIn[node + 1] as number); at++) {
      const arc = into[at] as number
      if ((flow[arc] as number) > (lower[arc] as number)) seen.add(tail[arc] as number)
    }
  }
  return [...seen]
}
