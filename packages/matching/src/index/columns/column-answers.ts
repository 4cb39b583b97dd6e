import type { Setting } from '../../query.ts'
import type { AskedFacets } from './asked-facets.ts'
import type { ExcluderPart, RateFacet, SignalPart } from './column-parts.ts'
import { VACANT } from './facet-column.ts'
import type { FacetColumn } from './facet-column.ts'
import type { FacetRows } from './facet-rows.ts'
import { grown } from '../storage/growable.ts'
import { createOpenSlots } from '../storage/open-slots.ts'
import type { OpenSlots } from '../storage/open-slots.ts'
import type { SlotBits } from '../storage/slot-bits.ts'

/** What one question gets from one column, by facet number. */
export type ColumnAnswer = {
  /** Contributions of each signal on the column. */
  readonly contributions: readonly Float64Array[]
  /** All of them together. */
  readonly sum: Float64Array
  /** For each constraint on the column, 1 where it is broken. */
  readonly excluded: readonly Uint8Array[]
  /** How many listings break each constraint. */
  readonly counts: readonly number[]
  /** Slots that no constraint on the column rules out, if one rules out anything at all. */
  readonly open: SlotBits | undefined
}

type Kept = {
  contributions: Float64Array[]
  sum: Float64Array
  excluded: Uint8Array[]
  counts: readonly number[]
  open: SlotBits | undefined
  /** 1 where any constraint is broken, and whether there is such a facet. */
  closed: Uint8Array
  isClosing: boolean
  readonly slots: OpenSlots
  /** When it was asked for last. */
  turn: number
  epoch: number
  seen: number
}

/** What is asked of a column in one direction. */
export type ColumnParts = {
  readonly column: number
  readonly signals: readonly SignalPart[]
  readonly excluders: readonly ExcluderPart[]
  /** Whether slots without a listing are ruled out here. */
  readonly isOfState: boolean
}

/** Answers of one column. They are remembered for a day, since constraints and signals may read the date. */
export type ColumnAnswers = {
  readonly answer: (asked: AskedFacets, rows: FacetRows, setting: Setting) => ColumnAnswer
  readonly clear: () => void
}

/** Numbers that are remembered for each column; beyond, the half that was used longest ago is forgotten. */
const MAXIMUM_ENTRIES = 1_000_000

export function createColumnAnswers(parts: ColumnParts): ColumnAnswers {
  const known = new Map<string, Kept>()
  let entries = 0
  let turn = 0
  const askers = [...new Set([...parts.signals, ...parts.excluders].map(({ asker }) => asker))]
  // Lists of ids are quick to compare and seldom asked for twice, so these are computed anew.
  const reused = parts.signals.some((part) => part.fill) ? emptyAnswer(parts) : undefined

  const recall = ({ keys }: AskedFacets): Kept => {
    if (reused) {
      reused.slots.forget()
      return Object.assign(reused, { epoch: -1 })
    }
    const key = askers.length === 1 ? (keys[askers[0] ?? 0] ?? '') : askers.map((at) => keys[at]).join('\n')
    const before = known.get(key)
    const kept = before ?? emptyAnswer(parts)
    if (!before) known.set(key, kept)
    kept.turn = turn++
    return kept
  }
  const forgetOldest = (): void => {
    if (entries <= MAXIMUM_ENTRIES) return
    const oldestFirst = [...known].toSorted(([, a], [, b]) => a.turn - b.turn)
    for (const [key, kept] of oldestFirst.slice(0, -1)) {
      if (entries <= MAXIMUM_ENTRIES / 2) return
      entries -= sizeOf(kept)
      known.delete(key)
    }
  }

  return {
    answer(asked, rows, setting) {
      const column = rows.columns[parts.column] as FacetColumn
      const kept = recall(asked)
      const before = sizeOf(kept)
      const isCurrent = kept.epoch === column.epoch() && kept.seen === column.changes().length
      if (!isCurrent) update(kept, parts, asked, column, setting)
      if (kept.isClosing && !(isCurrent && kept.slots.isCurrent(rows))) {
        kept.open = kept.slots.bits(kept.closed, rows)
        kept.counts = kept.excluded.map((table) => countMarked(table, column))
      }
      if (reused) return kept
      entries += sizeOf(kept) - before
      forgetOldest()
      return kept
    },
    clear() {
      known.clear()
      entries = 0
    },
  }
}

const emptyAnswer = ({ column, signals, excluders }: ColumnParts): Kept => ({
  contributions: signals.map(() => new Float64Array()),
  sum: new Float64Array(),
  excluded: excluders.map(() => new Uint8Array()),
  counts: excluders.map(() => 0),
  open: undefined,
  closed: new Uint8Array(),
  isClosing: false,
  slots: createOpenSlots(column),
  turn: 0,
  epoch: -1,
  seen: 0,
})

const sizeOf = ({ sum, open }: Kept): number => sum.length + (open?.length ?? 0)

/** Rates the facets that it has not met, and those that have changed since. */
function update(kept: Kept, parts: ColumnParts, { facets }: AskedFacets, column: FacetColumn, setting: Setting): void {
  const size = column.size()
  kept.contributions = kept.contributions.map((table) => grown(table, size))
  kept.excluded = kept.excluded.map((table) => grown(table, size))
  kept.closed = grown(kept.closed, size)
  const changes = column.changes()
  const changed = kept.epoch === column.epoch() ? changes.slice(kept.seen) : undefined
  parts.signals.forEach(({ asks, asker, fill: fillAll, rater }, at) => {
    const mine = facets[asker]
    const table = kept.contributions[at] as Float64Array
    if (!asks(mine)) table.fill(0)
    else if (fillAll) fillAll(table, mine, column, setting)
    else fill(table, rater(mine, column, setting), size, changed)
  })
  parts.excluders.forEach(({ asker, excludes }, at) => {
    const mine = facets[asker]
    fill(
      kept.excluded[at] as Uint8Array,
      (facet) => Number(excludes(mine, column.facetOf(facet), setting.context)),
      size,
      changed,
    )
  })
  close(kept, parts, size)
  addUp(kept, size)
  kept.epoch = column.epoch()
  kept.seen = changes.length
}

/** Fills in the changed facets, or all. */
function fill(
  table: Float64Array | Uint8Array,
  rate: RateFacet,
  size: number,
  changed: readonly number[] | undefined,
): void {
  if (changed) for (const facet of changed) table[facet] = rate(facet)
  else for (let facet = VACANT + 1; facet < size; facet++) table[facet] = rate(facet)
}

function close(kept: Kept, { isOfState }: ColumnParts, size: number): void {
  kept.closed.fill(0)
  for (const table of kept.excluded) {
    for (let facet = 0; facet < size; facet++)
      kept.closed[facet] = (kept.closed[facet] as number) | (table[facet] as number)
  }
  if (isOfState) kept.closed[VACANT] = 1
  kept.isClosing = kept.closed.includes(1)
  if (!kept.isClosing) kept.open = undefined
}

function addUp(kept: Kept, size: number): void {
  const [only, ...others] = kept.contributions
  if (only === undefined) {
    kept.sum = grown(kept.sum, size)
    return
  }
  kept.sum = only
  if (others.length === 0) return
  kept.sum = only.slice()
  for (const table of others) {
    for (let facet = 0; facet < size; facet++) kept.sum[facet] = (kept.sum[facet] as number) + (table[facet] as number)
  }
}

function countMarked(table: Uint8Array, column: FacetColumn): number {
  const size = column.size()
  let count = 0
  for (let facet = 0; facet < size; facet++) if (table[facet] === 1) count += column.countOf(facet)
  return count
}
