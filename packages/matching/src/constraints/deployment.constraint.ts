import { deploymentsOf } from '../rules/facets.ts'
import { defineConstraint } from './constraint.ts'

/** None of the modes the capability offers is one the scenario accepts. */
export const deploymentConstraint = defineConstraint<readonly string[], readonly string[]>({
  name: 'deployment',
  scenarioFacet: deploymentsOf,
  capabilityFacet: deploymentsOf,
  excludes: (accepted, offered) =>
    accepted.length > 0 && offered.length > 0 && !offered.some((mode) => accepted.includes(mode)),
})
