import type { Executor, Trx } from '@duijie/database/database.ts'
import type { JobRow } from '@duijie/database/tables/job.table.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'
import { jobState, type JobCounts, type JobState, type JobView } from '@duijie/domain/jobs/job.schema.ts'
import { conflict, notFound } from '@duijie/domain/shared/domain-error.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { runUseCase } from '../../../kernel/events/use-case.ts'
import {
  cancelJobRow,
  countJobs as countByState,
  findJob,
  holdJob,
  pageOfJobs,
  requeueJob,
} from '../../../kernel/jobs/job.repository.ts'

type JobDeps = Pick<Deps, 'database' | 'clock' | 'ids' | 'wake' | 'readActor'>

const toJobView = (row: JobRow): JobView => ({
  id: row.id,
  name: row.name,
  state: jobState.parse(row.state),
  attempts: row.attempts,
  progress: row.progress,
  isEnding: row.is_cancelled === 1 && row.state === 'running',
  runAt: row.run_at,
  createdAt: row.created_at,
  ...(row.started_at !== null && { startedAt: row.started_at }),
  ...(row.finished_at !== null && { finishedAt: row.finished_at }),
  ...(row.error !== null && { error: row.error }),
})

type Filter = { state?: JobState | undefined; cursor?: string | undefined; limit: number }

/** Work outside of requests, newest first. The procedure's policy lets administrators in and nobody else. */
export const listJobs = async (deps: JobDeps, filter: Filter) => {
  const found = await pageOfJobs(deps.database.db, filter)
  return { ...found, items: found.items.map(toJobView) }
}

/** How many wait, run and are parked. */
export const countJobs = async (executor: Executor): Promise<JobCounts> => {
  const counts = await countByState(executor, ['waiting', 'running', 'parked'])
  const countOf = (state: JobState): number => counts.get(state) ?? 0
  return { waiting: countOf('waiting'), running: countOf('running'), parked: countOf('parked') }
}

const changeJob = async (
  deps: JobDeps,
  actor: Actor,
  id: string,
  action: 'retried' | 'cancelled',
  change: (trx: Trx, row: JobRow, now: string) => Promise<void>,
): Promise<JobView> =>
  runUseCase(deps, actor, async ({ actor, trx, now, audit }) => {
    const row = await holdJob(trx, deps.database.dialect, id)
    if (!row) throw notFound('job')
    await change(trx, row, now)
    await audit({ actorId: actor.userId, action: `job.${action}`, objectKind: 'job', objectId: id })
    const changed = await findJob(trx, id)
    if (!changed) throw notFound('job')
    return toJobView(changed)
  })

/** Puts a parked or cancelled job back in the queue with all its tries. Errors: `job.not_parked`. */
export const retryJob = async (deps: JobDeps, actor: Actor, id: string): Promise<JobView> =>
  changeJob(deps, actor, id, 'retried', async (trx, row, now) => {
    if (row.state !== 'parked' && row.state !== 'cancelled') throw conflict('job.not_parked')
    await requeueJob(trx, row.id, now)
  })

/** Ends a job: at once where it waits or is parked, within seconds where it runs. Errors: `job.already_over`. */
export const cancelJob = async (deps: JobDeps, actor: Actor, id: string): Promise<JobView> =>
  changeJob(deps, actor, id, 'cancelled', async (trx, row, now) => {
    if (row.state === 'done' || row.state === 'cancelled') throw conflict('job.already_over')
    await cancelJobRow(trx, row, now)
  })
