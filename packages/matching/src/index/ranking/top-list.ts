/** The best `limit` of what is offered, as a heap with the worst at the root. */
export type TopList = {
  /** The score below which nothing can enter any more; -Infinity while there is room. */
  readonly threshold: () => number
  readonly offer: (slot: number, score: number) => void
  /** Slots and scores, best first. Empties the list. */
  readonly drain: () => { slot: number; score: number }[]
}

/** `comesBefore` decides between slots of equal score. */
export function createTopList(limit: number, comesBefore: (a: number, b: number) => boolean): TopList {
  const slots: number[] = []
  const scores: number[] = []

  const isWorse = (a: number, b: number): boolean => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0)
    return difference === 0 ? comesBefore(slots[b] ?? 0, slots[a] ?? 0) : difference < 0
  }
  const swap = (a: number, b: number): void => {
    const slot = slots[a] ?? 0
    const score = scores[a] ?? 0
    slots[a] = slots[b] ?? 0
    scores[a] = scores[b] ?? 0
    slots[b] = slot
    scores[b] = score
  }
  const rise = (start: number): void => {
    for (let at = start; at > 0;) {
      const parent = (at - 1) >> 1
      if (!isWorse(at, parent)) return
      swap(at, parent)
      at = parent
    }
  }
  const sink = (): void => {
    for (let at = 0; ;) {
      const child = 2 * at + 1
      let worst = child < slots.length && isWorse(child, at) ? child : at
      if (child + 1 < slots.length && isWorse(child + 1, worst)) worst = child + 1
      if (worst === at) return
      swap(at, worst)
      at = worst
    }
  }

  return {
    threshold: () => (slots.length < limit ? Number.NEGATIVE_INFINITY : (scores[0] ?? Number.POSITIVE_INFINITY)),
    offer(slot, score) {
      if (slots.length < limit) {
        slots.push(slot)
        scores.push(score)
        rise(slots.length - 1)
        return
      }
      const worst = scores[0]
      if (worst === undefined || score < worst || (score === worst && comesBefore(slots[0] ?? 0, slot))) return
      slots[0] = slot
      scores[0] = score
      sink()
    },
    drain() {
      const found: { slot: number; score: number }[] = []
      // The worst is always at the root.
      for (let left = slots.length; left > 0; left--) {
        found.push({ slot: slots[0] ?? 0, score: scores[0] ?? 0 })
        swap(0, left - 1)
        slots.pop()
        scores.pop()
        sink()
      }
      return found.toReversed()
    },
  }
}
