import { budgetOf, priceOf } from '../rules/facets.ts'
import { highestPriceFen, lowestPriceFen, priceFit } from '../rules/price-fit.ts'
import type { Budget, Price } from '../rules/price-fit.ts'
import { because, defineSignal } from './signal.ts'

/** How well the price fits the largest budget. */
export const budgetSignal = defineSignal<Budget, Price>({
  name: 'budget',
  scenarioFacet: budgetOf,
  capabilityFacet: priceOf,
  asks: (budget) => budget?.maximumFen !== undefined,
  valuesFor: (budget) => (price) => {
    const lowestFen = lowestPriceFen(price)
    return lowestFen === undefined
      ? null
      : priceFit(budget?.maximumFen ?? 0, lowestFen, highestPriceFen(price, lowestFen))
  },
  reason(budget, price, value) {
    const limitFen = budget?.maximumFen ?? 0
    const lowestFen = lowestPriceFen(price) ?? 0
    const code = value === 1 ? 'budget.fits' : lowestFen <= limitFen ? 'budget.partly' : 'budget.above'
    return because(code, { limitFen, lowestFen, highestFen: highestPriceFen(price, lowestFen) })
  },
})
