import { facetConstraints } from '../../constraints/constraint.registry.ts'
import { stateConstraints } from '../../constraints/state.constraints.ts'
import type { Setting } from '../../query.ts'
import type { RatingContext, Signal } from '../../signals/signal.ts'
import { rateFacets } from '../../signals/signal.ts'
import { facetSignals } from '../../signals/signal.registry.ts'
import type { Sides } from './asked-facets.ts'
import { createCodedLists } from './coded-lists.ts'
import type { CodedLists } from './coded-lists.ts'
import type { FacetColumn } from './facet-column.ts'

/** Contributions by facet number, for one facet of the asking side. */
export type RateFacet = (facet: number) => number

/** A signal as one direction of asking sees it. `asker` and `answerer` are columns of the two sides. */
export type SignalPart = {
  readonly signal: Signal
  readonly bar: number
  readonly asker: number
  readonly answerer: number
  /** False if the asking side says nothing here: every candidate is then alike. */
  readonly asks: (mine: unknown) => boolean
  /** Rates all facets at once, where that costs less than remembering. */
  readonly fill: ((table: Float64Array, mine: unknown, column: FacetColumn, setting: Setting) => void) | undefined
  readonly rater: (mine: unknown, column: FacetColumn, setting: Setting) => RateFacet
}

/** A constraint as one direction of asking sees it. */
export type ExcluderPart = {
  readonly name: string
  readonly asker: number
  readonly answerer: number
  readonly excludes: (mine: unknown, theirs: unknown, context: RatingContext) => boolean
}

/** Bars before those of the facet signals: text and concepts. */
export const FIRST_FACET_BAR = 2

/** All signals, in the order of their bars. */
export const signalParts = (sides: Sides): SignalPart[] =>
  facetSignals.map((signal, at) => ({
    signal,
    bar: FIRST_FACET_BAR + at,
    asker: sides.asker.ofSignal[at] ?? 0,
    answerer: sides.answerer.ofSignal[at] ?? 0,
    ...(sides.isScenarioAsking ? forwardRating(signal) : backwardRating(signal)),
  }))

type Rating = Pick<SignalPart, 'asks' | 'fill' | 'rater'>

const backwardRating = (signal: Signal): Rating => ({
  asks: () => true,
  fill: undefined,
  rater(mine, column, { shares, weights, context }) {
    const share = shares.get(signal.name) ?? 0
    const rate: RateFacet = (facet) =>
      share * (rateFacets(signal, column.facetOf(facet), mine, context).value ?? weights.neutral)
    return signal.idLists ? rateOnce(rate) : rate
  },
})

/** Rates facets as they come up, each once. */
function rateOnce(rate: RateFacet): RateFacet {
  const known = new Map<number, number>()
  return (facet) => {
    const before = known.get(facet)
    if (before !== undefined) return before
    const rated = rate(facet)
    known.set(facet, rated)
    return rated
  }
}

function forwardRating(signal: Signal): Rating {
  const asks = (mine: unknown): boolean => signal.asks(mine)
  const { idLists } = signal
  if (!idLists) {
    const rater: Rating['rater'] = (mine, column, { shares, weights, context }) => {
      const share = shares.get(signal.name) ?? 0
      const valueOf = signal.valuesFor(mine, context)
      return (facet) => share * (valueOf(column.facetOf(facet)) ?? weights.neutral)
    }
    return { asks, fill: undefined, rater }
  }
  let coded: CodedLists | undefined
  return {
    asks,
    rater(mine, column, { shares, weights, context }) {
      coded ??= createCodedLists(column, idLists)
      return coded.meansFor(mine as readonly string[], context, shares.get(signal.name) ?? 0, weights.neutral)
    },
    fill:
      idLists.total === 'mean'
        ? undefined
        : (table, mine, column, { shares, weights, context }) => {
            coded ??= createCodedLists(column, idLists)
            coded.fillTable(table, mine as readonly string[], context, shares.get(signal.name) ?? 0, weights.neutral)
          },
  }
}

/** Constraints of both kinds in the order they are told. A state excludes whichever side has broken it. */
export function excluderParts({ isScenarioAsking, asker, answerer }: Sides): ExcluderPart[] {
  const ofStates = stateConstraints.map(({ name }): ExcluderPart => {
    const excludes = (mine: unknown, theirs: unknown): boolean =>
      (mine as readonly string[]).includes(name) || (theirs as readonly string[]).includes(name)
    return { name, asker: asker.ofState, answerer: answerer.ofState, excludes }
  })
  const ofFacets = facetConstraints.map((constraint, at): ExcluderPart => {
    const excludes: ExcluderPart['excludes'] = isScenarioAsking
      ? (mine, theirs, context) => constraint.excludes(mine, theirs, context)
      : (mine, theirs, context) => constraint.excludes(theirs, mine, context)
    return {
      name: constraint.name,
      asker: asker.ofConstraint[at] ?? 0,
      answerer: answerer.ofConstraint[at] ?? 0,
      excludes,
    }
  })
  return [...ofStates, ...ofFacets]
}
