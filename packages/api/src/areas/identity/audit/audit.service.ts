import { z } from 'zod'

import { parseJson } from '@duijie/database/json.ts'
import { pageOfAudit } from '../../../kernel/audit/audit-pages.repository.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { findUserNames } from '../accounts/accounts.api.ts'

const detail = z.record(z.string(), z.unknown())

/** What was done, newest first. The procedure's policy lets administrators in and nobody else. */
export const listAudit = async (
  deps: Pick<Deps, 'database'>,
  filter: { objectId?: string | undefined; cursor?: string | undefined; limit: number },
) => {
  const { db } = deps.database
  const page = await pageOfAudit(db, filter)
  const names = await findUserNames(
    db,
    page.items.map((row) => row.actor_id),
  )
  return {
    ...page,
    items: page.items.map((row) => ({
      id: row.id,
      at: row.at,
      actorName: names.get(row.actor_id) ?? row.actor_id,
      action: row.action,
      objectKind: row.object_kind,
      objectId: row.object_id,
      detail: parseJson(detail, row.detail, 'audit.detail'),
    })),
  }
}
