import type { Network } from './network.ts'
import { sortedByKey } from './sorted-by-key.ts'

/** Arcs whose flow may still change, by the nodes they join: `arcs` from `first[node]` up to `end[node]`. */
export type OpenArcs = {
  readonly first: Int32Array
  readonly end: Int32Array
  readonly arcs: Int32Array
  readonly isOpen: (arc: number) => boolean
  /** Leaves the arc at the flow it has, for good. */
  readonly close: (arc: number) => void
}

/** All arcs between whose bounds there is room. */
export function listOpenArcs({ nodeCount, tail, head, lower, upper, flow }: Network): OpenArcs {
  const arcCount = tail.length
  const ends = new Int32Array(2 * arcCount)
  ends.set(tail)
  ends.set(head, arcCount)
  const isOpen = (arc: number): boolean => (lower[arc] as number) < (upper[arc] as number)
  const open = new Int32Array(2 * arcCount)
  let count = 0
  for (let at = 0; at < 2 * arcCount; at++) if (isOpen(at < arcCount ? at : at - arcCount)) open[count++] = at
  const { first, order: arcs } = sortedByKey(ends, nodeCount, open.subarray(0, count))
  const end = first.slice(1)
  /** Where each arc stands in the list of its tail, then in that of its head. */
  const places = ends
  for (let at = 0; at < arcs.length; at++) places[arcs[at] as number] = at
  for (let at = 0; at < arcs.length; at++)
    if ((arcs[at] as number) >= arcCount) arcs[at] = (arcs[at] as number) - arcCount
  const leave = (node: number, place: number): void => {
    const last = (end[node] as number) - 1
    const moved = arcs[last] as number
    arcs[place] = moved
    places[tail[moved] === node ? moved : arcCount + moved] = place
    end[node] = last
  }
  return {
    first,
    end,
    arcs,
    isOpen,
    close(arc) {
      if (!isOpen(arc)) return
      leave(tail[arc] as number, places[arc] as number)
      leave(head[arc] as number, places[arcCount + arc] as number)
      lower[arc] = flow[arc] as number
      upper[arc] = flow[arc] as number
    },
  }
}
