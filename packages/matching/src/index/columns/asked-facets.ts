import type { CapabilityProfile, ScenarioProfile } from '../../profile.ts'
import { capabilityColumns, scenarioColumns } from './columns.ts'
import type { Columns } from './columns.ts'
import { keyOfFacet } from './facet-column.ts'
import type { FacetRows } from './facet-rows.ts'

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

const asked = (facets: readonly unknown[]): AskedFacets => ({ facets, keys: facets.map(keyOfFacet) })

/** The facets of a listing that is in the index of its side. */
export function askedBySlot({ columns, ids }: FacetRows, slot: number): AskedFacets {
  const row = ids().subarray(slot * columns.length, (slot + 1) * columns.length)
  return {
    facets: columns.map((column, at) => column.facetOf(row[at] as number)),
    keys: columns.map((column, at) => column.keyOf(row[at] as number)),
  }
}

export const askedByScenario = (profile: ScenarioProfile): AskedFacets => asked(scenarioColumns.facetsOf(profile))
export const askedByCapability = (profile: CapabilityProfile): AskedFacets => asked(capabilityColumns.facetsOf(profile))
