import type { Rating, Reason } from './signals/signal.ts'

/** One bar of an explanation. `contribution` is `weight` times the value, or times the neutral value if unknown. */
export type SignalResult = {
  readonly name: string
  readonly value: number | null
  readonly weight: number
  readonly contribution: number
  readonly reason: Reason
}

/** A rating with the weight it has in the score. */
export type Bar = { readonly name: string; readonly rating: Rating; readonly weight: number }

const contributionOf = ({ rating, weight }: Bar, neutral: number): number => weight * (rating.value ?? neutral)

/** The score of a pair is nothing but the sum of its contributions, in the order of the bars. */
export function scoreOf(bars: readonly Bar[], neutral: number): number {
  let score = 0
  for (const bar of bars) score += contributionOf(bar, neutral)
  return score
}

/** The bars as they are shown. */
export const toResults = (bars: readonly Bar[], neutral: number): SignalResult[] =>
  bars.map((bar) => ({
    name: bar.name,
    value: bar.rating.value,
    weight: bar.weight,
    contribution: contributionOf(bar, neutral),
    reason: bar.rating.reason(),
  }))
