import type { CapabilityProfile, ScenarioProfile } from '../profile.ts'
import { capabilityColumns, scenarioColumns } from './columns.ts'
import type { Columns } from './columns.ts'

/** The facets of the listing that asks, by column of its side, and the same as text, which tells equal ones. */
export type AskedFacets = { readonly facets: readonly unknown[]; readonly keys: readonly string[] }

/** Which columns the two sides of a question have. */
export type Sides = {
  readonly isScenarioAsking: boolean
  readonly asker: Omit<Columns<never>, 'facetsOf'>
  readonly answerer: Omit<Columns<never>, 'facetsOf'>
}

export const capabilitiesForScenario: Sides = {
  isScenarioAsking: true,
  asker: scenarioColumns,
  answerer: capabilityColumns,
}
export const scenariosForCapability: Sides = {
  isScenarioAsking: false,
  asker: capabilityColumns,
  answerer: scenarioColumns,
}

const asked = (facets: readonly unknown[]): AskedFacets => ({
  facets,
  keys: facets.map((facet) => JSON.stringify(facet) ?? ''),
})

export const askedByScenario = (profile: ScenarioProfile): AskedFacets => asked(scenarioColumns.facetsOf(profile))
export const askedByCapability = (profile: CapabilityProfile): AskedFacets => asked(capabilityColumns.facetsOf(profile))
