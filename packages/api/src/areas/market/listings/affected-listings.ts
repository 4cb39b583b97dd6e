import type { Executor } from '@duijie/database/database.ts'
import type { OutboxRow } from '@duijie/database/tables/record.table.ts'

/** All listings of an organisation, in id order. */
export const listingsOf = async (executor: Executor, organisationId: string): Promise<string[]> => {
  const rows = await executor
    .selectFrom('listing')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

/** Listings that an event may have changed for an index, in id order. */
export const affectedListings = async (executor: Executor, event: OutboxRow): Promise<string[]> => {
  if (event.type === 'listing.changed') return [event.object_id]
  if (event.type === 'organisation.changed') return listingsOf(executor, event.object_id)
  if (event.type === 'pairing.changed') {
    const row = await executor
      .selectFrom('pairing')
      .select('capability_id')
      .where('id', '=', event.object_id)
      .executeTakeFirst()
    return row ? [row.capability_id] : []
  }
  return []
}
