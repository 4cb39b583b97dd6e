import { z } from 'zod'

import type { Executor } from '@duijie/database/database.ts'
import type { PairingEventRow } from '@duijie/database/tables/pairing.table.ts'
import { endStages } from '@duijie/domain/pairings/pairing-stages.ts'
import {
  closeReason,
  declineReason,
  joinedReason,
  pairingEnd,
  type PairingEnd,
} from '@duijie/domain/pairings/pairing.schema.ts'

/** Both lists have words of their own; what is on neither was written by hand. */
const listed = declineReason.or(closeReason).or(z.literal(joinedReason))

const toEnd = ({ actor_side, created_at, reason, text }: PairingEventRow): PairingEnd => {
  const known = listed.safeParse(reason)
  const words = [known.success ? null : reason, text].filter(Boolean).join(' ')
  return pairingEnd.parse({
    by: actor_side,
    at: created_at,
    ...(known.success && { reason: known.data }),
    ...(words !== '' && { words }),
  })
}

/** How each of these pairings last ended, by their ids; what only staff may read is left out. */
export const findEnds = async (executor: Executor, pairingIds: readonly string[]): Promise<Map<string, PairingEnd>> => {
  if (pairingIds.length === 0) return new Map()
  const rows = await executor
    .selectFrom('pairing_event')
    .selectAll()
    .where('pairing_id', 'in', pairingIds)
    .where('to_stage', 'in', endStages)
    .where('audience', '=', 'shared')
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return new Map(rows.map((row) => [row.pairing_id, toEnd(row)]))
}
