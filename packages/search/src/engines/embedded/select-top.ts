/** Whether the left of two candidates comes first. */
export type Before = (left: number, right: number) => boolean

const sink = (heap: Uint32Array, size: number, before: Before): void => {
  let parent = 0
  for (;;) {
    const left = parent * 2 + 1
    if (left >= size) return
    const right = left + 1
    const last = right < size && before(heap[left] as number, heap[right] as number) ? right : left
    if (before(heap[last] as number, heap[parent] as number)) return
    const moved = heap[last] as number
    heap[last] = heap[parent] as number
    heap[parent] = moved
    parent = last
  }
}

const rise = (heap: Uint32Array, from: number, before: Before): void => {
  let child = from
  while (child > 0) {
    const parent = (child - 1) >>> 1
    if (before(heap[child] as number, heap[parent] as number)) return
    const moved = heap[child] as number
    heap[child] = heap[parent] as number
    heap[parent] = moved
    child = parent
  }
}

/** The first `limit` of the candidates in order; the last of the kept ones is at the root of a heap. */
export const selectTop = (candidates: Uint32Array, limit: number, before: Before): Uint32Array => {
  const compare = (left: number, right: number): number => (before(left, right) ? -1 : 1)
  if (limit * 8 >= candidates.length) return candidates.slice().sort(compare).subarray(0, limit)
  const heap = new Uint32Array(limit)
  let size = 0
  for (const candidate of candidates) {
    if (size < limit) {
      heap[size] = candidate
      rise(heap, size, before)
      size++
    } else if (limit > 0 && before(candidate, heap[0] as number)) {
      heap[0] = candidate
      sink(heap, size, before)
    }
  }
  return heap.subarray(0, size).sort(compare)
}
