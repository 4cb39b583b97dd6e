import type { Executor, Trx } from '@duijie/database/database.ts'
import { selectPage, type Page } from '@duijie/database/keyset.ts'
import type { ListingVersionRow } from '@duijie/database/tables/listing.table.ts'
import { unsubmittedActions } from '@duijie/domain/listings/submitted.rules.ts'

export const insertVersion = async (
  trx: Trx,
  version: Omit<ListingVersionRow, 'note'> & { note?: string | null },
): Promise<void> => {
  await trx
    .insertInto('listing_version')
    .values({ note: null, ...version })
    .execute()
}

/** Takes an autosave out of the history: the one that this person made at this version. */
export const dropAutosave = async (
  trx: Trx,
  { id, version, actorId }: { id: string; version: number; actorId: string },
): Promise<void> => {
  await trx
    .deleteFrom('listing_version')
    .where('listing_id', '=', id)
    .where('version', '=', version)
    .where('action', '=', 'saved')
    .where('actor_id', '=', actorId)
    .execute()
}

/** Who wrote the newest version, and when. */
export const findLastVersion = async (executor: Executor, listingId: string) =>
  executor
    .selectFrom('listing_version')
    .select(['actor_id', 'created_at', 'version'])
    .where('listing_id', '=', listingId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

type Asked = { listingId: string; onlySubmitted: boolean; cursor?: string | undefined; limit: number }

/** A page of versions, newest first, and the one before the page, against which its oldest is told. */
export const pageOfVersions = async (
  executor: Executor,
  { listingId, onlySubmitted, ...asked }: Asked,
): Promise<Page<ListingVersionRow> & { before: ListingVersionRow | undefined }> => {
  let query = executor.selectFrom('listing_version').selectAll().where('listing_id', '=', listingId)
  if (onlySubmitted) query = query.where('action', 'not in', unsubmittedActions)
  const page = await selectPage(
    query,
    [{ column: 'version', field: 'version', direction: 'desc', type: 'integer' }],
    asked,
  )
  const oldest = page.items.at(-1)
  const before =
    oldest && (await query.where('version', '<', oldest.version).orderBy('version', 'desc').limit(1).executeTakeFirst())
  return { ...page, before }
}
