import type { FlowState } from './flow.ts'
import { sendUnit } from './send-unit.ts'

type Walk = { state: FlowState; via: Int32Array; touched: Int32Array; path: Int32Array; scanned: number }

/**
 * Sends unit after unit along the shortest path from its node, until `budget` arcs were looked at. Returns a node with
 * too much that reaches none that lacks, or -1.
 */
export function sendOneByOne(state: FlowState, budget: number): number {
  const { surplus, network, heap } = state
  const { nodeCount } = network
  heap.distance.fill(Infinity)
  const walk: Walk = {
    state,
    via: new Int32Array(nodeCount),
    touched: new Int32Array(nodeCount),
    path: new Int32Array(nodeCount),
    scanned: 0,
  }
  for (let source = 0; source < nodeCount; source++) {
    while ((surplus[source] as number) > 0) {
      if (walk.scanned > budget) return -1
      const target = nearest(walk, source)
      if (target < 0) return source
      sendUnit(state, source, walk.path, trace(walk, source, target))
    }
  }
  return -1
}

/** Finds the nearest node that lacks flow and makes the path to it tight. Returns -1 if there is none. */
function nearest(walk: Walk, source: number): number {
  const { via, touched, state } = walk
  const { network, heap, surplus, listsInto } = state
  const { tail, head, upper, cost, flow, potential, firstOut, out } = network
  const { distance } = heap
  let count = 1
  let best = Infinity
  let target = -1
  const label = (node: number, length: number, step: number, level: number): void => {
    const known = distance[node] as number
    if (length >= known || length >= best) return
    if (known === Infinity) touched[count++] = node
    via[node] = step
    if ((surplus[node] as number) >= 0) heap.label(node, length, level)
    else {
      distance[node] = length
      best = length
      target = node
    }
  }
  touched[0] = source
  heap.label(source, 0, 0)
  for (let node = heap.next(); node >= 0; node = heap.next()) {
    const level = distance[node] as number
    if (level >= best) break
    const base = level + (potential[node] as number)
    const end = firstOut[node + 1] as number
    for (let at = firstOut[node] as number; at < end; at++) {
      const arc = out[at] as number
      if ((flow[arc] as number) >= (upper[arc] as number)) continue
      const to = head[arc] as number
      label(to, base + (cost[arc] as number) - (potential[to] as number), arc, level)
    }
    walk.scanned += end - (firstOut[node] as number)
    for (let arc = listsInto.first[node] as number; arc >= 0; arc = listsInto.next[arc] as number) {
      const to = tail[arc] as number
      label(to, base - (cost[arc] as number) - (potential[to] as number), ~arc, level)
      walk.scanned++
    }
  }
  heap.clear()
  for (let at = 0; at < count; at++) {
    const node = touched[at] as number
    const short = (distance[node] as number) - best
    if (target >= 0 && short < 0) potential[node] = (potential[node] as number) + short
    distance[node] = Infinity
  }
  return target
}

/** Writes the path to the target into `path` and returns its length. */
function trace({ via, path, state }: Walk, source: number, target: number): number {
  const { tail, head } = state.network
  let length = 0
  for (let node = target; node !== source; length++) {
    const step = via[node] as number
    path[length] = step
    node = (step < 0 ? head[~step] : tail[step]) as number
  }
  path.subarray(0, length).reverse()
  return length
}
