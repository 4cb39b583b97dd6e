/** A priority queue of nodes in typed arrays; nearest first, always in the same order for the same input. */
export type NodeHeap = {
  readonly distance: Float64Array
  /** Gives a node a distance smaller than it had; `level` is the distance of the node taken last. */
  readonly label: (node: number, length: number, level: number) => void
  /** Takes the nearest node, or returns -1. */
  readonly next: () => number
  readonly clear: () => void
}

export function createNodeHeap(nodeCount: number): NodeHeap {
  const distance = new Float64Array(nodeCount).fill(Infinity)
  const heap = new Int32Array(nodeCount)
  const place = new Int32Array(nodeCount).fill(-1)
  /** Nodes as near as the last one need no order. */
  const stack = new Int32Array(nodeCount)
  let size = 0
  let stacked = 0

  const siftUp = (start: number, node: number): void => {
    const key = distance[node] as number
    let at = start
    while (at > 0) {
      const parent = (at - 1) >> 1
      const other = heap[parent] as number
      const otherKey = distance[other] as number
      if (otherKey < key || (otherKey === key && other < node)) break
      heap[at] = other
      place[other] = at
      at = parent
    }
    heap[at] = node
    place[node] = at
  }
  const siftDown = (node: number): void => {
    const key = distance[node] as number
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= size) break
      let other = heap[child] as number
      let otherKey = distance[other] as number
      if (child + 1 < size) {
        const right = heap[child + 1] as number
        const rightKey = distance[right] as number
        if (rightKey < otherKey || (rightKey === otherKey && right < other)) {
          child++
          other = right
          otherKey = rightKey
        }
      }
      if (key < otherKey || (key === otherKey && node < other)) break
      heap[at] = other
      place[other] = at
      at = child
    }
    heap[at] = node
    place[node] = at
  }
  const pop = (): number => {
    const top = heap[0] as number
    place[top] = -1
    size--
    if (size > 0) siftDown(heap[size] as number)
    return top
  }
  return {
    distance,
    label(node, length, level) {
      distance[node] = length
      const at = place[node] as number
      if (at >= 0) siftUp(at, node)
      else if (length === level) stack[stacked++] = node
      else siftUp(size++, node)
    },
    next: () => (stacked > 0 ? (stack[--stacked] as number) : size > 0 ? pop() : -1),
    clear() {
      for (let at = 0; at < size; at++) place[heap[at] as number] = -1
      size = 0
      stacked = 0
    },
  }
}
