import type { Executor, Trx } from '@duijie/database/database.ts'
import { selectPage } from '@duijie/database/keyset.ts'
import type { JobRow } from '@duijie/database/tables/job.table.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'
import { jobState, type JobCounts, type JobState, type JobView } from '@duijie/domain/jobs/job.schema.ts'
import { conflict, notFound } from '@duijie/domain/shared/domain-error.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { runUseCase } from '../../../kernel/events/use-case.ts'
import { findJob } from '../../../kernel/jobs/job.repository.ts'

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

const newest = [
  { column: 'created_at', field: 'created_at', direction: 'desc', type: 'text' },
  { column: 'id', field: 'id', direction: 'desc', type: 'text' },
] as const

type Filter = { state?: JobState | undefined; cursor?: string | undefined; limit: number }

/** Work outside of requests, newest first. The procedure's policy lets administrators in and nobody else. */
export const listJobs = async (deps: JobDeps, { state, ...page }: Filter) => {
  let query = deps.database.db.selectFrom('job').selectAll()
  if (state) query = query.where('state', '=', state)
  const found = await selectPage(query, newest, page)
  return { ...found, items: found.items.map(toJobView) }
}

/** How many wait, run and are parked. */
export const countJobs = async (executor: Executor): Promise<JobCounts> => {
  const rows = await executor
    .selectFrom('job')
    .select(['state', (eb) => eb.fn.countAll<number>().as('count')])
    .where('state', 'in', ['waiting', 'running', 'parked'])
    .groupBy('state')
    .execute()
  const countOf = (state: JobState): number => rows.find((row) => row.state === state)?.count ?? 0
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
    const row = await findJob(trx, id)
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
    await trx
      .updateTable('job')
      .set({ state: 'waiting', attempts: 0, progress: 0, is_cancelled: 0, error: null, run_at: now, finished_at: null })
      .where('id', '=', row.id)
      .execute()
  })

/** Ends a job: at once where it waits or is parked, within seconds where it runs. Errors: `job.already_over`. */
export const cancelJob = async (deps: JobDeps, actor: Actor, id: string): Promise<JobView> =>
  changeJob(deps, actor, id, 'cancelled', async (trx, row, now) => {
    if (row.state === 'done' || row.state === 'cancelled') throw conflict('job.already_over')
    const set = row.state === 'running' ? {} : { state: 'cancelled', finished_at: now }
    await trx
      .updateTable('job')
      .set({ ...set, is_cancelled: 1 })
      .where('id', '=', row.id)
      .execute()
  })
