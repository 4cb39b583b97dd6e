import type { CapabilityProfile, ScenarioProfile } from '../profile.ts'
import type { Budget, Price } from './price-fit.ts'

// Facets that several signals and constraints read. Those who name the same function share one column of the index.

export const deploymentsOf = ({ deployments }: ScenarioProfile | CapabilityProfile): readonly string[] => deployments
export const sectorsOf = ({ sectors }: ScenarioProfile | CapabilityProfile): readonly string[] => sectors
export const budgetOf = ({ budget }: ScenarioProfile): Budget => budget
export const priceOf = ({ price }: CapabilityProfile): Price => price
