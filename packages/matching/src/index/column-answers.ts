import type { Setting } from '../query.ts'
import type { AskedFacets } from './asked-facets.ts'
import type { ExcluderPart, RateFacet, SignalPart } from './column-parts.ts'
import { VACANT } from './facet-column.ts'
import type { FacetColumn } from './facet-column.ts'
import { grown } from './growable.ts'

/** So much below 0 that no score brings it back, and so little that several of them stay within 32 bits. */
export const RULED_OUT = -1000

/** What one question gets from one column, by facet number. */
export type ColumnAnswer = {
  /** Contributions of each signal on the column. */
  readonly contributions: readonly Float64Array[]
  /** For each constraint on the column, 1 where it is broken. */
  readonly excluded: readonly Float64Array[]
  /** All contributions together, and `RULED_OUT` where a constraint is broken. */
  readonly sum: Float64Array
  /** Whether it rules out anything at all. */
  readonly isExcluding: boolean
}

type Kept = {
  contributions: Float64Array[]
  excluded: Float64Array[]
  sum: Float64Array
  isExcluding: boolean
  epoch: number
  seen: number
}

/** What is asked of a column in one direction. */
export type ColumnParts = {
  readonly signals: readonly SignalPart[]
  readonly excluders: readonly ExcluderPart[]
  /** Whether slots without a listing are ruled out here. */
  readonly isOfState: boolean
}

/** Answers of one column. They are remembered for a day, since constraints and signals may read the date. */
export type ColumnAnswers = {
  readonly answer: (asked: AskedFacets, column: FacetColumn, setting: Setting) => ColumnAnswer
  readonly clear: () => void
}

/** Numbers that are remembered for each column; what was used longest ago is forgotten first. */
const MAXIMUM_ENTRIES = 1_000_000

export function createColumnAnswers(parts: ColumnParts): ColumnAnswers {
  const known = new Map<string, Kept>()
  let entries = 0
  const askers = [...new Set([...parts.signals, ...parts.excluders].map(({ asker }) => asker))]
  // Lists of ids are quick to compare and seldom asked for twice, so these are computed anew.
  const reused = parts.signals.some((part) => part.fill) ? emptyAnswer(parts) : undefined

  const recall = ({ keys }: AskedFacets): Kept => {
    if (reused) return Object.assign(reused, { epoch: -1 })
    const key = askers.map((at) => keys[at]).join('\n')
    const kept = known.get(key) ?? emptyAnswer(parts)
    // The one used last stands at the end.
    known.delete(key)
    known.set(key, kept)
    return kept
  }
  const forgetOldest = (): void => {
    for (const [key, { sum }] of known) {
      if (entries <= MAXIMUM_ENTRIES || known.size === 1) return
      entries -= sum.length
      known.delete(key)
    }
  }

  return {
    answer(asked, column, setting) {
      const kept = recall(asked)
      if (kept.epoch === column.epoch() && kept.seen === column.changes().length) return kept
      const before = kept.sum.length
      update(kept, parts, asked, column, setting)
      if (!reused) entries += kept.sum.length - before
      forgetOldest()
      return kept
    },
    clear() {
      known.clear()
      entries = 0
    },
  }
}

const emptyAnswer = ({ signals, excluders }: ColumnParts): Kept => ({
  contributions: signals.map(() => new Float64Array()),
  excluded: excluders.map(() => new Float64Array()),
  sum: new Float64Array(),
  isExcluding: false,
  epoch: -1,
  seen: 0,
})

/** Rates the facets that it has not met, and those that have changed since. */
function update(kept: Kept, parts: ColumnParts, { facets }: AskedFacets, column: FacetColumn, setting: Setting): void {
  const size = column.size()
  kept.contributions = kept.contributions.map((table) => grown(table, size))
  kept.excluded = kept.excluded.map((table) => grown(table, size))
  const breaks = parts.excluders.map(({ asker, excludes }): RateFacet => {
    const mine = facets[asker]
    return (facet) => Number(excludes(mine, column.facetOf(facet), setting.context))
  })
  const changes = column.changes()
  const isNew = kept.epoch !== column.epoch()
  const changed = isNew ? undefined : changes.slice(kept.seen)
  if (isNew) kept.isExcluding = false
  parts.signals.forEach(({ asks, asker, fill: fillAll, rater }, at) => {
    const mine = facets[asker]
    const table = kept.contributions[at] as Float64Array
    if (!asks(mine)) table.fill(0)
    else if (fillAll) fillAll(table, mine, column, setting)
    else fill(table, rater(mine, column, setting), size, changed)
  })
  breaks.forEach((rate, at) => {
    if (fill(kept.excluded[at] as Float64Array, rate, size, changed) > 0) kept.isExcluding = true
  })
  addUp(kept, parts, size)
  kept.epoch = column.epoch()
  kept.seen = changes.length
}

/** Fills in the changed facets, or all, and returns the highest number among them. */
function fill(table: Float64Array, rate: RateFacet, size: number, changed: readonly number[] | undefined): number {
  let highest = 0
  if (changed) {
    for (const facet of changed) highest = Math.max(highest, (table[facet] = rate(facet)))
    return highest
  }
  for (let facet = VACANT + 1; facet < size; facet++) {
    const value = rate(facet)
    table[facet] = value
    if (value > highest) highest = value
  }
  return highest
}

function addUp(kept: Kept, { isOfState }: ColumnParts, size: number): void {
  const [only] = kept.contributions
  if (only && kept.contributions.length === 1 && !kept.isExcluding && !isOfState) {
    kept.sum = only
    return
  }
  const sum = kept.sum === only ? new Float64Array(only.length) : grown(kept.sum, size).fill(0)
  for (const table of kept.contributions)
    for (let facet = 0; facet < size; facet++) sum[facet] = (sum[facet] as number) + (table[facet] as number)
  for (const table of kept.excluded)
    for (let facet = 0; facet < size; facet++) if (table[facet] === 1) sum[facet] = RULED_OUT
  if (isOfState) sum[VACANT] = RULED_OUT
  kept.sum = sum
}
