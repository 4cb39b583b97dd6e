import type { Setting } from '../query.ts'
import { facetSignals } from '../signals/signal.registry.ts'
import { FIRST_FACET_BAR } from './direction.ts'
import type { Stage } from './scan.ts'

/** Bars of a pair that nobody has said anything about: all 0 but interest, which is unknown and so neutral. */
export function pairBars(setting: Setting): Float64Array {
  const interestBar = FIRST_FACET_BAR + facetSignals.length
  const bars = new Float64Array(interestBar + (setting.semantic ? 2 : 1))
  bars[interestBar] = (setting.shares.get('interest') ?? 0) * setting.weights.neutral
  return bars
}

/** Look-ups before computations, what can change most first: so that most candidates are given up early. */
export function orderStages(stages: readonly Stage[]): Stage[] {
  return stages.toSorted((a, b) => Number(a.kind === 'call') - Number(b.kind === 'call') || b.bound - a.bound)
}
