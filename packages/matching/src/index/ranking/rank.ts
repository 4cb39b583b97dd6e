import { byCodeUnit } from '../../text/item-vector.ts'
import type { FacetPlan } from './direction.ts'
import { VACANT } from '../columns/facet-column.ts'
import { scanSlots } from './scan.ts'
import type { Scan } from './scan.ts'
import type { Scratch } from './scratch.ts'
import type { SideIndex } from '../side-index.ts'
import { clearBit, hasBit, intersect } from '../storage/slot-bits.ts'
import type { SlotBits } from '../storage/slot-bits.ts'
import { createTopList } from './top-list.ts'
import type { TopList } from './top-list.ts'

/** What a ranking asks of one direction of the engine. */
export type RankingTask = Scan & {
  readonly index: SideIndex
  readonly scratch: Scratch
  readonly isCandidate?: (id: string) => boolean
  /** Slots that name the asking listing or are named by it: rated pair by pair. */
  readonly related: ReadonlySet<number>
  readonly isConflict: (id: string) => boolean
  readonly scoreOf: (id: string) => number
  readonly exclusions: FacetPlan['exclusions']
  readonly open: FacetPlan['open']
}

/** Ids and scores, best first, ties by id; impossible pairs are not in it. */
export type Ranking = {
  readonly entries: readonly { readonly id: string; readonly score: number }[]
  /** How many candidates each constraint rules out; one that breaks two counts under both. */
  readonly excluded: Readonly<Record<string, number>>
  /** How many candidates are ruled out at all, each counted once. */
  readonly excludedTotal: number
  /** Candidates looked at, excluded ones among them. */
  readonly considered: number
}

/** The exact best of one side, over all signals. */
export function rankSlots(task: RankingTask): Ranking {
  const { index, scratch, isCandidate } = task
  const { ids } = index.slots
  const open = scratch.bits(ids.length)
  for (const bits of task.open) intersect(open, bits)
  const filtered = isCandidate && applyFilter(task, isCandidate, open)
  const considered = filtered?.considered ?? index.slots.count()
  const excluded = filtered?.excluded ?? Object.fromEntries(task.exclusions.map(({ name, count }) => [name, count]))
  const list = createTopList(task.limit, (a, b) => byCodeUnit(ids[a] ?? '', ids[b] ?? '') < 0)
  const { conflicts, possible } = offerRelated(task, open, list)
  if (conflicts > 0) excluded['conflict'] = conflicts
  const left = scanSlots(task, open, scratch, list)
  const excludedTotal = considered - left - possible
  const entries = list.drain().map(({ slot, score }) => ({ id: ids[slot] ?? '', score }))
  return { entries, excluded, excludedTotal, considered }
}

/** Rules out everyone who is no candidate; counts leave them out too. */
function applyFilter(
  { index, exclusions }: RankingTask,
  isCandidate: (id: string) => boolean,
  open: SlotBits,
): { considered: number; excluded: Record<string, number> } {
  const excluded: Record<string, number> = {}
  const ids = index.facets.ids()
  const width = index.facets.columns.length
  let considered = 0
  for (const [slot, id] of index.slots.ids.entries()) {
    if (id === undefined) continue
    if (!isCandidate(id)) {
      clearBit(open, slot)
      continue
    }
    considered++
    for (const { name, table, column } of exclusions) {
      if (table[ids[slot * width + column] ?? VACANT] === 1) excluded[name] = (excluded[name] ?? 0) + 1
    }
  }
  return { considered, excluded }
}

/**
 * Offers related pairs that are open and no conflict, and counts those and conflicts. Closes them all: they are rated
 * here.
 */
function offerRelated(
  { index, related, isCandidate, isConflict, scoreOf }: RankingTask,
  open: SlotBits,
  list: TopList,
): { conflicts: number; possible: number } {
  let conflicts = 0
  let possible = 0
  for (const slot of related) {
    const id = index.slots.ids[slot]
    const isOpen = hasBit(open, slot)
    clearBit(open, slot)
    if (id === undefined || (isCandidate && !isCandidate(id))) continue
    if (isConflict(id)) conflicts++
    else if (isOpen) {
      possible++
      list.offer(slot, scoreOf(id))
    }
  }
  return { conflicts, possible }
}
