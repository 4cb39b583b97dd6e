import type { Executor, Trx } from '@duijie/database/database.ts'
import { parseJson } from '@duijie/database/json.ts'
import { selectPage, type Page } from '@duijie/database/keyset.ts'
import type { RoundRow } from '@duijie/database/tables/round.table.ts'
import { roundConfig, roundMode, type RoundConfig } from '@duijie/domain/rounds/round-config.schema.ts'
import { roundStatus, type RoundRowView } from '@duijie/domain/rounds/round.schema.ts'
import { findRoundTransition, type RoundAction } from '@duijie/domain/rounds/round.transitions.ts'
import { conflict } from '@duijie/domain/shared/domain-error.ts'

export const findRound = async (executor: Executor, id: string): Promise<RoundRow | undefined> =>
  executor.selectFrom('round').selectAll().where('id', '=', id).executeTakeFirst()

export const readConfig = (row: RoundRow): RoundConfig => parseJson(roundConfig, row.config, 'round.config')

export const toRoundRow = (row: RoundRow, names: ReadonlyMap<string, string>): RoundRowView => ({
  id: row.id,
  title: row.title,
  status: roundStatus.parse(row.status),
  mode: roundMode.parse(row.mode),
  version: row.version,
  progress: row.progress,
  matched: row.matched ?? undefined,
  total: row.total ?? undefined,
  createdBy: names.get(row.created_by) ?? '',
  createdAt: row.created_at,
  updatedAt: row.updated_at,
})

/** What a round carries while it has not run, or will run anew. */
export const blankOutcome = {
  progress: 0,
  failure: null,
  instance: null,
  result: null,
  diagnosis: null,
  notes: null,
  left_out: null,
  matched: null,
  total: null,
  weights_version: null,
} as const

type Step = { action: RoundAction; version: number; now: string; set?: Partial<RoundRow> }

/**
 * Takes a step of the transition table at the expected version. Errors: `round.step_not_allowed`,
 * `round.changed_meanwhile`.
 */
export const stepRound = async (trx: Trx, row: RoundRow, { action, version, now, set }: Step): Promise<number> => {
  if (row.version !== version) throw conflict('round.changed_meanwhile', { at: row.updated_at, status: row.status })
  const step = findRoundTransition(roundStatus.parse(row.status), action)
  if (!step) throw conflict('round.step_not_allowed', { status: row.status, action })
  const result = await trx
    .updateTable('round')
    .set({ ...set, status: step.to, version: version + 1, updated_at: now })
    .where('id', '=', row.id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n)
    throw conflict('round.changed_meanwhile', { at: row.updated_at, status: row.status })
  return version + 1
}

type NewRound = Pick<RoundRow, 'id' | 'created_by' | 'created_at'> & { config: RoundConfig }

export const insertRound = async (trx: Trx, { config, ...round }: NewRound): Promise<void> => {
  const { title, mode } = config
  const asked = { title, mode, config: JSON.stringify(config), status: 'draft', version: 1 }
  await trx
    .insertInto('round')
    .values({ ...round, ...asked, ...blankOutcome, updated_at: round.created_at })
    .execute()
}

/** A page of rounds, last changed first. */
export const pageOfRounds = async (
  executor: Executor,
  asked: { cursor?: string | undefined; limit: number },
): Promise<Page<RoundRow>> =>
  selectPage(
    executor.selectFrom('round').selectAll(),
    [
      { column: 'updated_at', field: 'updated_at', direction: 'desc', type: 'text' },
      { column: 'id', field: 'id', direction: 'desc', type: 'text' },
    ],
    asked,
  )

/** The round that has waited longest. */
export const findQueuedRound = async (executor: Executor): Promise<string | undefined> => {
  const waiting = await executor
    .selectFrom('round')
    .select('id')
    .where('status', '=', 'queued')
    .orderBy('updated_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return waiting?.id
}

export const findRunningRounds = async (executor: Executor): Promise<string[]> => {
  const rows = await executor.selectFrom('round').select('id').where('status', '=', 'running').execute()
  return rows.map(({ id }) => id)
}

/** Writes how far a run is, unless it was ended meanwhile. */
export const updateProgress = async (executor: Executor, id: string, progress: number): Promise<void> => {
  await executor.updateTable('round').set({ progress }).where('id', '=', id).where('status', '=', 'running').execute()
}
