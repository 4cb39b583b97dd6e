import { addColumns } from './column-sums.ts'
import type { Candidates, ColumnTable } from './column-sums.ts'
import type { FacetRows } from './facet-rows.ts'
import type { Scratch } from './scratch.ts'
import { addTextBounds, textBound } from './text-bounds.ts'
import type { TextBounds } from './text-bounds.ts'
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
  /** What the tables add up to, by column, `RULED_OUT` among them where a constraint is broken. */
  readonly columns: readonly (ColumnTable & { readonly isExcluding: boolean })[]
  /** Adds the most that concepts, and signals that rest on them, can contribute. */
  readonly addConceptBounds: (bounds: Float64Array) => void
  readonly text: TextBounds
  /** What the first bar, text, does contribute. */
  readonly textOf: (slot: number) => number
}

/** Rounding differs between the order of bounds and the order of bars; nothing is dropped within this distance. */
const MARGIN = 1e-9

/**
 * The most that each slot can score, as far as concepts and the columns that rule out tell; below 0 for what is ruled
 * out.
 */
export function boundSlots(scan: Scan, bounds: Float64Array): void {
  let same = 0
  for (const constant of scan.constants) same += constant
  for (const { bound } of scan.calls) same += bound
  bounds.fill(same)
  scan.addConceptBounds(bounds)
  const ids = scan.facets.ids()
  const width = scan.facets.columns.length
  for (const { column, table, isExcluding } of scan.columns) {
    if (!isExcluding) continue
    for (let slot = 0, at = column; slot < bounds.length; slot++, at += width) {
      bounds[slot] = (bounds[slot] as number) + (table[ids[at] as number] as number)
    }
  }
}

/**
 * Offers every slot that can enter the list, with its exact score. Bounds are lowered by nothing but what is known of
 * a slot. First those that look best are scored, which tells what it takes to enter; of the others only those that
 * can reach it are looked at, the best first, and their texts last. Returns how many slots are not ruled out.
 */
export function scanSlots(scan: Scan, bounds: Float64Array, scratch: Scratch, list: TopList): number {
  const candidates = gatherPossible(bounds, scratch.slots(bounds.length))
  const rows = { ids: scan.facets.ids(), width: scan.facets.columns.length }
  addColumns(
    candidates,
    rows,
    scan.columns.filter(({ isExcluding }) => !isExcluding),
  )
  const bins = scratch.bins()
  addTextBounds(scan.text, candidates, bins)
  const cut = bins.cutFor(scan.limit)
  const rate = createRater(scan, list)

  const rest = splitOff(candidates, cut, rate)
  const able = keepAtLeast({ ...candidates, count: rest }, list.threshold() - MARGIN)
  const order = bins.order(able)
  for (let at = 0; at < able.count; at++) {
    const place = order[at] as number
    if ((able.bounds[place] as number) >= list.threshold() - MARGIN) rate(able.slots[place] as number)
  }
  return candidates.count
}

/** Moves those with at least this bound to the front. */
function keepAtLeast({ slots, bounds, count }: Candidates, needed: number): Candidates {
  let kept = 0
  for (let at = 0; at < count; at++) {
    const bound = bounds[at] as number
    if (bound < needed) continue
    slots[kept] = slots[at] as number
    bounds[kept] = bound
    kept++
  }
  return { slots, bounds, count: kept }
}

/** Slots that are not ruled out. Without branches, for a processor cannot guess which. */
function gatherPossible(bounds: Float64Array, slots: Uint32Array): Candidates {
  let count = 0
  for (let slot = 0; slot < bounds.length; slot++) {
    const bound = bounds[slot] as number
    slots[count] = slot
    // Never ahead of what is being read.
    bounds[count] = bound
    count += 1 - ((bound | 0) >>> 31)
  }
  return { slots, bounds, count }
}

/** Visits those with at least this bound, and moves the others to the front. Returns how many those are. */
function splitOff({ slots, bounds, count }: Candidates, cut: number, visit: (slot: number) => void): number {
  let rest = 0
  for (let at = 0; at < count; at++) {
    const slot = slots[at] as number
    if ((bounds[at] as number) >= cut) {
      visit(slot)
      continue
    }
    slots[rest] = slot
    bounds[rest] = bounds[at] as number
    rest++
  }
  return rest
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
