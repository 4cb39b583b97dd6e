import type { CapabilityProfile, Residency, ScenarioProfile } from '../profile.ts'

export type DataHome = { readonly residency: Residency; readonly region?: string }
export type ProcessingPlace = { readonly deployments: readonly string[]; readonly region?: string }

export const dataHomeOf = ({ residency, region }: ScenarioProfile): DataHome => ({ residency, region })
export const processingPlaceOf = ({ deployments, region }: CapabilityProfile): ProcessingPlace => ({
  deployments,
  region,
})

const ON_PREMISES: ReadonlySet<string> = new Set(['on_premises', 'edge', 'air_gapped'])
/** Modes of which it is known where they let data go, from the most open to the most closed. */
export const knownDeployments: readonly string[] = ['public_api', 'private_cloud', ...ON_PREMISES]

const ABROAD = 'overseas'

type Fate = 'stays' | 'leaves' | 'unknown'

function fateInCloud(mode: string, { residency, region }: DataHome, vendorRegion: string | undefined): Fate {
  if (residency === 'premises') return 'leaves'
  if (vendorRegion === undefined) return 'unknown'
  if (residency === 'china') return vendorRegion === ABROAD ? 'leaves' : 'stays'
  // A public service has no address that a province could be held to; a private cloud stands where its vendor is.
  if (mode === 'public_api') return 'leaves'
  if (region === undefined) return 'unknown'
  return vendorRegion === region ? 'stays' : 'leaves'
}

/** Whether data that must stay can stay: yes if some deployment mode keeps it, no if every known mode lets it out. */
export function fateOfData(home: DataHome, place: ProcessingPlace): Fate {
  if (home.residency === 'any') return 'stays'
  if (place.deployments.length === 0) return 'unknown'
  const fates = place.deployments.map((mode) =>
    ON_PREMISES.has(mode) ? 'stays' : fateInCloud(mode, home, place.region),
  )
  if (fates.includes('stays')) return 'stays'
  return fates.includes('unknown') ? 'unknown' : 'leaves'
}
