import { organisationMembership } from '@duijie/domain/organisations/organisation.schema.ts'
import { offerKindOf } from '@duijie/domain/matches/offer.rules.ts'
import { publishedBody, type StoredListing } from './listings.repository.ts'

/** Whether what is published can be built on, with nobody who delivers it. */
export const isOpenModel = (row: StoredListing): boolean => {
  const body = publishedBody(row)
  return (
    body?.kind === 'capability' &&
    offerKindOf(body, organisationMembership.parse(row.organisation_membership)) === 'open_model'
  )
}
