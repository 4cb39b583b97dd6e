import { flatten, unflatten } from './snapshotable.ts'
import type { Snapshotable } from './snapshotable.ts'

/**
 * Hands out blocks of a pool that grows at its end and takes them back for later requests of the same size. It knows
 * offsets only; whoever owns the arrays keeps them at least `end` long.
 */
export type BlockAllocator = {
  /** Offset of a block of this capacity, which must come from `capacityFor`. */
  readonly allocate: (capacity: number) => number
  readonly release: (start: number, capacity: number) => void
  readonly end: () => number
} & Snapshotable

/** The capacity used for a length: the next of 4, 6, 8, 12, 16, 24 …, so that at most a third is spare. */
export function capacityFor(length: number): number {
  let capacity = 4
  while (capacity < length) capacity = (capacity & (capacity - 1)) === 0 ? capacity * 1.5 : (capacity / 3) * 4
  return capacity
}

export function createBlockAllocator(): BlockAllocator {
  const free = new Map<number, number[]>()
  let end = 0
  return {
    allocate(capacity) {
      const reused = free.get(capacity)?.pop()
      if (reused !== undefined) return reused
      const start = end
      end += capacity
      return start
    },
    release(start, capacity) {
      const starts = free.get(capacity)
      if (starts) starts.push(start)
      else free.set(capacity, [start])
    },
    end: () => end,
    save: () => [flatten(end, free)],
    load(read) {
      end = unflatten(read(Uint32Array), free)
    },
  }
}
