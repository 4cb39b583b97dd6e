import { budgetOf, priceOf } from '../rules/facets.ts'
import { isBeyondBudget } from '../rules/price-fit.ts'
import type { Budget, Price } from '../rules/price-fit.ts'
import { defineConstraint } from './constraint.ts'

/** Even the lowest price is out of reach. */
export const budgetConstraint = defineConstraint<Budget, Price>({
  name: 'budget',
  scenarioFacet: budgetOf,
  capabilityFacet: priceOf,
  excludes: isBeyondBudget,
})
