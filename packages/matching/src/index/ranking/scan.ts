import { sumBounds } from './bound-sums.ts'
import type { Candidates, ColumnTable } from './bound-sums.ts'
import type { FacetRows } from '../columns/facet-rows.ts'
import type { Scratch } from './scratch.ts'
import { listSlots, WORD } from '../storage/slot-bits.ts'
import type { SlotBits } from '../storage/slot-bits.ts'
import { textBound } from '../text/text-bounds.ts'
import type { TextBounds } from '../text/text-bounds.ts'
import type { TopList } from './top-list.ts'

/** One bar of the score as a table over the facets of a column. */
export type TableStage = ColumnTable & { readonly bar: number }

/** One bar of the score that is rated for single candidates. */
export type CallStage = {
  readonly bar: number
  /** No contribution is above this; 0 if what it can contribute is in the bounds already. */
  readonly bound: number
  readonly rate: (slot: number) => number
}

export type Scan = {
  /** How many are wanted. */
  readonly limit: number
  /** Contributions that are the same for every slot, by bar; 0 for the others. */
  readonly constants: Float64Array
  readonly tables: readonly TableStage[]
  readonly calls: readonly CallStage[]
  readonly facets: FacetRows
  /** What the tables add up to, by column. */
  readonly columns: readonly ColumnTable[]
  /** Adds the most that concepts, and signals that rest on them, can contribute. */
  readonly addConceptBounds: (bounds: Float64Array) => void
  readonly text: TextBounds
  /** What the first bar, text, does contribute. */
  readonly textOf: (slot: number) => number
  /** Brings what `calls` and `textOf` will read of these slots into the nearer caches. */
  readonly readAhead: (slots: Uint32Array) => void
}

/** Rounding differs between the order of bounds and the order of bars; nothing is dropped within this distance. */
const MARGIN = 1e-9

/** So many texts are read ahead. */
const AHEAD = 64

/**
 * Offers every open slot that can enter the list, with its exact score. Bounds are lowered by nothing but what is known
 * of a slot. First those that look best are scored, which tells what it takes to enter; of the others only those that
 * can reach it are looked at, the best first, and their texts last. Returns how many slots are open.
 */
export function scanSlots(scan: Scan, open: SlotBits, scratch: Scratch, list: TopList): number {
  const { constants, calls, facets, columns, text } = scan
  const slots = scratch.slots(open.length * WORD)
  const count = listSlots(open, slots)
  const candidates = { slots, bounds: scratch.bounds(count), count }
  const concepts = scratch.most(open.length * WORD)
  scan.addConceptBounds(concepts)
  let same = 0
  for (const constant of constants) same += constant
  for (const { bound } of calls) same += bound
  sumBounds(candidates, { same, concepts, facets, columns, text })
  const rate = createRater(scan, list)
  const cut = scratch.bins.cutFor(candidates, scan.limit)
  const first = scratch.first(count)
  const firstCount = copyAtLeast(candidates, cut, first)
  for (let from = 0; from < firstCount; from += AHEAD) {
    const batch = first.subarray(from, Math.min(from + AHEAD, firstCount))
    scan.readAhead(batch)
    for (let at = 0; at < batch.length; at++) rate(batch[at] as number)
  }
  const rest = keepBetween(candidates, list.threshold() - MARGIN, cut)
  const order = scratch.bins.order(rest)
  for (let from = 0; from < rest.count; from += AHEAD) {
    const to = Math.min(from + AHEAD, rest.count)
    scan.readAhead(copyAble(rest, order, from, to, list.threshold() - MARGIN, first))
    for (let at = from; at < to; at++) {
      const place = order[at] as number
      if ((rest.bounds[place] as number) >= list.threshold() - MARGIN) rate(rest.slots[place] as number)
    }
  }
  return count
}

/** Copies the slots of those with at least this bound. Returns how many those are. */
function copyAtLeast({ slots, bounds, count }: Candidates, cut: number, copies: Uint32Array): number {
  let found = 0
  for (let at = 0; at < count; at++) if ((bounds[at] as number) >= cut) copies[found++] = slots[at] as number
  return found
}

/** Copies the slots of those places in the order that have at least this bound. */
function copyAble(
  { slots, bounds }: Candidates,
  order: Uint32Array,
  from: number,
  to: number,
  needed: number,
  copies: Uint32Array,
): Uint32Array {
  let found = 0
  for (let at = from; at < to; at++) {
    const place = order[at] as number
    if ((bounds[place] as number) >= needed) copies[found++] = slots[place] as number
  }
  return copies.subarray(0, found)
}

/** Moves those with at least one and less than the other bound to the front. */
function keepBetween({ slots, bounds, count }: Candidates, needed: number, cut: number): Candidates {
  let kept = 0
  for (let at = 0; at < count; at++) {
    const bound = bounds[at] as number
    if (bound < needed || bound >= cut) continue
    slots[kept] = slots[at] as number
    bounds[kept] = bound
    kept++
  }
  return { slots, bounds, count: kept }
}

/** Scores slots exactly, and gives up on each as soon as it cannot enter. */
function createRater({ constants, tables, facets, calls, text, textOf }: Scan, list: TopList) {
  const ids = facets.ids()
  const width = facets.columns.length
  // Stages have bars of their own, so what one slot writes is overwritten by the next.
  const bars = constants.slice()
  const known = calls.filter(({ bound }) => bound === 0)
  const open = calls.filter(({ bound }) => bound > 0).toSorted((a, b) => b.bound - a.bound)
  let same = 0
  for (const constant of constants) same += constant
  for (const { bound } of open) same += bound

  return (slot: number): void => {
    const needed = list.threshold() - MARGIN
    let bound = same + textBound(text, slot)
    for (let at = 0; at < known.length; at++) bound += rateInto(bars, known[at] as CallStage, slot)
    for (let at = 0; at < tables.length; at++) bound += lookInto(bars, tables[at] as TableStage, ids, slot * width)
    if (bound < needed) return
    for (let at = 0; at < open.length; at++) {
      const stage = open[at] as CallStage
      bound -= stage.bound - rateInto(bars, stage, slot)
      if (bound < needed) return
    }
    // The score as the explanation computes it: a sum in the order of the bars, so that both agree to the bit.
    let score = textOf(slot)
    for (let bar = 1; bar < bars.length; bar++) score += bars[bar] as number
    list.offer(slot, score)
  }
}

function rateInto(bars: Float64Array, { bar, rate }: CallStage, slot: number): number {
  const contribution = rate(slot)
  bars[bar] = contribution
  return contribution
}

function lookInto(bars: Float64Array, { bar, column, table }: TableStage, ids: Uint32Array, row: number): number {
  const contribution = table[ids[row + column] as number] as number
  bars[bar] = contribution
  return contribution
}
