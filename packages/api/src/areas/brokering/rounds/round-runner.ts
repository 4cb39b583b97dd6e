import type { RoundRow } from '@duijie/database/tables/round.table.ts'
import type { RoundAction } from '@duijie/domain/rounds/round.transitions.ts'
import type { RoundInstance, RoundMode } from '@duijie/rounds/round.ts'
import { roundMode } from '@duijie/domain/rounds/round-config.schema.ts'
import { systemActor } from '../../../kernel/access/system-actor.ts'
import { runUseCase } from '../../../kernel/events/use-case.ts'
import type { RoundAnswer } from './round-answer.ts'
import { buildInstance } from './round-instance.ts'
import {
  findQueuedRound,
  findRound,
  findRunningRounds,
  readConfig,
  stepRound,
  updateProgress,
} from './rounds.repository.ts'
import type { RoundDeps } from './rounds.service.ts'
import { failRunningQuestions } from './round-questions.repository.ts'
import { watchRun } from './watched-run.ts'

/** Solves away from the event loop. `progress` is told shares from 0 to 1; an aborted `signal` ends it as `cancelled`. */
export type RoundSolver = (
  instance: RoundInstance,
  mode: RoundMode,
  watch: { progress: (share: number) => void; signal: AbortSignal },
) => Promise<RoundAnswer>

/** The runner's own step: no actor stands behind it, so whoever queued the round is named in the record. */
const runnerStep = async (
  deps: RoundDeps,
  id: string,
  action: RoundAction,
  set: Partial<RoundRow>,
): Promise<RoundRow | undefined> =>
  runUseCase(deps, systemActor, async ({ trx, now, audit, lock }) => {
    await lock(id)
    const row = await findRound(trx, id)
    const isOpen = row && (action === 'start' ? row.status === 'queued' : row.status === 'running')
    if (!isOpen) return undefined
    await stepRound(trx, row, { action, version: row.version, now, set })
    await audit({ actorId: row.created_by, action: `round.${action}`, objectKind: 'round', objectId: id })
    return findRound(trx, id)
  })

/** The share of a run that goes into building the question; solving it is the rest. */
const buildingShare = 0.3

/** Writes the share now and then; the run is wanted until somebody has cancelled it. */
const followRound =
  ({ database: { db } }: RoundDeps, id: string) =>
  async (share: number): Promise<boolean> => {
    await updateProgress(db, id, share)
    return (await findRound(db, id))?.status === 'running'
  }

const outcomeOf = ({ result, diagnosis, leftOut }: RoundAnswer): { action: RoundAction; set: Partial<RoundRow> } => {
  const kept = { progress: 1, result: JSON.stringify(result), matched: result.matched, total: result.total }
  if (result.status === 'undecided') return { action: 'fail', set: { failure: 'round.undecided' } }
  if (result.status !== 'no_solution') return { action: 'finish', set: { ...kept, left_out: JSON.stringify(leftOut) } }
  return { action: 'find_nothing', set: { ...kept, diagnosis: diagnosis ? JSON.stringify(diagnosis) : null } }
}

const solveRow = async (
  deps: RoundDeps,
  row: RoundRow,
  solve: RoundSolver,
  ending: AbortSignal | undefined,
): Promise<void> => {
  const { progress, signal, end } = watchRun(followRound(deps, row.id), ending)
  try {
    // One set of weights for the whole run, whatever an administrator puts in force meanwhile.
    const { staff } = deps.matching
    const engine = { ...staff, ...staff.withWeights(staff.weights) }
    const source = { executor: deps.database.db, engine, now: deps.clock().toISOString() }
    const building = { signal, progress: (share: number) => progress(share * buildingShare) }
    const { instance, notes } = await buildInstance(source, readConfig(row), building)
    const solving = {
      signal,
      progress: (share: number) => progress(buildingShare + share * (1 - buildingShare)),
    }
    const answer = await solve(instance, roundMode.parse(row.mode), solving)
    if (answer.result.status === 'cancelled') return
    const { action, set } = outcomeOf(answer)
    const asked = {
      instance: JSON.stringify(instance),
      notes: JSON.stringify(notes),
      weights_version: engine.weightsVersion,
    }
    await runnerStep(deps, row.id, action, { ...asked, ...set })
  } catch (error) {
    // Cancelled, or the process ends: then whoever ends it marks the round.
    if (signal.aborted) return
    deps.log.error({ error, round: row.id }, 'round failed')
    await runnerStep(deps, row.id, 'fail', { failure: 'round.failed' })
  } finally {
    end()
  }
}

/** Runs the round that has waited longest; false if none waits. `ending` is aborted when the process ends. */
export const runNextRound = async (deps: RoundDeps, solve: RoundSolver, ending?: AbortSignal): Promise<boolean> => {
  const waiting = await findQueuedRound(deps.database.db)
  if (waiting === undefined) return false
  const row = await runnerStep(deps, waiting, 'start', { progress: 0 })
  if (row) await solveRow(deps, row, solve, ending)
  return true
}

/** Rounds and questions that a process left running when it died: nobody works on them any more. */
export const failInterrupted = async (deps: RoundDeps): Promise<number> => {
  await failRunningQuestions(deps.database.db)
  const ids = await findRunningRounds(deps.database.db)
  for (const id of ids) await runnerStep(deps, id, 'fail', { failure: 'round.interrupted' })
  return ids.length
}
