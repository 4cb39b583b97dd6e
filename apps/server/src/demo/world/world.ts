import { capabilityListings, computeListings, datasetListings, scenarioListings } from './build-listings.ts'
import { buildPairing } from './build-pairings.ts'
import { capabilities } from './capabilities/capabilities.ts'
import { compute } from './compute.ts'
import { datasets } from './datasets.ts'
import { organisations } from './organisations.ts'
import { pairings } from './pairings.ts'
import { people } from './people.ts'
import { scenarios } from './scenarios/scenarios.ts'
import type { DemoListing, DemoWorld } from './types.ts'

const listingsFor = (today: string): DemoListing[] => {
  const byKey = new Map(organisations.map((organisation) => [organisation.key, organisation]))
  return [
    ...capabilityListings(capabilities, today, byKey),
    ...scenarioListings(scenarios, today, byKey),
    ...datasetListings(datasets, today, byKey),
    ...computeListings(compute, today, byKey),
  ]
}

/**
 * The demo world as of `today` (`2026-11-23`). The same day gives the same world. Bodies are parsed by the domain's
 * schemas; ages and deadlines are relative to `today`. See README.md for what is fact and what is invented.
 */
export const buildWorld = (today: string): DemoWorld => {
  const listings = listingsFor(today)
  const byKey = new Map(listings.map((listing) => [listing.key, listing]))
  return { organisations, people, listings, pairings: pairings.map((seed) => buildPairing(seed, byKey)) }
}
