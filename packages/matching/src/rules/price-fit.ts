import type { CapabilityProfile, ScenarioProfile } from '../profile.ts'

export type Price = CapabilityProfile['price']
export type Budget = ScenarioProfile['budget']

/** A price this much above the budget can still be talked about; beyond it the pair is impossible. */
export const NEGOTIABLE_EXCESS = 0.2

/** The lowest stated price in fen; undefined if none is stated. */
export const lowestPriceFen = (price: Price): number | undefined =>
  price?.minimumFen ?? price?.maximumFen ?? (price?.model === 'free' ? 0 : undefined)

/** The highest stated price in fen, where the lowest is known. */
export const highestPriceFen = (price: Price, lowestFen: number): number =>
  Math.max(lowestFen, price?.maximumFen ?? lowestFen)

/** Whether even the lowest price is out of reach of the largest budget. */
export function isBeyondBudget(budget: Budget, price: Price): boolean {
  const lowestFen = lowestPriceFen(price)
  const limitFen = budget?.maximumFen
  return lowestFen !== undefined && limitFen !== undefined && lowestFen > limitFen * (1 + NEGOTIABLE_EXCESS)
}

/** 1 if the highest price fits, down to a half if only the lowest does, down to 0 at the end of what is negotiable. */
export function priceFit(limitFen: number, lowestFen: number, highestFen: number): number {
  if (highestFen <= limitFen) return 1
  if (lowestFen <= limitFen) return 0.5 + (0.5 * (limitFen - lowestFen)) / (highestFen - lowestFen)
  const excess = lowestFen / limitFen - 1
  return Math.max(0, 0.5 * (1 - excess / NEGOTIABLE_EXCESS))
}
