import type { Executor, Trx } from '@duijie/database/database.ts'
import { roundProposal, type RoundProposal } from '@duijie/domain/rounds/round.schema.ts'

export const insertProposal = async (trx: Trx, roundId: string, proposal: RoundProposal): Promise<void> => {
  await trx
    .insertInto('round_proposal')
    .values({
      round_id: roundId,
      scenario_id: proposal.scenarioId,
      capability_id: proposal.capabilityId,
      state: proposal.state,
      pairing_id: proposal.pairingId ?? null,
      reason: proposal.reason ?? null,
    })
    .execute()
}

export const updateProposal = async (
  trx: Trx,
  roundId: string,
  { scenarioId, capabilityId }: RoundProposal,
  state: RoundProposal['state'],
): Promise<void> => {
  await trx
    .updateTable('round_proposal')
    .set({ state })
    .where('round_id', '=', roundId)
    .where('scenario_id', '=', scenarioId)
    .where('capability_id', '=', capabilityId)
    .execute()
}

export const findProposals = async (executor: Executor, roundId: string): Promise<RoundProposal[]> => {
  const rows = await executor
    .selectFrom('round_proposal')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('scenario_id')
    .orderBy('capability_id')
    .execute()
  return rows.map((row) =>
    roundProposal.parse({
      scenarioId: row.scenario_id,
      capabilityId: row.capability_id,
      state: row.state,
      pairingId: row.pairing_id ?? undefined,
      reason: row.reason ?? undefined,
    }),
  )
}
