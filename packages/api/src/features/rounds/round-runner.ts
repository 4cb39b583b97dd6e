import { inTransaction } from '@duijie/database/transaction.ts'
import type { RoundRow } from '@duijie/database/tables/round.table.ts'
import type { RoundAction } from '@duijie/domain/rounds/round.transitions.ts'
import type { Diagnosis } from '@duijie/matching/rounds/diagnosis.ts'
import type { RoundInstance, RoundMode, RoundResult } from '@duijie/matching/rounds/round.ts'
import { roundMode } from '@duijie/domain/rounds/round.schema.ts'
import { appendAudit, lockRecords } from '../../audit/audit.ts'
import { buildInstance } from './round-instance.ts'
import { findRound, readConfig, stepRound } from './rounds.repository.ts'
import type { RoundDeps } from './rounds.service.ts'

export type RoundAnswer = { result: RoundResult; diagnosis?: Diagnosis | undefined }

/** Solves away from the event loop. `progress` is told shares from 0 to 1; an aborted `signal` ends it as `cancelled`. */
export type RoundSolver = (
  instance: RoundInstance,
  mode: RoundMode,
  watch: { progress: (share: number) => void; signal: AbortSignal },
) => Promise<RoundAnswer>

const watchMilliseconds = 500

/** The runner's own step: no actor stands behind it, so whoever queued the round is named in the record. */
const runnerStep = async (
  deps: RoundDeps,
  id: string,
  action: RoundAction,
  set: Partial<RoundRow>,
): Promise<RoundRow | undefined> =>
  inTransaction(deps.database, async (trx) => {
    await lockRecords(trx, deps.database.dialect)
    const row = await findRound(trx, id)
    const isOpen = row && (action === 'start' ? row.status === 'queued' : row.status === 'running')
    if (!isOpen) return undefined
    const now = deps.clock().toISOString()
    await stepRound(trx, row, { action, version: row.version, now, set })
    await appendAudit(deps, trx, {
      actorId: row.created_by,
      action: `round.${action}`,
      objectKind: 'round',
      objectId: id,
    })
    return findRound(trx, id)
  })

/** Writes the share now and then, and ends the run once somebody has cancelled it. */
const follow = (deps: RoundDeps, id: string) => {
  const controller = new AbortController()
  let share = 0
  const look = async (): Promise<void> => {
    const { db } = deps.database
    await db
      .updateTable('round')
      .set({ progress: share })
      .where('id', '=', id)
      .where('status', '=', 'running')
      .execute()
    if ((await findRound(db, id))?.status !== 'running') controller.abort()
  }
  const timer = setInterval(() => void look().catch(() => controller.abort()), watchMilliseconds)
  return {
    signal: controller.signal,
    progress: (next: number) => void (share = next),
    end: () => clearInterval(timer),
  }
}

const outcomeOf = ({ result, diagnosis }: RoundAnswer): { action: RoundAction; set: Partial<RoundRow> } => {
  const kept = { progress: 1, result: JSON.stringify(result), matched: result.matched, total: result.total }
  if (result.status === 'undecided') return { action: 'fail', set: { failure: 'round.undecided' } }
  if (result.status !== 'no_solution') return { action: 'finish', set: kept }
  return { action: 'find_nothing', set: { ...kept, diagnosis: diagnosis ? JSON.stringify(diagnosis) : null } }
}

const solveRow = async (deps: RoundDeps, row: RoundRow, solve: RoundSolver): Promise<void> => {
  const watch = follow(deps, row.id)
  try {
    // One set of weights for the whole run, whatever an administrator puts in force meanwhile.
    const engine = deps.matching.staff.withWeights(deps.matching.staff.weights)
    const instance = await buildInstance({ executor: deps.database.db, engine }, readConfig(row))
    const answer = await solve(instance, roundMode.parse(row.mode), watch)
    if (answer.result.status === 'cancelled') return
    const { action, set } = outcomeOf(answer)
    const asked = { instance: JSON.stringify(instance), weights_version: engine.weightsVersion }
    await runnerStep(deps, row.id, action, { ...asked, ...set })
  } catch (error) {
    deps.log.error({ error, round: row.id }, 'round failed')
    await runnerStep(deps, row.id, 'fail', { failure: 'round.failed' })
  } finally {
    watch.end()
  }
}

/** Runs the round that has waited longest; false if none waits. */
export const runNextRound = async (deps: RoundDeps, solve: RoundSolver): Promise<boolean> => {
  const waiting = await deps.database.db
    .selectFrom('round')
    .select('id')
    .where('status', '=', 'queued')
    .orderBy('updated_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  if (!waiting) return false
  const row = await runnerStep(deps, waiting.id, 'start', { progress: 0 })
  if (row) await solveRow(deps, row, solve)
  return true
}

/** Rounds that a process left running when it died: nobody works on them any more. */
export const failInterrupted = async (deps: RoundDeps): Promise<number> => {
  const rows = await deps.database.db.selectFrom('round').select('id').where('status', '=', 'running').execute()
  for (const { id } of rows) await runnerStep(deps, id, 'fail', { failure: 'round.interrupted' })
  return rows.length
}
