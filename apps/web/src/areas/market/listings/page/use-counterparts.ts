import { keepPreviousData, useQuery } from '@tanstack/react-query'

import type { ListingDetail } from '@duijie/domain/listings/listing.view.schema.ts'

import { trpc } from '../../../../shared/api.ts'
import { useActingOrganisation } from '../../../../shared/session.ts'

/** The organisation for whom the reader may offer one of its own listings against this one. */
export const useProposer = (detail: ListingDetail) => {
  const organisation = useActingOrganisation()
  const isPairable = detail.kind === 'scenario' || detail.kind === 'capability'
  if (!isPairable || !detail.permissions.propose || !organisation) return undefined
  return organisation.role === 'viewer' || organisation.id === detail.organisation.id ? undefined : organisation
}

export const counterpartKind = (kind: ListingDetail['kind']): 'scenario' | 'capability' =>
  kind === 'scenario' ? 'capability' : 'scenario'

/** The organisation's own published listings of the other kind, by a piece of their text. */
export const useCounterparts = (organisationId: string, kind: 'scenario' | 'capability', text: string) =>
  useQuery(
    trpc.listings.mine.queryOptions(
      { organisationId, kind, status: 'published', limit: 50, ...(text.trim() ? { text: text.trim() } : {}) },
      { placeholderData: keepPreviousData },
    ),
  )
