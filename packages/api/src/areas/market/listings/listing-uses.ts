import type { Expression, SqlBool } from 'kysely'

import type { Executor } from '@duijie/database/database.ts'
import type { OutboxRow } from '@duijie/database/tables/record.table.ts'
import type { DomainEvent } from '../../../kernel/events/outbox.ts'
import { contributionsTo } from '../../../kernel/features/contributions.ts'

/** What a feature right of listings makes of them, and what follows from it for who sees them. */
export type ListingUse = {
  /** Whether one of these organisations was invited to something with this listing; a part of a statement. */
  invites: (listingId: Expression<string>, organisationIds: readonly string[]) => Expression<SqlBool>
  /** Those of these listings whose full tier is open to one of these organisations. */
  findOpened: (
    executor: Executor,
    listingIds: readonly string[],
    organisationIds: readonly string[],
  ) => Promise<Set<string>>
}

/** The listings that an event may have changed for whoever indexes them. */
export type AffectedListings = Partial<
  Record<DomainEvent['type'], (executor: Executor, objectId: string) => Promise<string[]>>
>

declare module '../../../kernel/features/contributions.ts' {
  interface Contributions {
    listingUse: ListingUse
    affectedListings: AffectedListings
  }
}

/** Those of these listings whose full tier something under way has opened to one of these organisations. */
export const findOpened = async (
  executor: Executor,
  listingIds: readonly string[],
  organisationIds: readonly string[],
): Promise<Set<string>> => {
  if (listingIds.length === 0 || organisationIds.length === 0) return new Set()
  const opened = new Set<string>()
  for (const use of contributionsTo('listingUse'))
    for (const id of await use.findOpened(executor, listingIds, organisationIds)) opened.add(id)
  return opened
}

/** Listings that an event may have changed for an index. */
export const affectedListings = async (executor: Executor, event: OutboxRow): Promise<string[]> => {
  const affected = new Set<string>()
  for (const { [event.type as DomainEvent['type']]: find } of contributionsTo('affectedListings'))
    if (find) for (const id of await find(executor, event.object_id)) affected.add(id)
  return [...affected]
}
