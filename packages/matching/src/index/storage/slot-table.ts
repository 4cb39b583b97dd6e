/** Gives every listing a small number, its slot; slots of listings that have gone are used again. */
export type SlotTable = {
  readonly take: (id: string) => number
  readonly release: (slot: number) => void
  readonly slotOf: (id: string) => number | undefined
  /** Id in each slot; undefined where the slot is free. */
  readonly ids: readonly (string | undefined)[]
  readonly count: () => number
  /** Gives an empty table the ids of another; those that are undefined are free slots. */
  readonly takeAll: (ids: readonly (string | undefined)[]) => void
}

export function createSlotTable(): SlotTable {
  const slots = new Map<string, number>()
  const ids: (string | undefined)[] = []
  const free: number[] = []
  return {
    take(id) {
      const slot = free.pop() ?? ids.length
      slots.set(id, slot)
      ids[slot] = id
      return slot
    },
    release(slot) {
      slots.delete(ids[slot] ?? '')
      ids[slot] = undefined
      free.push(slot)
    },
    slotOf: (id) => slots.get(id),
    ids,
    count: () => slots.size,
    takeAll(known) {
      for (const [slot, id] of known.entries()) {
        ids[slot] = id
        if (id === undefined) free.push(slot)
        else slots.set(id, slot)
      }
    },
  }
}
