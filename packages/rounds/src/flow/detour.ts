import type { FlowLists } from './flow-lists.ts'
import type { Residue } from './residue.ts'

/** Looks for ways round edges that cost nothing. */
export type Scout = {
  readonly residue: Residue
  /** The front that reached a node, 0 where none did, and by which way. */
  readonly reachedBy: Int8Array
  readonly via: Int32Array
  /** From the tail of the edge onwards. */
  readonly ahead: Front
  /** From its head backwards. */
  readonly behind: Front
}

type Front = {
  readonly side: 1 | -1
  readonly ways: FlowLists
  /** Where each way leads, seen from here. */
  readonly ends: Int32Array
  readonly nodes: Int32Array
  size: number
  /** How many nodes were looked at, and the next way of the last one, or -1. */
  seen: number
  way: number
}

export function createScout(residue: Residue): Scout {
  const { nodeCount } = residue.network
  const front = (side: 1 | -1, ways: FlowLists, ends: Int32Array): Front => {
    return { side, ways, ends, nodes: new Int32Array(nodeCount), size: 0, seen: 0, way: -1 }
  }
  return {
    residue,
    reachedBy: new Int8Array(nodeCount),
    via: new Int32Array(nodeCount),
    ahead: front(1, residue.out, residue.to),
    behind: front(-1, residue.into, residue.from),
  }
}

/**
 * Sends what an edge carries another way that costs nothing. If there is none, changes potentials by 1 so that its own
 * way costs nothing either, and returns the nodes changed. Both ends are searched way by way in turn, so that little more
 * is looked at than twice the smaller side of the cut, which no open arc of reduced cost 0 then leaves.
 */
export function takeDetour(scout: Scout, edge: number): Int32Array {
  const { residue, ahead, behind, reachedBy } = scout
  begin(scout, ahead, residue.from[2 * edge] as number)
  begin(scout, behind, residue.to[2 * edge] as number)
  let front = ahead
  let found = look(scout, front)
  while (found === GOES_ON) {
    front = front === ahead ? behind : ahead
    found = look(scout, front)
  }
  for (const { nodes, size } of [ahead, behind]) for (let at = 0; at < size; at++) reachedBy[nodes[at] as number] = 0
  if (found !== ENDS) {
    sendAcross(scout, edge, found)
    return NOBODY
  }
  const changed = front.nodes.slice(0, front.size)
  for (const node of changed) residue.potential[node] = (residue.potential[node] as number) - front.side
  return changed
}

const NOBODY = new Int32Array()
const GOES_ON = -1
const ENDS = -2

function begin({ reachedBy }: Scout, front: Front, node: number): void {
  front.nodes[0] = node
  front.size = 1
  front.seen = 0
  front.way = -1
  reachedBy[node] = front.side
}

/** Looks along one way. Returns it if the other front has been where it leads. */
function look({ residue, reachedBy, via }: Scout, front: Front): number {
  const { cost, potential } = residue
  const { ways, ends, nodes, side } = front
  while (front.way < 0) {
    if (front.seen === front.size) return ENDS
    front.way = ways.first[nodes[front.seen++] as number] as number
  }
  const way = front.way
  front.way = ways.next[way] as number
  const end = ends[way] as number
  const known = reachedBy[end] as number
  if (known === side) return GOES_ON
  const rise = (potential[end] as number) - (potential[nodes[front.seen - 1] as number] as number)
  if (rise * side !== cost[way]) return GOES_ON
  if (known !== 0) return way
  reachedBy[end] = side
  via[end] = way
  nodes[front.size++] = end
  return GOES_ON
}

/** Moves one unit from the edge to the ways that the one between both fronts completes. */
function sendAcross({ residue, via }: Scout, edge: number, bridge: number): void {
  const { from, to, move } = residue
  for (let node = from[bridge] as number; node !== from[2 * edge];) {
    const way = via[node] as number
    move(way)
    node = from[way] as number
  }
  for (let node = to[bridge] as number; node !== to[2 * edge];) {
    const way = via[node] as number
    move(way)
    node = to[way] as number
  }
  move(bridge)
  move(2 * edge + 1)
}
