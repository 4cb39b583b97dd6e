import { constraintNames } from '../constraints/constraint.registry.ts'
import { byCodeUnit } from '../text/item-vector.ts'
import type { Stage } from './scan.ts'
import { scanSlots } from './scan.ts'
import type { SideIndex } from './side-index.ts'
import type { SlotTable } from './slot-table.ts'
import { createTopList } from './top-list.ts'

/** A mask bit beyond those of the constraints: the slot is free, unwanted, or dealt with as a related pair. */
export const ASIDE = 1 << constraintNames.length

/** What a ranking asks of one direction of the engine. */
export type RankingTask = {
  readonly index: SideIndex
  readonly limit: number
  readonly isCandidate?: (id: string) => boolean
  /** Slots that name the asking listing or are named by it: rated pair by pair. */
  readonly related: ReadonlySet<number>
  readonly violationsOf: (id: string) => readonly string[]
  readonly scoreOf: (id: string) => number
  /** Marks the constraints that each slot breaks, one bit each. */
  readonly markViolations: (mask: Uint16Array) => void
  readonly textBounds: Float64Array
  readonly textOf: (slot: number) => number
  readonly concepts: Float64Array
  readonly constants: Float64Array
  readonly stages: readonly Stage[]
}

/** Ids and scores, best first, ties by id; impossible pairs are not in it. */
export type Ranking = {
  readonly entries: readonly { readonly id: string; readonly score: number }[]
  /** How many candidates each constraint rules out; one that breaks two counts under both. */
  readonly excluded: Readonly<Record<string, number>>
  /** Candidates looked at, excluded ones among them. */
  readonly considered: number
}

/** The exact best of one side, over all signals. */
export function rankSlots(task: RankingTask): Ranking {
  const { index, related, isCandidate } = task
  const { ids } = index.slots
  const counts = constraintNames.map(() => 0)
  const mask = new Uint16Array(ids.length)
  const list = createTopList(task.limit, (a, b) => byCodeUnit(ids[a] ?? '', ids[b] ?? '') < 0)

  task.markViolations(mask)
  const considered = setAside(mask, index.slots, isCandidate)
  for (const slot of related) {
    const id = ids[slot]
    if (id === undefined || ((mask[slot] ?? 0) & ASIDE) !== 0) continue
    mask[slot] = ASIDE
    const violations = task.violationsOf(id)
    for (const name of violations) {
      const at = constraintNames.indexOf(name)
      counts[at] = (counts[at] ?? 0) + 1
    }
    if (violations.length === 0) list.offer(slot, task.scoreOf(id))
  }
  countViolations(mask, counts)
  if (task.limit > 0) scanSlots({ ...task, mask }, list)

  return {
    entries: list.drain().map(({ slot, score }) => ({ id: ids[slot] ?? '', score })),
    excluded: Object.fromEntries(
      constraintNames.map((name, at) => [name, counts[at] ?? 0]).filter(([, count]) => count !== 0),
    ),
    considered,
  }
}

/** Sets aside what is no candidate, and counts what is. */
function setAside(mask: Uint16Array, { ids, count }: SlotTable, isCandidate: RankingTask['isCandidate']): number {
  if (!isCandidate && count() === ids.length) return ids.length
  let considered = 0
  for (let slot = 0; slot < ids.length; slot++) {
    const id = ids[slot]
    if (id !== undefined && (!isCandidate || isCandidate(id))) considered++
    else mask[slot] = ASIDE
  }
  return considered
}

function countViolations(mask: Uint16Array, counts: number[]): void {
  const byMask = new Uint32Array(ASIDE)
  for (let slot = 0; slot < mask.length; slot++) {
    const bits = mask[slot] as number
    if (bits !== ASIDE) byMask[bits] = (byMask[bits] as number) + 1
  }
  byMask.forEach((count, bits) => {
    for (let at = 0; count > 0 && at < counts.length; at++) {
      if ((bits & (1 << at)) !== 0) counts[at] = (counts[at] ?? 0) + count
    }
  })
}
