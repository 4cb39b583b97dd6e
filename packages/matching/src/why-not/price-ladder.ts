import type { CapabilityProfile, ScenarioProfile } from '../profile.ts'
import { highestPriceFen, lowestPriceFen, NEGOTIABLE_EXCESS } from '../rules/price-fit.ts'
import type { Price } from '../rules/price-fit.ts'
import type { Ladder } from './change.ts'
import { advise } from './change-reasons.ts'

/** One tenth of the price counts as much as one readiness level. */
const EFFORT_OF_WHOLE_PRICE = 10

/**
 * To ask no more than so much, highest first, down to the budget: below it nothing more is to be won. Where no price is
 * stated, to state one that can be talked about.
 */
export function priceLadder({ budget }: ScenarioProfile, { price }: CapabilityProfile, stepFen: number): Ladder {
  const limitFen = budget?.maximumFen
  const lowestFen = lowestPriceFen(price)
  const fromFen = lowestFen === undefined ? undefined : highestPriceFen(price, lowestFen)
  const belowFen = fromFen === undefined ? (limitFen ?? 0) * (1 + NEGOTIABLE_EXCESS) : fromFen - 1
  const firstFen = Math.floor(belowFen / stepFen) * stepFen
  const lastFen = Math.floor((limitFen ?? 0) / stepFen) * stepFen
  const startFen = fromFen ?? firstFen
  return {
    field: 'price',
    length: limitFen === undefined ? 0 : Math.max(0, (firstFen - lastFen) / stepFen + 1),
    isMonotone: true,
    rung(at) {
      const toFen = firstFen - at * stepFen
      const share = startFen === 0 ? 0 : (startFen - toFen) / startFen
      return {
        field: 'price',
        effort: EFFORT_OF_WHOLE_PRICE * share + (fromFen === undefined ? 1 : 0),
        reason: fromFen === undefined ? advise('price.state', { toFen }) : advise('price.lower', { fromFen, toFen }),
        apply: (profile) => ({ ...profile, price: cappedAt(profile.price, toFen) }),
      }
    },
  }
}

function cappedAt(price: Price, mostFen: number): Price {
  if (lowestPriceFen(price) === undefined) return { ...price, maximumFen: mostFen }
  const capped = (fen: number | undefined): number | undefined =>
    fen === undefined ? undefined : Math.min(fen, mostFen)
  return { ...price, minimumFen: capped(price?.minimumFen), maximumFen: capped(price?.maximumFen) }
}
