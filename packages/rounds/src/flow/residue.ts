import { createFlowLists } from './flow-lists.ts'
import type { FlowLists } from './flow-lists.ts'
import type { Network } from './network.ts'

/**
 * What can still change in a flow. A unit can move along an arc that may carry more (way 2 × arc) and back along one that
 * may carry less (way 2 × arc + 1); a closed arc has no way.
 */
export type Residue = {
  readonly network: Network
  /** The nodes that each way joins. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** What a unit costs on each way. */
  readonly cost: Int8Array
  readonly potential: Int32Array
  /** The ways with room by the node they leave, and by the node they lead to. */
  readonly out: FlowLists
  readonly into: FlowLists
  readonly isOpen: (arc: number) => boolean
  readonly move: (way: number) => void
  /** Leaves the arc at the flow that it has, for good. */
  readonly close: (arc: number) => void
}

/** Arcs between whose bounds there is no room are closed from the start. Costs and potentials begin at 0. */
export function openResidue(network: Network): Residue {
  const { nodeCount, tail, head, lower, upper, flow } = network
  const wayCount = 2 * tail.length
  const [from, to, room] = [new Int32Array(wayCount), new Int32Array(wayCount), new Int32Array(wayCount)]
  for (let arc = 0; arc < tail.length; arc++) {
    const [along, back] = [2 * arc, 2 * arc + 1]
    from[along] = to[back] = tail[arc] as number
    to[along] = from[back] = head[arc] as number
    room[along] = (upper[arc] as number) - (flow[arc] as number)
    room[back] = (flow[arc] as number) - (lower[arc] as number)
  }
  const nothing = new Int32Array(wayCount)
  const out = createFlowLists(from, nodeCount, room, nothing)
  const into = createFlowLists(to, nodeCount, room, nothing)
  const setRoom = (way: number, units: number): void => {
    const had = (room[way] as number) > 0
    room[way] = units
    if (had === units > 0) return
    if (had) {
      out.remove(way)
      into.remove(way)
    } else {
      out.add(way)
      into.add(way)
    }
  }
  return {
    network,
    from,
    to,
    cost: new Int8Array(wayCount),
    potential: new Int32Array(nodeCount),
    out,
    into,
    isOpen: (arc) => (room[2 * arc] as number) > 0 || (room[2 * arc + 1] as number) > 0,
    move(way) {
      const arc = way >> 1
      flow[arc] = (flow[arc] as number) + ((way & 1) === 0 ? 1 : -1)
      setRoom(way, (room[way] as number) - 1)
      setRoom(way ^ 1, (room[way ^ 1] as number) + 1)
    },
    close(arc) {
      setRoom(2 * arc, 0)
      setRoom(2 * arc + 1, 0)
    },
  }
}
