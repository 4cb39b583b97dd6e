import type { Executor } from '@duijie/database/database.ts'
import { selectPage, type Page, type PageRequest } from '@duijie/database/keyset.ts'
import type { ImportBatchRow } from '@duijie/database/tables/import.table.ts'
import type { ListingRowStored } from '@duijie/database/tables/listing.table.ts'

export const findBatch = async (executor: Executor, id: string): Promise<ImportBatchRow | undefined> =>
  executor.selectFrom('import_batch').selectAll().where('id', '=', id).executeTakeFirst()

const newestFirst = [
  { field: 'created_at', column: 'created_at', type: 'text', direction: 'desc' },
  { field: 'id', column: 'id', type: 'text', direction: 'desc' },
] as const

export const pageOfBatches = async (
  executor: Executor,
  organisationId: string,
  page: PageRequest,
): Promise<Page<ImportBatchRow>> =>
  selectPage(
    executor.selectFrom('import_batch').selectAll().where('organisation_id', '=', organisationId),
    newestFirst,
    page,
  )

/** A listing that goes by this number in its source, and the import it came by. */
export type KnownListing = Pick<ListingRowStored, 'id' | 'external_id' | 'content_hash'> & {
  import_id: string | null
  source_row: number | null
}

/** The organisation's listings of a kind that go by one of these numbers, by number. */
export const findKnown = async (
  executor: Executor,
  organisationId: string,
  kind: string,
  externalIds: readonly string[],
): Promise<Map<string, KnownListing>> => {
  if (externalIds.length === 0) return new Map()
  const rows = await executor
    .selectFrom('listing')
    .leftJoin('imported_row', 'imported_row.listing_id', 'listing.id')
    .select(['listing.id', 'listing.external_id', 'listing.content_hash'])
    .select(['imported_row.import_id', 'imported_row.source_row'])
    .where('listing.organisation_id', '=', organisationId)
    .where('listing.kind', '=', kind)
    .where('listing.external_id', 'in', [...new Set(externalIds)])
    .execute()
  return new Map(rows.map((row) => [row.external_id ?? '', row]))
}

/** The listings of an import, in the order of its rows, some at a time. */
export const listingsOfImport = async (
  executor: Executor,
  importId: string,
  afterRow: number,
  limit: number,
): Promise<(ListingRowStored & { source_row: number })[]> =>
  executor
    .selectFrom('imported_row')
    .innerJoin('listing', 'listing.id', 'imported_row.listing_id')
    .selectAll('listing')
    .select('imported_row.source_row')
    .where('imported_row.import_id', '=', importId)
    .where('imported_row.source_row', '>', afterRow)
    .orderBy('imported_row.source_row')
    .limit(limit)
    .execute()
