import { sql } from 'kysely'

import type { Deps } from '../../../kernel/deps.ts'
import type { Invariant } from '../../../kernel/verify/invariant.ts'
import { listingStatus } from '@duijie/domain/listings/listing.schema.ts'

const wrongStates = async ({ database: { db } }: Deps): Promise<string[]> => {
  const rows = await db
    .selectFrom('listing')
    .select(['id', 'status'])
    .where((eb) =>
      eb.or([
        eb('status', 'not in', listingStatus.options),
        eb.and([eb('status', 'in', ['published', 'expired']), eb('published_body', 'is', null)]),
      ]),
    )
    .execute()
  return rows.map(({ id, status }) => `${id} is ${status} without what that needs`)
}

/** Autosaves are folded, so numbers may be passed over; the newest entry is always of the version that the listing has. */
const lostVersions = async ({ database: { db } }: Deps): Promise<string[]> => {
  const { rows } = await sql<{ id: string; version: number; newest: number | null }>`
    select listing.id, listing.version, history.newest from listing
    left join (select listing_id, max(version) as newest from listing_version group by listing_id) history
      on history.listing_id = listing.id
    where history.newest is null or history.newest <> listing.version order by listing.id`.execute(db)
  return rows.map(({ id, version, newest }) => `${id} has version ${version}, its history ends at ${newest ?? 'none'}`)
}

export const listingInvariants: readonly Invariant[] = [
  { name: 'listings.states', find: wrongStates },
  { name: 'listings.versions', find: lostVersions },
]
