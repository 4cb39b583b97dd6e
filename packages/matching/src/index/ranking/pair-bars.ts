import type { Setting } from '../../query.ts'
import { facetSignals } from '../../signals/signal.registry.ts'
import { rateSemantic } from '../../signals/semantic.signal.ts'
import type { CallStage } from './scan.ts'
import { FIRST_FACET_BAR } from '../columns/column-parts.ts'

const INTEREST_BAR = FIRST_FACET_BAR + facetSignals.length

/** Bars of a pair that nobody has said anything about: all 0 but interest, which is unknown and so neutral. */
export function pairBars(setting: Setting): Float64Array {
  const bars = new Float64Array(INTEREST_BAR + (setting.semantic ? 2 : 1))
  bars[INTEREST_BAR] = (setting.shares.get('interest') ?? 0) * setting.weights.neutral
  return bars
}

/** The bar of meaning, if meanings are compared. */
export function semanticCalls(setting: Setting, similarityOf: (slot: number) => number | undefined): CallStage[] {
  if (!setting.semantic) return []
  const share = setting.shares.get('semantic') ?? 0
  const rate = (slot: number): number => share * (rateSemantic(similarityOf(slot)).value ?? setting.weights.neutral)
  return [{ bar: INTEREST_BAR + 1, bound: share, rate }]
}
