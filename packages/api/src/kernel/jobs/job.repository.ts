import type { Executor, Trx } from '@duijie/database/database.ts'
import { selectPage, type Page } from '@duijie/database/keyset.ts'
import type { SqlDialect } from '@duijie/database/migrations/migration.ts'
import type { JobRow } from '@duijie/database/tables/job.table.ts'
import { forUpdate, inTransaction } from '@duijie/database/transaction.ts'
import type { JobState } from '@duijie/domain/jobs/job.schema.ts'
import type { Deps } from '../deps.ts'

type JobDeps = Pick<Deps, 'database' | 'clock'>

export type NewJob = { id: string; name: string; payload?: unknown; createdBy: string }

/** Queues a job in the transaction of its cause. One with the same id is left as it is. */
export const insertJob = async (executor: Executor, job: NewJob, now: string): Promise<void> => {
  await executor
    .insertInto('job')
    .values({
      id: job.id,
      name: job.name,
      payload: JSON.stringify(job.payload ?? null),
      state: 'waiting',
      attempts: 0,
      progress: 0,
      is_cancelled: 0,
      run_at: now,
      lease_holder: null,
      lease_until: null,
      error: null,
      created_by: job.createdBy,
      created_at: now,
      started_at: null,
      finished_at: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

export const hasWaitingJob = async (executor: Executor, name: string): Promise<boolean> => {
  const row = await executor
    .selectFrom('job')
    .select('id')
    .where('name', '=', name)
    .where('state', '=', 'waiting')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

const isExclusivelyBusy = async (trx: Trx, name: string, now: string): Promise<boolean> => {
  const row = await trx
    .selectFrom('job')
    .select('id')
    .where('name', '=', name)
    .where('state', '=', 'running')
    .where('lease_until', '>', now)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export type Claim = { name: string; isExclusive: boolean; holder: string; leaseSeconds: number }

const later = (now: Date, seconds: number): string => new Date(now.getTime() + seconds * 1000).toISOString()

/** Takes the job of this name that has waited longest, or one whose process has died; undefined if there is none. */
export const claimJob = async (deps: JobDeps, claim: Claim): Promise<JobRow | undefined> =>
  inTransaction(deps.database, async (trx) => {
    const now = deps.clock()
    const at = now.toISOString()
    if (claim.isExclusive && (await isExclusivelyBusy(trx, claim.name, at))) return undefined
    const due = trx
      .selectFrom('job')
      .selectAll()
      .where('name', '=', claim.name)
      .where((eb) =>
        eb.or([
          eb.and([eb('state', '=', 'waiting'), eb('run_at', '<=', at)]),
          eb.and([eb('state', '=', 'running'), eb('lease_until', '<=', at)]),
        ]),
      )
      .orderBy('run_at')
      .orderBy('id')
      .limit(1)
    const row = await forUpdate(due, deps.database.dialect, { skipLocked: true }).executeTakeFirst()
    if (!row) return undefined
    const taken = {
      state: 'running',
      attempts: row.attempts + 1,
      lease_holder: claim.holder,
      lease_until: later(now, claim.leaseSeconds),
      started_at: at,
    }
    await trx.updateTable('job').set(taken).where('id', '=', row.id).execute()
    return { ...row, ...taken }
  })

/** Keeps a claim for some seconds more. False when the job was cancelled, or when somebody else has it by now. */
export const renewLease = async (deps: JobDeps, id: string, claim: Claim): Promise<boolean> => {
  const result = await deps.database.db
    .updateTable('job')
    .set({ lease_until: later(deps.clock(), claim.leaseSeconds) })
    .where('id', '=', id)
    .where('lease_holder', '=', claim.holder)
    .where('state', '=', 'running')
    .where('is_cancelled', '=', 0)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export const setProgress = async (executor: Executor, id: string, share: number): Promise<void> => {
  await executor.updateTable('job').set({ progress: share }).where('id', '=', id).execute()
}

export const findJob = async (executor: Executor, id: string): Promise<JobRow | undefined> =>
  executor.selectFrom('job').selectAll().where('id', '=', id).executeTakeFirst()

/** A job as it is, which no runner takes or ends before the transaction does. */
export const holdJob = async (trx: Trx, dialect: SqlDialect, id: string): Promise<JobRow | undefined> =>
  forUpdate(trx.selectFrom('job').selectAll().where('id', '=', id), dialect).executeTakeFirst()

type Ending = { state: JobState; error?: string | null; runAt?: string; attempts?: number; progress?: number }

/** Ends this holder's claim; nothing happens where somebody else has the job by now. */
export const releaseJob = async (deps: JobDeps, row: JobRow, holder: string, ending: Ending): Promise<void> => {
  const now = deps.clock().toISOString()
  const isOver = ending.state !== 'waiting'
  await deps.database.db
    .updateTable('job')
    .set({
      state: ending.state,
      error: ending.error ?? null,
      run_at: ending.runAt ?? row.run_at,
      attempts: ending.attempts ?? row.attempts,
      ...(ending.progress !== undefined && { progress: ending.progress }),
      lease_holder: null,
      lease_until: null,
      finished_at: isOver ? now : null,
    })
    .where('id', '=', row.id)
    .where('lease_holder', '=', holder)
    .execute()
}

/** Closes parked runs of this name but the given one: of work on the clock the last failure says it all. */
export const closeOlderParked = async (executor: Executor, row: JobRow, now: string): Promise<void> => {
  await executor
    .updateTable('job')
    .set({ state: 'cancelled', finished_at: now })
    .where('name', '=', row.name)
    .where('state', '=', 'parked')
    .where('id', '<>', row.id)
    .execute()
}

/** Forgets what ended before this moment; parked jobs stay until somebody has decided on them. Returns how many. */
export const pruneJobs = async (executor: Executor, before: string): Promise<number> => {
  const result = await executor
    .deleteFrom('job')
    .where('state', 'in', ['done', 'cancelled'])
    .where('finished_at', '<', before)
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}

const newest = [
  { column: 'created_at', field: 'created_at', direction: 'desc', type: 'text' },
  { column: 'id', field: 'id', direction: 'desc', type: 'text' },
] as const

/** A page of jobs, newest first. */
export const pageOfJobs = async (
  executor: Executor,
  { state, ...asked }: { state?: JobState | undefined; cursor?: string | undefined; limit: number },
): Promise<Page<JobRow>> => {
  const query = executor.selectFrom('job').selectAll()
  return selectPage(state ? query.where('state', '=', state) : query, newest, asked)
}

/** How many jobs are in each of these states; states without any are left out. */
export const countJobs = async (executor: Executor, states: readonly JobState[]): Promise<Map<string, number>> => {
  const rows = await executor
    .selectFrom('job')
    .select(['state', (eb) => eb.fn.countAll<number>().as('count')])
    .where('state', 'in', states)
    .groupBy('state')
    .execute()
  return new Map(rows.map(({ state, count }) => [state, count]))
}

/** Puts a job back in the queue as if it had never been tried. */
export const requeueJob = async (executor: Executor, id: string, now: string): Promise<void> => {
  await executor
    .updateTable('job')
    .set({ state: 'waiting', attempts: 0, progress: 0, is_cancelled: 0, error: null, run_at: now, finished_at: null })
    .where('id', '=', id)
    .execute()
}

/** Cancels a job: one that runs is told so and ends by itself, any other is over at once. */
export const cancelJobRow = async (
  executor: Executor,
  { id, state }: Pick<JobRow, 'id' | 'state'>,
  now: string,
): Promise<void> => {
  const over = state === 'running' ? {} : { state: 'cancelled', finished_at: now }
  await executor
    .updateTable('job')
    .set({ ...over, is_cancelled: 1 })
    .where('id', '=', id)
    .execute()
}
