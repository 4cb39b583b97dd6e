import type { OrganisationRow } from '@duijie/database/tables/organisation.table.ts'
import type { ListingRowStored } from '@duijie/database/tables/listing.table.ts'
import type { ListingBody } from '@duijie/domain/listings/body.schema.ts'
import { listingKind, listingStatus } from '@duijie/domain/listings/listing.schema.ts'
import { offerKindOf } from '@duijie/domain/matches/offer.rules.ts'
import { statusOutside } from '@duijie/domain/listings/submitted.rules.ts'
import type { ListingCard, ListingRow } from '@duijie/domain/listings/listing.view.schema.ts'
import { toOrganisationCard } from '../../identity/organisations/organisations.api.ts'

const kindFacts = (body: ListingBody): Partial<ListingCard> => {
  switch (body.kind) {
    case 'capability':
      return {
        deployments: body.deployments,
        trl: body.trl,
        parametersBillion: body.parametersBillion,
        licence: body.licence,
      }
    case 'scenario':
      return { deployments: body.deployments, trl: body.trlMinimum, deadline: body.deadline }
    case 'dataset':
      return { sampleCount: body.sampleCount, accessMode: body.accessMode, licence: body.licence }
    case 'compute':
      return { accelerator: body.accelerator, acceleratorCount: body.acceleratorCount }
  }
}

/** Teaser facts of a body. Nothing of the full tier may be named here. */
export const toListingCard = (row: ListingRowStored, body: ListingBody, organisation: OrganisationRow): ListingCard => {
  const { id, name, nameEn, kind, verification, membership } = toOrganisationCard(organisation)
  return {
    id: row.id,
    kind: body.kind,
    status:
      row.published_body === null ? listingStatus.parse(row.status) : statusOutside(listingStatus.parse(row.status)),
    title: body.title,
    summary: body.summary,
    organisation: { id, name, nameEn, kind, verification, membership },
    sectors: body.sectors,
    tasks: body.tasks,
    modalities: body.modalities,
    deployments: [],
    region: body.region,
    ...(body.kind === 'capability' && { offer: offerKindOf(body, membership) }),
    ...kindFacts(body),
    publishedAt: row.published_at ?? undefined,
  }
}

/** A row of the owner's or the reviewer's own list: the working text. */
export const toListingRow = (
  row: ListingRowStored,
  body: ListingBody,
  organisation: { id: string; name: string },
  pendingChange: boolean,
): ListingRow => ({
  id: row.id,
  kind: listingKind.parse(row.kind),
  status: listingStatus.parse(row.status),
  version: row.version,
  title: body.title,
  organisation: { id: organisation.id, name: organisation.name },
  sectors: body.sectors,
  updatedAt: row.updated_at,
  publishedAt: row.published_at ?? undefined,
  expiresAt: row.expires_at ?? undefined,
  pendingChange,
  reviewReason: row.review_reason ?? undefined,
})
