/** Where a candidate stood in each of two lists, from 1; null where the list does not reach it. */
export type Shift = { readonly id: string; readonly from: number | null; readonly to: number | null }

/** How two lists of the same candidates differ. */
export type ListChange = {
  /** How many of the first `places` were not among them before. */
  readonly entered: number
  /** The share of the first `places` that both lists have, in [0, 1]; 1 where both are empty. */
  readonly overlap: number
  /**
   * Kendall's tau over all that stand in the first `places` of either list, in [-1, 1]: of two whose order both lists
   * tell, agreement counts 1 and disagreement -1; two that a list does not reach count 0.
   */
  readonly tau: number
  /** Who rose and who fell most among those in the first `places` of either list; ties go to the smaller id. */
  readonly climb: Shift | undefined
  readonly fall: Shift | undefined
}

/** Compares two lists, best first; they may be longer than `places`, which lets more shifts be told in numbers. */
export function compareLists(before: readonly string[], after: readonly string[], places: number): ListChange {
  const [from, to] = [ranksOf(before), ranksOf(after)]
  const [first, next] = [before.slice(0, places), after.slice(0, places)]
  const shown = [...new Set([...first, ...next])].toSorted()
  const entered = next.filter((id) => !first.includes(id)).length
  const longest = Math.max(first.length, next.length)
  const steps = shown
    .map((id) => ({
      shift: { id, from: from.get(id) ?? null, to: to.get(id) ?? null },
      by: rankIn(from, id, before) - rankIn(to, id, after),
    }))
    .toSorted((a, b) => b.by - a.by)
  const [top, bottom] = [steps[0], lowest(steps)]
  return {
    entered,
    overlap: longest === 0 ? 1 : (next.length - entered) / longest,
    tau: tauOf(shown.map((id) => [rankIn(from, id, before), rankIn(to, id, after)])),
    climb: top && top.by > 0 ? top.shift : undefined,
    fall: bottom && bottom.by < 0 ? bottom.shift : undefined,
  }
}

const ranksOf = (list: readonly string[]): Map<string, number> => new Map(list.map((id, at) => [id, at + 1]))

/** A candidate that a list does not reach stands just behind it. */
const rankIn = (ranks: ReadonlyMap<string, number>, id: string, list: readonly string[]): number =>
  ranks.get(id) ?? list.length + 1

const lowest = <Step extends { by: number }>(steps: readonly Step[]): Step | undefined =>
  steps.reduce<Step | undefined>((least, step) => (least && least.by <= step.by ? least : step), undefined)

function tauOf(ranks: readonly (readonly [number, number])[]): number {
  let sum = 0
  let pairs = 0
  ranks.forEach(([fromA, toA], at) => {
    for (const [fromB, toB] of ranks.slice(at + 1)) {
      pairs += 1
      sum += Math.sign(fromA - fromB) * Math.sign(toA - toB)
    }
  })
  return pairs === 0 ? 1 : sum / pairs
}
