import type { Executor, Trx } from '@duijie/database/database.ts'
import { selectPage, type Page } from '@duijie/database/keyset.ts'
import type { RefusalRow } from '@duijie/database/tables/matching.table.ts'

export const insertRefusal = async (trx: Trx, refusal: RefusalRow): Promise<void> => {
  await trx.insertInto('refusal').values(refusal).execute()
}

export const findRefusal = async (executor: Executor, id: string): Promise<RefusalRow | undefined> =>
  executor.selectFrom('refusal').selectAll().where('id', '=', id).executeTakeFirst()

export const deleteRefusal = async (trx: Trx, id: string): Promise<void> => {
  await trx.deleteFrom('refusal').where('id', '=', id).execute()
}

/** A page of whom an organisation refuses, latest first. */
export const pageOfRefusals = async (
  executor: Executor,
  { organisationId, ...asked }: { organisationId: string; cursor?: string | undefined; limit: number },
): Promise<Page<RefusalRow>> =>
  selectPage(
    executor.selectFrom('refusal').selectAll().where('organisation_id', '=', organisationId),
    [
      { column: 'created_at', field: 'created_at', direction: 'desc', type: 'text' },
      { column: 'id', field: 'id', direction: 'desc', type: 'text' },
    ],
    asked,
  )
