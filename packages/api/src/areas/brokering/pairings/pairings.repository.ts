import { z } from 'zod'

import type { Executor, Trx } from '@duijie/database/database.ts'
import { parseJson } from '@duijie/database/json.ts'
import type { NewPairingEventRow, PairingRow } from '@duijie/database/tables/pairing.table.ts'
import { turnOf, type Reminder } from '@duijie/domain/pairings/pairing.rules.ts'
import {
  consentState,
  declineReason,
  pairingStage,
  pairingTurn,
  type PairingTurn,
} from '@duijie/domain/pairings/pairing.schema.ts'
import { endStages } from '@duijie/domain/pairings/pairing-stages.ts'
import type { StageMove } from '@duijie/domain/pairings/stage-path.rules.ts'
import { explanationView, type ExplanationView } from '@duijie/domain/matches/match.schema.ts'
import { conflict, type DomainError } from '@duijie/domain/shared/domain-error.ts'
import { findUserName } from '../../identity/accounts/accounts.api.ts'

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

/** The pairings of two listings that have not ended: those that both sides know of first, then oldest first. */
export const findOpenPairings = async (
  executor: Executor,
  pair: { scenarioId: string; capabilityId: string },
): Promise<PairingRow[]> => {
  const rows = await executor
    .selectFrom('pairing')
    .selectAll()
    .where('scenario_id', '=', pair.scenarioId)
    .where('capability_id', '=', pair.capabilityId)
    .where('stage', 'not in', endStages)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const isKnown = (row: PairingRow) => row.invited_at !== null
  return [...rows.filter(isKnown), ...rows.filter((row) => !isKnown(row))]
}

export const insertPairing = async (trx: Trx, pairing: PairingRow): Promise<void> => {
  await trx.insertInto('pairing').values(pairing).execute()
}

/** The capability that a pairing keeps busy. */
export const findServingListings = async (executor: Executor, pairingId: string): Promise<string[]> => {
  const row = await executor
    .selectFrom('pairing')
    .select('capability_id')
    .where('id', '=', pairingId)
    .executeTakeFirst()
  return row ? [row.capability_id] : []
}

export const countEvents = async (executor: Executor, pairingId: string): Promise<number> => {
  const row = await executor
    .selectFrom('pairing_event')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('pairing_id', '=', pairingId)
    .executeTakeFirstOrThrow()
  return row.count
}

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

export const consentsOf = (row: PairingRow) => ({
  scenario: consentState.parse(row.scenario_consent),
  capability: consentState.parse(row.capability_consent),
})

export const turnOfRow = (row: PairingRow): PairingTurn =>
  turnOf(pairingStage.parse(row.stage), consentsOf(row), pairingTurn.parse(row.next_step_by))

/** What the timeline of a pairing says of its stages and of who was reminded, oldest first. */
export type PairingRecord = { moves: StageMove[]; reminders: Reminder[] }

const noRecord: PairingRecord = { moves: [], reminders: [] }

export const findRecords = async (
  executor: Executor,
  pairingIds: readonly string[],
): Promise<Map<string, PairingRecord>> => {
  if (pairingIds.length === 0) return new Map()
  const rows = await executor
    .selectFrom('pairing_event')
    .select(['pairing_id', 'kind', 'from_stage', 'to_stage', 'reason', 'created_at'])
    .where('pairing_id', 'in', pairingIds)
    .where((eb) => eb.or([eb('to_stage', 'is not', null), eb('kind', '=', 'reminded')]))
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const records = new Map<string, PairingRecord>()
  for (const { pairing_id, kind, from_stage, to_stage, reason, created_at } of rows) {
    const record = records.get(pairing_id) ?? { moves: [], reminders: [] }
    records.set(pairing_id, record)
    if (kind === 'reminded') record.reminders.push({ at: created_at, turn: reason ?? '' })
    else
      record.moves.push({
        from: from_stage ? pairingStage.parse(from_stage) : undefined,
        to: pairingStage.parse(to_stage),
      })
  }
  return records
}

export const findRecord = async (executor: Executor, pairingId: string): Promise<PairingRecord> =>
  (await findRecords(executor, [pairingId])).get(pairingId) ?? noRecord
