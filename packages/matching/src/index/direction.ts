import { facetConstraints } from '../constraints/constraint.registry.ts'
import { stateConstraints } from '../constraints/state.constraints.ts'
import type { Setting } from '../query.ts'
import { rateFacets } from '../signals/signal.ts'
import type { RatingContext, Signal } from '../signals/signal.ts'
import { facetSignals } from '../signals/signal.registry.ts'
import type { Exclusion } from './candidates.ts'
import { createCodedLists } from './coded-lists.ts'
import type { CodedLists } from './coded-lists.ts'
import type { FacetColumn } from './facet-column.ts'
import { stateColumn } from './indexed-listing.ts'
import { createRatingCache } from './rating-cache.ts'
import type { RatingCache } from './rating-cache.ts'
import type { Stage } from './scan.ts'
import type { SideIndex } from './side-index.ts'

/** Rates one facet of the asking side against one of the other side. */
type ValueOf = (facet: number) => number | null

/**
 * Facets of one side compared with facets of the other, each distinct pair at most once while it stays in the cache.
 * One for each direction of asking.
 */
export type Direction = {
  /** A stage for each signal on which something depends; the others go into `constants`. */
  readonly stages: (asking: readonly unknown[], index: SideIndex, setting: Setting, constants: Float64Array) => Stage[]
  /** What constraints rule out, in the order they are told. */
  readonly exclusions: (asking: readonly unknown[], index: SideIndex, setting: Setting) => Exclusion[]
}

/** Bars before those of the facet signals: text and concepts. */
export const FIRST_FACET_BAR = 2

/** `isScenarioAsking` tells which of the two facets comes first in a rating. */
export function createDirection(isScenarioAsking: boolean): Direction {
  const caches = [...facetSignals, ...facetConstraints].map(createRatingCache)
  const codedLists: CodedLists[] = []
  let today = ''

  const forgetYesterday = (setting: Setting): void => {
    if (setting.context.today === today) return
    today = setting.context.today
    for (const cache of caches) cache.clear()
  }
  const tableOf = (at: number, facet: unknown, column: FacetColumn): Float64Array =>
    (caches[at] as RatingCache).tableFor(JSON.stringify(facet) ?? '', column)

  /** Values by facet number, for one facet of the asking side. */
  const valuesOf = (
    signal: Signal,
    at: number,
    mine: unknown,
    column: FacetColumn,
    context: RatingContext,
  ): ValueOf => {
    if (!isScenarioAsking) return (id) => rateFacets(signal, column.facetOf(id), mine, context).value
    if (signal.idLists) {
      const coded = (codedLists[at] ??= createCodedLists(column, signal.idLists))
      return coded.valuesFor(mine as readonly string[], context)
    }
    const valueOf = signal.valuesFor(mine, context)
    return (id) => valueOf(column.facetOf(id))
  }

  return {
    stages(asking, { columns }, setting, constants) {
      forgetYesterday(setting)
      const { shares, weights, context } = setting
      const stages: Stage[] = []
      facetSignals.forEach((signal, at) => {
        const column = columns[at] as FacetColumn
        const share = shares.get(signal.name) ?? 0
        const bar = FIRST_FACET_BAR + at
        if (isScenarioAsking && !signal.asks(asking[at])) {
          constants[bar] = share * weights.neutral
          return
        }
        const mine = asking[at]
        const contributionOf = (value: number | null): number => share * (value ?? weights.neutral)
        const rate = (valueOf: (id: number) => number | null) => (id: number) => contributionOf(valueOf(id))
        stages.push({
          kind: 'table',
          bar,
          bound: share,
          table: tableOf(at, asking[at], column),
          ids: column.ids(),
          rate: rate(valuesOf(signal, at, mine, column, context)),
        })
      })
      return stages
    },

    exclusions(asking, { columns }, setting) {
      forgetYesterday(setting)
      const onFacets = facetConstraints.map((constraint, order) => {
        const at = facetSignals.length + order
        const column = columns[at] as FacetColumn
        const mine = asking[at]
        const excludes = (facet: number): boolean => {
          const other = column.facetOf(facet)
          return isScenarioAsking
            ? constraint.excludes(mine, other, setting.context)
            : constraint.excludes(other, mine, setting.context)
        }
        return exclusionOf(constraint.name, tableOf(at, mine, column), column, excludes)
      })
      return [...stateExclusions(asking, columns[stateColumn] as FacetColumn), ...onFacets].filter(isExcluding)
    },
  }
}

const isExcluding = ({ table, column }: Exclusion): boolean =>
  table.some((mark, facet) => mark === 1 && column.countOf(facet) > 0)

function exclusionOf(
  name: string,
  known: Float64Array,
  column: FacetColumn,
  excludes: (facet: number) => boolean,
): Exclusion {
  const table = new Uint8Array(column.size())
  for (let facet = 0; facet < table.length; facet++) {
    if (Number.isNaN(known[facet])) known[facet] = excludes(facet) ? 1 : 0
    table[facet] = known[facet] as number
  }
  return { column, table, parts: [{ name, table }] }
}

/** States that either side breaks by itself: of each candidate, or of the asking side, which rules out all. */
function stateExclusions(asking: readonly unknown[], column: FacetColumn): Exclusion[] {
  const own = asking[stateColumn] as readonly string[]
  const facets = Array.from({ length: column.size() }, (_, facet) => [...own, ...(column.facetOf(facet) as string[])])
  const mark = (is: (broken: readonly string[]) => boolean): Uint8Array =>
    Uint8Array.from(facets, (each) => Number(is(each)))
  const parts = stateConstraints.map(({ name }) => ({ name, table: mark((broken) => broken.includes(name)) }))
  return [{ column, table: mark((broken) => broken.length > 0), parts }]
}
