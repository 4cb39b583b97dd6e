import type { ListingKind } from '@duijie/domain/listings/listing.schema.ts'
import type { OrganisationKind } from '@duijie/domain/organisations/organisation.schema.ts'

const usual: Record<OrganisationKind, readonly ListingKind[]> = {
  vendor: ['capability', 'dataset'],
  industry: ['scenario', 'dataset'],
  compute: ['compute'],
  institute: ['capability', 'dataset'],
  platform: ['scenario', 'capability'],
}

const all: readonly ListingKind[] = ['scenario', 'capability', 'dataset', 'compute']

/** What an organisation of a kind usually publishes, first the most usual; anything else stays possible. */
export const kindsFor = (
  kind: OrganisationKind,
): { usual: readonly ListingKind[]; others: readonly ListingKind[] } => ({
  usual: usual[kind],
  others: all.filter((name) => !usual[kind].includes(name)),
})
