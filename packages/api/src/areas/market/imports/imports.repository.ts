import type { Executor, Trx } from '@duijie/database/database.ts'
import { selectPage, type Page, type PageRequest } from '@duijie/database/keyset.ts'
import type { ImportBatchRow, ImportedRowTable } from '@duijie/database/tables/import.table.ts'

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

/** Where each of these listings came by an import: the import and its row. */
export const findOrigins = async (
  executor: Executor,
  listingIds: readonly string[],
): Promise<Map<string, ImportedRowTable>> => {
  if (listingIds.length === 0) return new Map()
  const rows = await executor
    .selectFrom('imported_row')
    .selectAll()
    .where('listing_id', 'in', [...listingIds])
    .execute()
  return new Map(rows.map((row) => [row.listing_id, row]))
}

/** The rows of an import that became listings, in order, some at a time. */
export const rowsOfImport = async (
  executor: Executor,
  importId: string,
  afterRow: number,
  limit: number,
): Promise<ImportedRowTable[]> =>
  executor
    .selectFrom('imported_row')
    .selectAll()
    .where('import_id', '=', importId)
    .where('source_row', '>', afterRow)
    .orderBy('source_row')
    .limit(limit)
    .execute()

export const insertOrigin = async (trx: Trx, row: ImportedRowTable): Promise<void> => {
  await trx.insertInto('imported_row').values(row).execute()
}

type NewBatch = Pick<
  ImportBatchRow,
  'id' | 'organisation_id' | 'kind' | 'file_name' | 'submit' | 'row_count' | 'started_by' | 'created_at'
>

export const insertBatch = async (trx: Trx, batch: NewBatch): Promise<void> => {
  const counts = { last_row: 0, imported: 0, duplicates: 0, problems: 0 }
  const open = { finished_at: null, undone_by: null, undone_at: null }
  await trx
    .insertInto('import_batch')
    .values({ ...batch, ...counts, ...open })
    .execute()
}

export const updateBatch = async (trx: Trx, id: string, change: Partial<ImportBatchRow>): Promise<void> => {
  await trx.updateTable('import_batch').set(change).where('id', '=', id).execute()
}
