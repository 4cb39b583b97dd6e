import type { SignalView } from '@duijie/domain/matches/signal.view.schema.ts'

import { groupOf, signalGroups, type SignalGroup } from './signal-groups.ts'

/**
 * Contributions in tenths of a point, rounded so that they add up to the rounded score: what does not fit goes to the
 * largest remainders, ties to the earlier signal. A table whose column does not add up is not believed.
 */
export const contributionTenths = (contributions: readonly number[]): number[] => {
  const exact = contributions.map((contribution) => contribution * 1000)
  const whole = exact.map(Math.floor)
  const total = Math.round(exact.reduce((sum, value) => sum + value, 0))
  let missing = total - whole.reduce((sum, value) => sum + value, 0)
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .toSorted((left, right) => right.remainder - left.remainder || left.index - right.index)
  for (const { index } of byRemainder) {
    if (missing <= 0) break
    whole[index] = (whole[index] ?? 0) + 1
    missing -= 1
  }
  return whole
}

export type ScorePart = { group: SignalGroup | 'unknown'; share: number }

/** The parts of the bar in a fixed order; what only stands in for something unknown is a part of its own, last. */
export const scoreParts = (signals: readonly SignalView[]): ScorePart[] => {
  const sum = (chosen: readonly SignalView[]) => chosen.reduce((total, { contribution }) => total + contribution, 0)
  const known = signals.filter(({ value }) => value !== null)
  const parts: ScorePart[] = signalGroups.map((group) => ({
    group,
    share: sum(known.filter(({ name }) => groupOf(name) === group)),
  }))
  const unknown = sum(signals.filter(({ value }) => value === null))
  return [...parts, { group: 'unknown' as const, share: unknown }].filter(({ share }) => share > 0)
}

/**
 * What a reason can be checked by: a case, then the task itself and figures, then what else is named, then what both speak of, and last that the
 * texts are alike. A reader is persuaded in this order.
 */
const ranks: Readonly<Record<string, number>> = {
  evidence: 0,
  task: 1,
  budget: 1,
  timing: 1,
  outcome: 1,
  trl: 1,
  concepts: 3,
  semantic: 4,
  text: 4,
}
const named = 2

const rankOf = ({ name }: SignalView): number => ranks[name] ?? named

/** Reasons whose sentence says what is lacking; some of them still earn part of the points. */
const isObjection = ({ reason }: SignalView): boolean => /\.(?:none|far|above|below|late|leaves)$/.test(reason.code)

/**
 * The reasons that speak for the pair, those first that can be checked, then by strength, ties in the order of the bars.
 */
export const topSignals = (signals: readonly SignalView[], count: number): SignalView[] =>
  signals
    .filter((signal) => signal.value !== null && signal.value > 0 && !isObjection(signal))
    .toSorted((left, right) => rankOf(left) - rankOf(right) || right.contribution - left.contribution)
    .slice(0, count)

/** Signals whose value is not known because a side has not said enough; one without a preference is not among them. */
export const unknownSignals = (signals: readonly SignalView[]): SignalView[] =>
  signals.filter(({ value, reason }) => value === null && Array.isArray(reason.params.missing))

/** Known signals whose reason is an objection, what costs most first; ties in the order of the bars. */
export const weakSignals = (signals: readonly SignalView[]): SignalView[] =>
  signals
    .filter((signal) => signal.value !== null && signal.weight > 0 && isObjection(signal))
    .toSorted((left, right) => right.weight - right.contribution - (left.weight - left.contribution))
