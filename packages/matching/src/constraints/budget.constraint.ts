import { isBeyondBudget } from '../rules/price-fit.ts'
import type { Budget, Price } from '../rules/price-fit.ts'
import { defineConstraint } from './constraint.ts'

/** Even the lowest price is out of reach. */
export const budgetConstraint = defineConstraint<Budget, Price>({
  name: 'budget',
  scenarioFacet: (profile) => profile.budget,
  capabilityFacet: (profile) => profile.price,
  excludes: isBeyondBudget,
})
