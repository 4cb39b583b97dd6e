import type { Executor, Trx } from '@duijie/database/database.ts'
import type { PairingListingRow } from '@duijie/database/tables/pairing.table.ts'

/** What a pairing takes along, in the order in which it was added. */
export const findTakenAlong = async (executor: Executor, pairingId: string): Promise<PairingListingRow[]> =>
  executor
    .selectFrom('pairing_listing')
    .selectAll()
    .where('pairing_id', '=', pairingId)
    .orderBy('added_at')
    .orderBy('listing_id')
    .execute()

export const insertTakenAlong = async (trx: Trx, rows: readonly PairingListingRow[]): Promise<void> => {
  if (rows.length > 0)
    await trx
      .insertInto('pairing_listing')
      .values([...rows])
      .execute()
}

export const deleteTakenAlong = async (trx: Trx, pairingId: string, listingId: string): Promise<void> => {
  await trx
    .deleteFrom('pairing_listing')
    .where('pairing_id', '=', pairingId)
    .where('listing_id', '=', listingId)
    .execute()
}
