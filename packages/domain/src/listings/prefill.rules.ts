import type { OrganisationDetail } from '../organisations/organisation.schema.ts'
import type { ListingKind } from './listing.schema.ts'

type Known = Pick<OrganisationDetail, 'kind' | 'region' | 'sector' | 'contactName' | 'contactPhone' | 'contactEmail'>

/** What a new listing takes over from its organisation. */
export type Prefilled = Partial<Omit<Known, 'kind' | 'sector'>> & { sectors?: string[] }

/**
 * What an organisation has said of itself already and need not say again. Its own industry is that of its needs and its
 * data; what a vendor offers is for other industries than its own.
 */
export const prefilledFields = (kind: ListingKind, organisation: Known): Prefilled => {
  const { sector, region, contactName, contactPhone, contactEmail } = organisation
  const isOwnIndustry = kind === 'scenario' || (kind === 'dataset' && organisation.kind === 'industry')
  return {
    ...(sector && isOwnIndustry ? { sectors: [sector] } : {}),
    ...(region ? { region } : {}),
    ...(contactName ? { contactName } : {}),
    ...(contactPhone ? { contactPhone } : {}),
    ...(contactEmail ? { contactEmail } : {}),
  }
}
