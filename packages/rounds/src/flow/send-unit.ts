import type { FlowState } from './flow.ts'

/** Sends one unit along a path of arcs; the complement of an arc is taken backwards. */
export function sendUnit(
  { network, lists, listsInto, surplus }: FlowState,
  source: number,
  path: Int32Array,
  length: number,
): void {
  const { tail, head, lower, flow } = network
  let node = source
  for (let at = 0; at < length; at++) {
    const step = path[at] as number
    const arc = step < 0 ? ~step : step
    const now = flow[arc] as number
    if (step < 0) {
      flow[arc] = now - 1
      if (now - 1 === lower[arc]) {
        lists.remove(arc)
        listsInto.remove(arc)
      }
      node = tail[arc] as number
    } else {
      if (now === lower[arc]) {
        lists.add(arc)
        listsInto.add(arc)
      }
      flow[arc] = now + 1
      node = head[arc] as number
    }
  }
  surplus[source] = (surplus[source] as number) - 1
  surplus[node] = (surplus[node] as number) + 1
}
