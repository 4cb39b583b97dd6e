import { weightLimits, type WeightChoice } from '@duijie/domain/matches/weight-limits.ts'
import type { WeightsInForce } from '@duijie/domain/matches/weights.schema.ts'
import { sharesOf } from '@duijie/domain/matches/weight-shares.rules.ts'

/** Signals whose weight counts on this installation, in the order of their bars. */
export const usedSignals = ({ signals }: Pick<WeightsInForce, 'signals'>): string[] =>
  signals.filter(({ isUsed }) => isUsed).map(({ name }) => name)

/** The share of each signal in use, by the engine's own rule; undefined where the choice is not usable. */
export const sharesIn = (choice: WeightChoice, names: readonly string[]): ReadonlyMap<string, number> | undefined => {
  try {
    return sharesOf(choice, names)
  } catch {
    return undefined
  }
}

/** A number as it was typed, brought within its limits; nothing typed is the least. */
export const within = ({ least, most }: { least: number; most: number }, typed: number | string): number => {
  const value = typeof typed === 'number' ? typed : Number.parseFloat(typed)
  return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : least
}

export const withWeight = (choice: WeightChoice, name: string, typed: number | string): WeightChoice => ({
  ...choice,
  weights: { ...choice.weights, [name]: within(weightLimits.weight, typed) },
})

export const percent = (share: number, digits = 1): string => `${(share * 100).toFixed(digits)}%`
