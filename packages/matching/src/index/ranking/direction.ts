import type { Setting } from '../../query.ts'
import type { AskedFacets, Sides } from '../columns/asked-facets.ts'
import { createColumnAnswers } from '../columns/column-answers.ts'
import type { ColumnParts } from '../columns/column-answers.ts'
import { excluderParts, signalParts } from '../columns/column-parts.ts'
import type { SignalPart } from '../columns/column-parts.ts'
import type { ColumnTable } from './bound-sums.ts'
import type { FacetColumn } from '../columns/facet-column.ts'
import type { FacetRows } from '../columns/facet-rows.ts'
import type { CallStage, TableStage } from './scan.ts'
import type { SlotBits } from '../storage/slot-bits.ts'

/** What the facets of one question say of the other side. */
export type FacetPlan = {
  readonly tables: readonly TableStage[]
  readonly calls: readonly CallStage[]
  /** What each column adds to a score: the sum of its signals. */
  readonly columns: readonly ColumnTable[]
  /** For each column that rules out some slots, the others. At least one column does. */
  readonly open: readonly SlotBits[]
  readonly exclusions: readonly Exclusion[]
}

/** A constraint that rules out some listings: 1 for each facet of the column that breaks it, and how many have one. */
export type Exclusion = {
  readonly name: string
  readonly column: number
  readonly table: Uint8Array
  readonly count: number
}

/** Facets of one side compared with facets of the other. One for each direction of asking. */
export type Direction = {
  /** Contributions that are the same for every candidate go into `constants`, by bar. */
  readonly plan: (asked: AskedFacets, rows: FacetRows, setting: Setting, constants: Float64Array) => FacetPlan
}

export function createDirection(sides: Sides): Direction {
  const signals = signalParts(sides)
  const excluders = excluderParts(sides)
  /** Signals over lists are rated one by one where the lists are wishes, or where concepts bound them already. */
  const isCalled = ({ signal: { idLists } }: SignalPart): boolean =>
    idLists !== undefined && (!sides.isScenarioAsking || idLists.areConcepts === true)
  const called = signals.filter(isCalled)
  const columns = Array.from({ length: sides.answerer.count }, (_, column) => {
    const parts: ColumnParts = {
      column,
      signals: signals.filter((part) => part.answerer === column && !isCalled(part)),
      excluders: excluders.filter(({ answerer }) => answerer === column),
      isOfState: column === sides.answerer.ofState,
    }
    return { column, parts, answers: createColumnAnswers(parts) }
  }).filter(({ parts }) => parts.signals.length + parts.excluders.length > 0)
  let today = ''

  const forgetYesterday = ({ context }: Setting): void => {
    if (context.today === today) return
    today = context.today
    for (const { answers } of columns) answers.clear()
  }

  return {
    plan(asked, rows, setting, constants) {
      forgetYesterday(setting)
      const plan = {
        tables: [] as TableStage[],
        calls: [] as CallStage[],
        columns: [] as ColumnTable[],
        open: [] as SlotBits[],
        exclusions: [] as Exclusion[],
      }
      const isAsking = ({ asks, asker, signal, bar }: SignalPart): boolean => {
        if (asks(asked.facets[asker])) return true
        constants[bar] = (setting.shares.get(signal.name) ?? 0) * setting.weights.neutral
        return false
      }
      for (const part of called) {
        if (!isAsking(part)) continue
        const bound = sides.isScenarioAsking ? 0 : (setting.shares.get(part.signal.name) ?? 0)
        plan.calls.push({ bar: part.bar, bound, rate: rateSlots(part, asked, rows, setting) })
      }
      for (const { column, parts, answers } of columns) {
        const { contributions, sum, excluded, counts, open } = answers.answer(asked, rows, setting)
        let isAdding = false
        parts.signals.forEach((part, at) => {
          if (!isAsking(part)) return
          isAdding = true
          plan.tables.push({ bar: part.bar, column, table: contributions[at] as Float64Array })
        })
        if (isAdding) plan.columns.push({ column, table: sum })
        if (!open) continue
        plan.open.push(open)
        parts.excluders.forEach(({ name }, at) => {
          const table = excluded[at] as Uint8Array
          const count = counts[at] as number
          if (count > 0) plan.exclusions.push({ name, column, table, count })
        })
      }
      return plan
    },
  }
}

function rateSlots({ asker, answerer, rater }: SignalPart, { facets }: AskedFacets, rows: FacetRows, setting: Setting) {
  const rate = rater(facets[asker], rows.columns[answerer] as FacetColumn, setting)
  const ids = rows.ids()
  const width = rows.columns.length
  return (slot: number): number => rate(ids[slot * width + answerer] as number)
}
