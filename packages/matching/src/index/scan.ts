import type { Candidates } from './candidates.ts'
import type { TopList } from './top-list.ts'

/** One bar of the score as the scan computes it, at the latest possible moment. */
export type Stage = {
  /** Place of the bar in the score. */
  readonly bar: number
  /** No contribution is above this. */
  readonly bound: number
} & (
  | {
      readonly kind: 'table'
      readonly table: Float64Array
      readonly ids: Uint32Array
      readonly rate: (id: number) => number
    }
  | { readonly kind: 'call'; readonly rate: (slot: number) => number }
)

export type Scan = {
  /** How many are wanted. */
  readonly limit: number
  /** The most that the first bar, text, can contribute, for each of these candidates; and what it does contribute. */
  readonly textBoundsOf: (candidates: Candidates) => Float64Array
  readonly textOf: (slot: number) => number
  /** Contribution of the second bar, concepts, by slot; all 0 if a stage gives it instead. */
  readonly concepts: Float64Array
  /** Contributions that are the same for every slot, by bar; 0 for the others. */
  readonly constants: Float64Array
  readonly stages: readonly Stage[]
  /** Work space, as long as `constants` and equal to it at first. */
  readonly bars: Float64Array
}

/** Rounding differs between the order of stages and the order of bars; nothing is dropped within this distance. */
const MARGIN = 1e-9

/** Candidates with the most that each can score in all, and by text. */
type Bounded = Candidates & { readonly bounds: Float64Array; readonly texts: Float64Array }

/**
 * Offers every candidate that can enter the list, with its exact score. First those that look best are scored, which
 * tells what it takes to enter. Then each stage lowers the bounds of all others and drops those that cannot enter any
 * more; it runs over one column at a time, which is what processors like. What is left is scored in full.
 */
export function scanSlots(candidates: Candidates, scan: Scan, list: TopList): void {
  const bounded = boundAll(candidates, scan)
  offerBestLooking(bounded, scan, list)
  for (const stage of scan.stages) {
    if (stage.kind === 'table') lowerByTable(bounded, stage.table, stage.ids, stage.rate, stage.bound, list.threshold())
    else lowerByCall(bounded, stage.rate, stage.bound, list.threshold())
  }
  const { slots, bounds, texts, count } = bounded
  for (let at = 0; at < count; at++) {
    if ((bounds[at] as number) < list.threshold() - MARGIN) continue
    const slot = slots[at] as number
    const text = scan.textOf(slot)
    const bound = (bounds[at] as number) - (texts[at] as number) + text
    if (bound >= list.threshold() - MARGIN) list.offer(slot, exactScore(scan, slot, text))
  }
}

function boundAll(candidates: Candidates, { textBoundsOf, concepts, constants, stages }: Scan): Bounded {
  const { slots, count } = candidates
  const texts = textBoundsOf(candidates)
  const bounds = new Float64Array(count)
  let same = 0
  for (const constant of constants) same += constant
  for (const { bound } of stages) same += bound
  for (let at = 0; at < count; at++)
    bounds[at] = (texts[at] as number) + (concepts[slots[at] as number] as number) + same
  return { slots, bounds, texts, count }
}

const BINS = 256

/** Scores the candidates with the highest bounds, about as many as are wanted, and takes them out. */
function offerBestLooking(bounded: Bounded, scan: Scan, list: TopList): void {
  const { slots, bounds, texts, count } = bounded
  const cut = count > scan.limit ? boundOfBest(bounded, scan.limit) : Number.NEGATIVE_INFINITY
  let kept = 0
  for (let at = 0; at < count; at++) {
    const slot = slots[at] as number
    if ((bounds[at] as number) >= cut) list.offer(slot, exactScore(scan, slot, scan.textOf(slot)))
    else {
      slots[kept] = slot
      bounds[kept] = bounds[at] as number
      texts[kept] = texts[at] as number
      kept++
    }
  }
  bounded.count = kept
}

/** A bound that at least `wanted` candidates reach, and not many more. */
function boundOfBest({ bounds, count }: Bounded, wanted: number): number {
  let highest = 0
  for (let at = 0; at < count; at++) highest = Math.max(highest, bounds[at] as number)
  const perBin = highest / (BINS - 1)
  if (perBin === 0) return 0
  const sizes = new Uint32Array(BINS)
  for (let at = 0; at < count; at++) {
    const bin = Math.floor((bounds[at] as number) / perBin)
    sizes[bin] = (sizes[bin] as number) + 1
  }
  let reached = 0
  let bin = BINS
  while (bin > 0 && reached < wanted) reached += sizes[--bin] as number
  return bin * perBin
}

function lowerByTable(
  bounded: Bounded,
  table: Float64Array,
  ids: Uint32Array,
  rate: (id: number) => number,
  bound: number,
  threshold: number,
): void {
  const { slots, bounds, texts, count } = bounded
  const needed = threshold - MARGIN
  let kept = 0
  for (let at = 0; at < count; at++) {
    const slot = slots[at] as number
    const id = ids[slot] as number
    let contribution = table[id] as number
    if (Number.isNaN(contribution)) {
      contribution = rate(id)
      table[id] = contribution
    }
    const lowered = (bounds[at] as number) - (bound - contribution)
    if (lowered < needed) continue
    slots[kept] = slot
    bounds[kept] = lowered
    texts[kept] = texts[at] as number
    kept++
  }
  bounded.count = kept
}

function lowerByCall(bounded: Bounded, rate: (slot: number) => number, bound: number, threshold: number): void {
  const { slots, bounds, texts, count } = bounded
  let kept = 0
  for (let at = 0; at < count; at++) {
    const slot = slots[at] as number
    const lowered = (bounds[at] as number) - (bound - rate(slot))
    if (lowered < threshold - MARGIN) continue
    slots[kept] = slot
    bounds[kept] = lowered
    texts[kept] = texts[at] as number
    kept++
  }
  bounded.count = kept
}

/** The score as the explanation computes it: a sum in the order of the bars, so that both agree to the bit. */
function exactScore({ concepts, bars, stages }: Scan, slot: number, text: number): number {
  // Stages have bars of their own, so what one slot writes is overwritten by the next.
  for (const stage of stages) bars[stage.bar] = contributionAt(stage, slot)
  let score = text + ((bars[1] as number) + (concepts[slot] as number))
  for (let bar = 2; bar < bars.length; bar++) score += bars[bar] as number
  return score
}

function contributionAt(stage: Stage, slot: number): number {
  if (stage.kind === 'call') return stage.rate(slot)
  const id = stage.ids[slot] as number
  const known = stage.table[id] as number
  if (!Number.isNaN(known)) return known
  const rated = stage.rate(id)
  stage.table[id] = rated
  return rated
}
