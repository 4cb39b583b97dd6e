import { lowestPriceFen, priceFit } from '../rules/price-fit.ts'
import type { Budget, Price } from '../rules/price-fit.ts'
import { defineSignal, rated, unknown } from './signal.ts'

/** How well the price fits the largest budget. */
export const budgetSignal = defineSignal<Budget, Price>({
  name: 'budget',
  scenarioFacet: (profile) => profile.budget,
  capabilityFacet: (profile) => profile.price,
  rate(budget, price) {
    const limitFen = budget?.maximumFen
    const lowestFen = lowestPriceFen(price)
    if (limitFen === undefined || lowestFen === undefined) {
      return unknown('budget', limitFen === undefined, lowestFen === undefined)
    }
    const highestFen = Math.max(lowestFen, price?.maximumFen ?? lowestFen)
    const value = priceFit(limitFen, lowestFen, highestFen)
    const code = value === 1 ? 'budget.fits' : lowestFen <= limitFen ? 'budget.partly' : 'budget.above'
    return rated(value, code, { limitFen, lowestFen, highestFen })
  },
})
