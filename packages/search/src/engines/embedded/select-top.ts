/** Candidates are numbers into `keys`; a larger key comes first, `tie` says which of two equal ones does. */
export type Order = { keys: Float64Array; tie: (left: number, right: number) => boolean }

const before = ({ keys, tie }: Order, left: number, right: number): boolean => {
  const leftKey = keys[left] as number
  const rightKey = keys[right] as number
  return leftKey === rightKey ? tie(left, right) : leftKey > rightKey
}

const swap = (heap: Uint32Array, left: number, right: number): void => {
  const moved = heap[left] as number
  heap[left] = heap[right] as number
  heap[right] = moved
}

const sink = (heap: Uint32Array, size: number, order: Order): void => {
  let parent = 0
  for (;;) {
    const left = parent * 2 + 1
    if (left >= size) return
    const right = left + 1
    const last = right < size && before(order, heap[left] as number, heap[right] as number) ? right : left
    if (before(order, heap[last] as number, heap[parent] as number)) return
    swap(heap, last, parent)
    parent = last
  }
}

const rise = (heap: Uint32Array, from: number, order: Order): void => {
  let child = from
  while (child > 0) {
    const parent = (child - 1) >>> 1
    if (before(order, heap[child] as number, heap[parent] as number)) return
    swap(heap, child, parent)
    child = parent
  }
}

/** Puts candidates in order, in place. */
export const sortCandidates = (candidates: Uint32Array, order: Order): Uint32Array =>
  candidates.sort((left, right) => (before(order, left, right) ? -1 : 1))

/** The first `limit` of the candidates in order; while choosing, the last of the kept ones is the root of a heap. */
export const selectTop = (candidates: Uint32Array, limit: number, order: Order): Uint32Array => {
  if (limit * 8 >= candidates.length) return sortCandidates(candidates.slice(), order).subarray(0, limit)
  const heap = new Uint32Array(limit)
  const { keys } = order
  let size = 0
  let worst = Number.NEGATIVE_INFINITY
  for (let at = 0; at < candidates.length; at++) {
    const candidate = candidates[at] as number
    if (size < limit) {
      heap[size] = candidate
      rise(heap, size, order)
      size++
    } else {
      if ((keys[candidate] as number) < worst || !before(order, candidate, heap[0] as number)) continue
      heap[0] = candidate
      sink(heap, size, order)
    }
    if (size === limit) worst = keys[heap[0] as number] as number
  }
  return sortCandidates(heap.subarray(0, size), order)
}
