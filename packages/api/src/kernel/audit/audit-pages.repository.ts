import type { Executor } from '@duijie/database/database.ts'
import { selectPage } from '@duijie/database/keyset.ts'

/** A page of what was done, newest first; to one object, or to all. */
export const pageOfAudit = async (
  executor: Executor,
  { objectId, ...asked }: { objectId?: string | undefined; cursor?: string | undefined; limit: number },
) => {
  const query = executor.selectFrom('audit').selectAll()
  return selectPage(
    objectId === undefined ? query : query.where('object_id', '=', objectId),
    [{ column: 'sequence', field: 'sequence', direction: 'desc', type: 'integer' }],
    asked,
  )
}
