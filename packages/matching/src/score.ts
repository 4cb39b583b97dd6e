import type { Rating, Reason } from './signals/signal.ts'

/** One bar of an explanation. `contribution` is `weight` times the value, or times the neutral value if unknown. */
export type SignalResult = {
  readonly name: string
  readonly value: number | null
  readonly weight: number
  readonly contribution: number
  readonly reason: Reason
}

export function toResult(name: string, rating: Rating, weight: number, neutral: number): SignalResult {
  const contribution = weight * (rating.value ?? neutral)
  return { name, value: rating.value, weight, contribution, reason: rating.reason }
}

/** The score of a pair is nothing but the sum of its contributions, in the order of the bars. */
export function scoreOf(signals: readonly SignalResult[]): number {
  let score = 0
  for (const { contribution } of signals) score += contribution
  return score
}
