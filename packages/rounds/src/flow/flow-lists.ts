/** For each node its arcs that carry more than they must, as linked lists; -1 ends a list. */
export type FlowLists = {
  readonly first: Int32Array
  readonly next: Int32Array
  readonly add: (arc: number) => void
  readonly remove: (arc: number) => void
}

/** Lists of arcs by their entry in `owner`. */
export function createFlowLists(owner: Int32Array, ownerCount: number, flow: Int32Array, lower: Int32Array): FlowLists {
  const first = new Int32Array(ownerCount).fill(-1)
  const next = new Int32Array(owner.length).fill(-1)
  const previous = new Int32Array(owner.length).fill(-1)
  const add = (arc: number): void => {
    const node = owner[arc] as number
    const after = first[node] as number
    next[arc] = after
    previous[arc] = -1
    if (after >= 0) previous[after] = arc
    first[node] = arc
  }
  const remove = (arc: number): void => {
    const before = previous[arc] as number
    const after = next[arc] as number
    if (before >= 0) next[before] = after
    else first[owner[arc] as number] = after
    if (after >= 0) previous[after] = before
  }
  for (let arc = owner.length - 1; arc >= 0; arc--) if ((flow[arc] as number) > (lower[arc] as number)) add(arc)
  return { first, next, add, remove }
}
