import { sql, type Expression, type SqlBool } from 'kysely'

import { containsText } from '@duijie/database/contains-text.ts'
import type { Executor } from '@duijie/database/database.ts'
import type { ListingRowStored } from '@duijie/database/tables/listing.table.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'
import type { ListingKind } from '@duijie/domain/listings/listing.schema.ts'
import type { Audience } from '../../../kernel/access/audience.ts'
import {
  isActiveMember,
  isListedOnly,
  isNamedLike,
  isNotSuspended,
} from '../../identity/organisations/organisations.api.ts'
import { visibleListings, type ListingBuilder } from './listing-visibility.repository.ts'

const inTeaser = (word: string): Expression<SqlBool> => containsText(sql.ref('listing.teaser_text'), word)

/** What a search of the database asks: each word is in the teaser. */
export type TeaserSearch = {
  words: readonly string[]
  /** None of these is in it. */
  without?: readonly string[]
  kinds: readonly string[]
  limit: number
  offset: number
}

/** Published listings that the actor may see and that hold every word, newest first, with the count of all. */
export const searchTeasers = async (
  executor: Executor,
  actor: Actor | null,
  { words, without = [], kinds, limit, offset }: TeaserSearch,
): Promise<{ ids: string[]; total: number }> => {
  let query = executor.selectFrom('listing').where('listing.status', '=', 'published').where(visibleListings(actor))
  if (kinds.length > 0) query = query.where('listing.kind', 'in', kinds)
  for (const word of words) query = query.where(inTeaser(word))
  for (const word of without) query = query.where((eb) => eb.not(inTeaser(word)))
  const { count } = await query.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const rows = await query
    .select('listing.id')
    .orderBy('listing.published_at', 'desc')
    .orderBy('listing.id')
    .limit(limit)
    .offset(offset)
    .execute()
  return { ids: rows.map(({ id }) => id), total: count }
}

/** Which published listings are wanted; organisations that are suspended have none. */
export type PublishedFilter = {
  kinds: readonly ListingKind[]
  /** Also of organisations that are only listed; otherwise of those that can be met. */
  withListed?: boolean
  audience?: Audience
  ids?: readonly string[] | undefined
  publishedBefore?: string | undefined
  /** Each is in the teaser or in the name of the organisation. */
  words?: readonly string[]
  /** What another feature asks of the listing's id. */
  only?: ((listingId: Expression<string>) => Expression<SqlBool>) | undefined
}

const holdsWord =
  (word: string) =>
  (eb: ListingBuilder): Expression<SqlBool> =>
    eb.or([inTeaser(word), isNamedLike(eb.ref('listing.organisation_id'), word)])

const publishedQuery = (executor: Executor, filter: PublishedFilter) => {
  const { ids, publishedBefore, only } = filter
  let query = executor
    .selectFrom('listing')
    .where('listing.status', '=', 'published')
    .where('listing.kind', 'in', filter.kinds)
    .where((eb) => (filter.withListed ? isNotSuspended : isActiveMember)(eb.ref('listing.organisation_id')))
  if (filter.audience === 'public') query = query.where('listing.is_public', '=', 1)
  if (ids) query = query.where('listing.id', 'in', ids)
  if (publishedBefore !== undefined) query = query.where('listing.published_at', '<=', publishedBefore)
  if (only) query = query.where((eb) => only(eb.ref('listing.id')))
  for (const word of filter.words ?? []) query = query.where(holdsWord(word))
  return query
}

/** In id order. */
export const findPublishedIds = async (
  executor: Executor,
  { limit, ...filter }: PublishedFilter & { limit?: number },
): Promise<string[]> => {
  if (filter.ids?.length === 0) return []
  const query = publishedQuery(executor, filter).select('listing.id').orderBy('listing.id')
  return (await (limit === undefined ? query : query.limit(limit)).execute()).map(({ id }) => id)
}

export type PublishedListing = Pick<ListingRowStored, 'id' | 'organisation_id' | 'published_body' | 'published_at'>

/** A part of the published listings, published longest ago first. */
export const listPublished = async (
  executor: Executor,
  { limit, offset, ...filter }: PublishedFilter & { limit: number; offset: number },
): Promise<PublishedListing[]> => {
  if (filter.ids?.length === 0) return []
  return publishedQuery(executor, filter)
    .select(['listing.id', 'listing.organisation_id', 'listing.published_body', 'listing.published_at'])
    .where('listing.published_at', 'is not', null)
    .orderBy('listing.published_at')
    .orderBy('listing.id')
    .limit(limit)
    .offset(offset)
    .execute()
}

/** Published capabilities of organisations that are only listed: they are found and compared, but nobody there could answer. */
export const findListedCapabilities = async (executor: Executor): Promise<Set<string>> => {
  const rows = await executor
    .selectFrom('listing')
    .select('listing.id')
    .where('listing.kind', '=', 'capability')
    .where('listing.status', '=', 'published')
    .where((eb) => isListedOnly(eb.ref('listing.organisation_id')))
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** An organisation's published listings of a kind, newest first. */
export const newestOfOrganisation = async (
  executor: Executor,
  { organisationId, kind, limit }: { organisationId: string; kind: ListingKind; limit: number },
): Promise<ListingRowStored[]> =>
  executor
    .selectFrom('listing')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .where('status', '=', 'published')
    .orderBy('published_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()

/** Published listings of a kind that `only` lets in, whatever became of their organisation. */
const publishedOfKind = (executor: Executor, kind: ListingKind, only: NonNullable<PublishedFilter['only']>) =>
  executor
    .selectFrom('listing')
    .where('listing.kind', '=', kind)
    .where('listing.status', '=', 'published')
    .where((eb) => only(eb.ref('listing.id')))

/** The newest of them, and how many there are. */
export const newestPublished = async (
  executor: Executor,
  { kind, only, limit }: { kind: ListingKind; only: NonNullable<PublishedFilter['only']>; limit: number },
): Promise<{ ids: string[]; total: number }> => {
  const query = publishedOfKind(executor, kind, only)
  const rows = await query
    .select('listing.id')
    .orderBy('listing.published_at', 'desc')
    .orderBy('listing.id')
    .limit(limit)
    .execute()
  const { count } = await query.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  return { ids: rows.map(({ id }) => id), total: count }
}

/** Those of these listings that are open to everybody, with the time of their last publication, in id order. */
export const findOpenAmong = async (
  executor: Executor,
  ids: readonly string[],
): Promise<{ id: string; publishedAt: string }[]> => {
  if (ids.length === 0) return []
  const rows = await executor
    .selectFrom('listing')
    .select(['id', 'published_at'])
    .where('id', 'in', ids)
    .where('status', '=', 'published')
    .where('is_public', '=', 1)
    .orderBy('id')
    .execute()
  return rows.flatMap(({ id, published_at: at }) => (at === null ? [] : [{ id, publishedAt: at }]))
}

/** The next rows after an id, in id order, whatever their status: the walk of somebody who indexes all of them. */
export const findRowsAfter = async (executor: Executor, id: string, limit: number): Promise<ListingRowStored[]> =>
  executor.selectFrom('listing').selectAll().where('id', '>', id).orderBy('id').limit(limit).execute()
