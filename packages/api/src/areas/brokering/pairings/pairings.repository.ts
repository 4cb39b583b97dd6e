import { z } from 'zod'

import type { Executor, Trx } from '@duijie/database/database.ts'
import { parseJson } from '@duijie/database/json.ts'
import type { NewPairingEventRow, PairingRow } from '@duijie/database/tables/pairing.table.ts'
import { declineReason } from '@duijie/domain/pairings/pairing.schema.ts'
import { explanationView, type ExplanationView } from '@duijie/domain/matches/match.schema.ts'
import { conflict, type DomainError } from '@duijie/domain/shared/domain-error.ts'
import { findUserName } from '../../identity/accounts/accounts.repository.ts'

const consentDetail = z.object({
  reason: declineReason.optional(),
  note: z.string().optional(),
  byName: z.string().optional(),
  at: z.string().optional(),
})
const consentDetails = z.object({ scenario: consentDetail.optional(), capability: consentDetail.optional() })
export type ConsentDetails = z.infer<typeof consentDetails>

export const findPairing = async (executor: Executor, id: string): Promise<PairingRow | undefined> =>
  executor.selectFrom('pairing').selectAll().where('id', '=', id).executeTakeFirst()

export const readConsentDetails = (row: PairingRow): ConsentDetails =>
  parseJson(consentDetails, row.consent_details, 'pairing.consent_details')

export const readExplanation = (row: PairingRow): ExplanationView =>
  parseJson(explanationView, row.explanation, 'pairing.explanation')

/** Writes columns at the expected version, or tells who was faster. Errors: `pairing.changed_meanwhile`. */
export const updatePairing = async (
  trx: Trx,
  row: PairingRow,
  change: { expectedVersion: number; actorId: string; now: string; set: Partial<PairingRow> },
): Promise<number> => {
  const version = change.expectedVersion + 1
  const result = await trx
    .updateTable('pairing')
    .set({ ...change.set, version, updated_by: change.actorId, updated_at: change.now })
    .where('id', '=', row.id)
    .where('version', '=', change.expectedVersion)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw await pairingChanged(trx, row.id)
  return version
}

/** The refusal that tells who was faster, when, and where the pairing stands now. */
export const pairingChanged = async (trx: Trx, id: string): Promise<DomainError> => {
  const current = await findPairing(trx, id)
  const by = current ? await findUserName(trx, current.updated_by) : undefined
  return conflict('pairing.changed_meanwhile', {
    by: by ?? '',
    at: current?.updated_at ?? null,
    stage: current?.stage ?? null,
  })
}

export const insertPairingEvent = async (trx: Trx, event: NewPairingEventRow): Promise<void> => {
  await trx.insertInto('pairing_event').values(event).execute()
}
