import { containsText } from '@duijie/database/contains-text.ts'
import type { Executor } from '@duijie/database/database.ts'
import { selectPage, type Page } from '@duijie/database/keyset.ts'
import type { ListingRowStored } from '@duijie/database/tables/listing.table.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'
import type { ListingKind, ListingStatus } from '@duijie/domain/listings/listing.schema.ts'
import { submittedStatuses } from '@duijie/domain/listings/submitted.rules.ts'
import { idsWithPendingChange } from './change-requests.repository.ts'
import { organisationIds, visibleListings } from './listing-visibility.repository.ts'

type PageAsk = { cursor?: string | undefined; limit: number }

export type MineFilter = PageAsk & {
  organisationId: string
  kind?: ListingKind | undefined
  status?: ListingStatus | undefined
  text?: string | undefined
}

/** Listings of one organisation, last changed first. */
export const pageOfOrganisation = async (
  executor: Executor,
  filter: MineFilter & { onlySubmitted: boolean },
): Promise<Page<ListingRowStored>> => {
  let query = executor.selectFrom('listing').selectAll().where('organisation_id', '=', filter.organisationId)
  if (filter.onlySubmitted) query = query.where('status', 'in', submittedStatuses)
  if (filter.kind) query = query.where('kind', '=', filter.kind)
  if (filter.status) query = query.where('status', '=', filter.status)
  // As the text stands in JSON.
  const text = filter.text && JSON.stringify(filter.text).slice(1, -1)
  if (text) query = query.where((eb) => containsText(eb.ref('body'), text))
  return selectPage(
    query,
    [
      { column: 'updated_at', field: 'updated_at', direction: 'desc', type: 'text' },
      { column: 'id', field: 'id', direction: 'desc', type: 'text' },
    ],
    filter,
  )
}

/** Published listings of one organisation that the actor may see, newest first. */
export const pageOfPublished = async (
  executor: Executor,
  actor: Actor | null,
  filter: PageAsk & { organisationId: string },
): Promise<Page<ListingRowStored>> =>
  selectPage(
    executor
      .selectFrom('listing')
      .selectAll('listing')
      .where('listing.organisation_id', '=', filter.organisationId)
      .where('listing.status', '=', 'published')
      .where(visibleListings(actor)),
    [
      { column: 'listing.published_at', field: 'published_at', direction: 'desc', type: 'text' },
      { column: 'listing.id', field: 'id', direction: 'desc', type: 'text' },
    ],
    filter,
  )

/** New texts and listings with a change that waits, but for those of the reviewer's own organisations; longest waiting first. */
export const pageToReview = async (
  executor: Executor,
  reviewer: Actor,
  asked: PageAsk,
): Promise<Page<ListingRowStored>> => {
  const own = organisationIds(reviewer)
  let query = executor
    .selectFrom('listing')
    .selectAll()
    .where('status', 'in', submittedStatuses)
    .where((eb) => eb.or([eb('status', '=', 'in_review'), eb('id', 'in', idsWithPendingChange())]))
  if (own.length > 0) query = query.where('organisation_id', 'not in', own)
  return selectPage(
    query,
    [
      { column: 'updated_at', field: 'updated_at', direction: 'asc', type: 'text' },
      { column: 'id', field: 'id', direction: 'asc', type: 'text' },
    ],
    asked,
  )
}

/** Published listings whose time is over, in id order. */
export const findExpired = async (executor: Executor, now: string, limit: number): Promise<ListingRowStored[]> =>
  executor
    .selectFrom('listing')
    .selectAll()
    .where('status', '=', 'published')
    .where('expires_at', '<=', now)
    .orderBy('id')
    .limit(limit)
    .execute()

/** How many listings have a status; of one organisation, or of all. */
export const countListings = async (
  executor: Executor,
  { status, organisationId }: { status: ListingStatus; organisationId?: string },
): Promise<number> => {
  let query = executor
    .selectFrom('listing')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('status', '=', status)
  if (organisationId !== undefined) query = query.where('organisation_id', '=', organisationId)
  return (await query.executeTakeFirstOrThrow()).count
}
