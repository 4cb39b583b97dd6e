import type { Network } from './network.ts'
import type { OpenArcs } from './open-arcs.ts'

/** Looks for ways round edges, among open arcs of reduced cost 0. */
export type Scout = {
  readonly network: Network
  readonly open: OpenArcs
  /** The front that reached a node, 0 where none did, and the arc by which. */
  readonly reachedBy: Int8Array
  readonly via: Int32Array
  /** From the tail of the edge onwards. */
  readonly ahead: Front
  /** From its head backwards. */
  readonly behind: Front
}

type Front = {
  readonly side: 1 | -1
  readonly nodes: Int32Array
  size: number
  /** How many nodes were looked at; the arcs of the last one from `at` to `end` were not. */
  seen: number
  at: number
  end: number
}

export function createScout(network: Network, open: OpenArcs): Scout {
  const { nodeCount } = network
  const front = (side: 1 | -1): Front => ({ side, nodes: new Int32Array(nodeCount), size: 0, seen: 0, at: 0, end: 0 })
  return {
    network,
    open,
    reachedBy: new Int8Array(nodeCount),
    via: new Int32Array(nodeCount),
    ahead: front(1),
    behind: front(-1),
  }
}

/**
 * Sends what an edge carries another way that costs nothing. If there is none, changes potentials by 1 so that its own
 * way costs nothing either, and returns the nodes changed. Both ends are searched arc by arc in turn, so that little
 * more is looked at than twice the smaller side of the cut, which no open arc of reduced cost 0 then leaves.
 */
export function takeDetour(scout: Scout, edge: number): Int32Array {
  const { network, ahead, behind } = scout
  begin(scout, ahead, network.tail[edge] as number)
  begin(scout, behind, network.head[edge] as number)
  let stuck: Front | undefined
  let bridge = GOES_ON
  for (let front = ahead; bridge === GOES_ON; front = front === ahead ? behind : ahead) {
    bridge = look(scout, front)
    if (bridge === ENDS) stuck = front
    else if (bridge !== GOES_ON) sendAcross(scout, edge, bridge)
  }
  for (const { nodes, size } of [ahead, behind])
    for (let at = 0; at < size; at++) scout.reachedBy[nodes[at] as number] = 0
  if (!stuck) return NOBODY
  const changed = stuck.nodes.slice(0, stuck.size)
  for (const node of changed) network.potential[node] = (network.potential[node] as number) - stuck.side
  return changed
}

const NOBODY = new Int32Array()
const GOES_ON = -1
const ENDS = -2

function begin({ reachedBy }: Scout, front: Front, node: number): void {
  front.nodes[0] = node
  front.size = 1
  front.seen = 0
  front.at = 0
  front.end = 0
  reachedBy[node] = front.side
}

/** Looks along one arc. Returns it if the other front has been there. */
function look({ network, open, reachedBy, via }: Scout, front: Front): number {
  const { tail, head, lower, upper, cost, flow, potential } = network
  while (front.at === front.end) {
    if (front.seen === front.size) return ENDS
    const next = front.nodes[front.seen++] as number
    front.at = open.first[next] as number
    front.end = open.end[next] as number
  }
  const node = front.nodes[front.seen - 1] as number
  const arc = open.arcs[front.at++] as number
  const from = tail[arc] as number
  const to = head[arc] as number
  if ((cost[arc] as number) + (potential[from] as number) !== potential[to]) return GOES_ON
  const isForwards = (from === node) === (front.side === 1)
  const now = flow[arc] as number
  if (isForwards ? now >= (upper[arc] as number) : now <= (lower[arc] as number)) return GOES_ON
  const other = from === node ? to : from
  if (reachedBy[other] === -front.side) return arc
  if (reachedBy[other] === 0) {
    reachedBy[other] = front.side
    via[other] = arc
    front.nodes[front.size++] = other
  }
  return GOES_ON
}

/** Moves one unit from the edge to the way that the arc between both fronts completes. */
function sendAcross({ network, reachedBy, via }: Scout, edge: number, bridge: number): void {
  const { tail, head, flow } = network
  const isForwards = reachedBy[tail[bridge] as number] === 1
  flow[bridge] = (flow[bridge] as number) + (isForwards ? 1 : -1)
  const [last, next] = isForwards ? [tail[bridge], head[bridge]] : [head[bridge], tail[bridge]]
  for (let node = last as number; node !== tail[edge];) {
    const arc = via[node] as number
    const isAlong = head[arc] === node
    flow[arc] = (flow[arc] as number) + (isAlong ? 1 : -1)
    node = (isAlong ? tail[arc] : head[arc]) as number
  }
  for (let node = next as number; node !== head[edge];) {
    const arc = via[node] as number
    const isAlong = tail[arc] === node
    flow[arc] = (flow[arc] as number) + (isAlong ? 1 : -1)
    node = (isAlong ? head[arc] : tail[arc]) as number
  }
  flow[edge] = (flow[edge] as number) - 1
}
