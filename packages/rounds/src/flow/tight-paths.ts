import type { FlowState } from './flow.ts'
import { sendUnit } from './send-unit.ts'

/**
 * Sends what it can from nodes with too much to nodes that lack, along arcs of reduced cost 0, by depth-first search
 * that looks at each arc once. At least one unit arrives if any path is tight.
 */
export function sendAlongTightArcs(state: FlowState): void {
  const { network, surplus } = state
  const { nodeCount, firstOut } = network
  const forward = firstOut.slice(0, nodeCount)
  const scan: Scan = {
    state,
    forward,
    back: network.firstIn.slice(0, nodeCount),
    onPath: new Uint8Array(nodeCount),
    path: new Int32Array(nodeCount),
  }
  for (let source = 0; source < nodeCount; source++) {
    while ((surplus[source] as number) > 0) {
      const length = findPath(scan, source)
      if (length < 0) break
      sendUnit(state, source, scan.path, length)
    }
  }
}

type Scan = {
  readonly state: FlowState
  readonly forward: Int32Array
  readonly back: Int32Array
  readonly onPath: Uint8Array
  /** Arcs of the path; the complement of an arc that is taken backwards. */
  readonly path: Int32Array
}

/** Leaves a path from the source in `path` and returns its length, or -1. */
function findPath(scan: Scan, source: number): number {
  const { onPath, path, state } = scan
  const { tail, head } = state.network
  let depth = 0
  let node = source
  onPath[node] = 1
  for (;;) {
    if ((state.surplus[node] as number) < 0) break
    const step = nextStep(scan, node)
    if (step !== NONE) {
      path[depth++] = step
      node = (step < 0 ? tail[~step] : head[step]) as number
      onPath[node] = 1
      continue
    }
    onPath[node] = 0
    if (depth === 0) return -1
    const last = path[--depth] as number
    node = (last < 0 ? head[~last] : tail[last]) as number
    if (last < 0) scan.back[node] = (scan.back[node] as number) + 1
    else scan.forward[node] = (scan.forward[node] as number) + 1
  }
  onPath[node] = 0
  for (let at = 0; at < depth; at++) {
    const step = path[at] as number
    onPath[(step < 0 ? head[~step] : tail[step]) as number] = 0
  }
  return depth
}

const NONE = 0x7fffffff

/** The next arc out of a node that is tight, has room and leads off the path. */
function nextStep({ state, forward, back, onPath }: Scan, node: number): number {
  const { tail, head, lower, upper, cost, flow, potential, firstOut, out, firstIn, into } = state.network
  const here = potential[node] as number
  const end = firstOut[node + 1] as number
  for (let at = forward[node] as number; at < end; at++) {
    const arc = out[at] as number
    const to = head[arc] as number
    if ((cost[arc] as number) + here !== potential[to] || (flow[arc] as number) >= (upper[arc] as number)) continue
    if (onPath[to] === 1) continue
    forward[node] = at
    return arc
  }
  forward[node] = end
  const last = firstIn[node + 1] as number
  for (let at = back[node] as number; at < last; at++) {
    const arc = into[at] as number
    const to = tail[arc] as number
    if ((flow[arc] as number) <= (lower[arc] as number) || (cost[arc] as number) + (potential[to] as number) !== here)
      continue
    if (onPath[to] === 1) continue
    back[node] = at
    return ~arc
  }
  back[node] = last
  return NONE
}
