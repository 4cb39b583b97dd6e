import { setTimeout as sleep } from 'node:timers/promises'

import type { JobRow } from '@duijie/database/tables/job.table.ts'
import type { Deps } from '../deps.ts'
import { maximumAttempts, retryDelay, type JobDeclaration } from './job.ts'
import {
  claimJob,
  closeOlderParked,
  findJob,
  hasWaitingJob,
  insertJob,
  releaseJob,
  renewLease,
  setProgress,
  type Claim,
} from './job.repository.ts'
import { startPassLoop } from './pass-loop.ts'
import { latestSlot, parseCron, slotId } from './slots.ts'

export type JobRunner = {
  /** Something was committed: look now. */
  wake: () => void
  /** Aborts what is at work and gives it back, so that another process, or the next start, does it. */
  stop: () => Promise<void>
}

const idleMilliseconds = 1000
const leaseSeconds = 30
const renewMilliseconds = 10_000
/** Longer than any piece of work between two looks at its signal. */
const stopMilliseconds = 7_000

/** Queues periodic work once for each slot, unless some of it waits already: what was missed is done once. */
const createClock = (deps: Deps, declarations: readonly JobDeclaration[]) => {
  const periodic = declarations.flatMap(({ name, cron, isWanted }) =>
    cron !== undefined && (isWanted?.(deps) ?? true) ? [{ name, cron: parseCron(cron) }] : [],
  )
  const queued = new Map<string, string>()
  return async (): Promise<void> => {
    const now = deps.clock()
    for (const { name, cron } of periodic) {
      const slot = latestSlot(cron, now)
      const id = slot && slotId(name, slot)
      if (id === undefined || queued.get(name) === id) continue
      if (!(await hasWaitingJob(deps.database.db, name)))
        await insertJob(deps.database.db, { id, name, createdBy: 'system' }, now.toISOString())
      queued.set(name, id)
    }
  }
}

/** Reads a payload that a use case of ours wrote. */
const payloadOf = (row: JobRow): unknown => JSON.parse(row.payload)

const settleFailure = async (
  deps: Deps,
  declaration: JobDeclaration,
  row: JobRow,
  claim: Claim,
  error: unknown,
): Promise<void> => {
  const text = String(error).slice(0, 2000)
  if (row.attempts >= maximumAttempts) {
    deps.log.error({ job: row.id, name: row.name, attempts: row.attempts, error }, 'job parked')
    await releaseJob(deps, row, claim.holder, { state: 'parked', error: text })
    if (declaration.cron !== undefined) await closeOlderParked(deps.database.db, row, deps.clock().toISOString())
    return
  }
  deps.log.warn({ job: row.id, name: row.name, attempts: row.attempts, error: text }, 'job will be tried again')
  const runAt = new Date(deps.clock().getTime() + retryDelay(row.attempts)).toISOString()
  return releaseJob(deps, row, claim.holder, { state: 'waiting', error: text, runAt })
}

/** What was aborted is given back if the process ends, and is over if somebody cancelled it. */
const settleAborted = async (deps: Deps, row: JobRow, claim: Claim): Promise<void> => {
  const isCancelled = (await findJob(deps.database.db, row.id))?.is_cancelled === 1
  await releaseJob(
    deps,
    row,
    claim.holder,
    isCancelled ? { state: 'cancelled' } : { state: 'waiting', attempts: row.attempts - 1 },
  )
}

/** Runs one claimed job to its end and settles it. `ending` is aborted when the process ends. */
export const runClaimed = async (
  deps: Deps,
  declaration: JobDeclaration,
  row: JobRow,
  claim: Claim,
  ending: AbortSignal,
): Promise<void> => {
  const lost = new AbortController()
  const signal = AbortSignal.any([ending, lost.signal])
  const renewal = setInterval(() => {
    renewLease(deps, row.id, claim).then(
      (isKept) => !isKept && lost.abort(),
      (error: unknown) => deps.log.warn({ job: row.id, error: String(error) }, 'lease not renewed'),
    )
  }, renewMilliseconds)
  try {
    await declaration.run(deps, {
      id: row.id,
      payload: payloadOf(row),
      attempt: row.attempts,
      signal,
      progress: (share) => setProgress(deps.database.db, row.id, share),
    })
    if (signal.aborted) await settleAborted(deps, row, claim)
    else await releaseJob(deps, row, claim.holder, { state: 'done', progress: 1 })
  } catch (error) {
    if (signal.aborted) await settleAborted(deps, row, claim)
    else await settleFailure(deps, declaration, row, claim, error)
  } finally {
    clearInterval(renewal)
  }
}

/** Queues periodic work and runs what is due, jobs of different names side by side, until stopped. */
export const startJobRunner = (deps: Deps, declarations: readonly JobDeclaration[]): JobRunner => {
  const holder = deps.ids('ses')
  const ending = new AbortController()
  const queueDue = createClock(deps, declarations)
  const busy = new Map<string, Promise<void>>()

  const begin = (declaration: JobDeclaration, row: JobRow, claim: Claim): void => {
    const work = runClaimed(deps, declaration, row, claim, ending.signal)
      .catch((error: unknown) => deps.log.error({ job: row.id, error }, 'job not settled'))
      .finally(() => {
        busy.delete(declaration.name)
        loop.wake()
      })
    busy.set(declaration.name, work)
  }

  const pass = async (): Promise<void> => {
    await queueDue()
    for (const declaration of declarations) {
      if (ending.signal.aborted) return
      if (busy.has(declaration.name)) continue
      const isExclusive = declaration.isExclusive ?? declaration.cron !== undefined
      const claim: Claim = { name: declaration.name, isExclusive, holder, leaseSeconds }
      const row = await claimJob(deps, claim)
      if (row) begin(declaration, row, claim)
    }
  }

  const loop = startPassLoop(
    pass,
    (error) => deps.log.warn({ error: String(error) }, 'jobs are waiting'),
    idleMilliseconds,
  )
  return {
    wake: loop.wake,
    stop: async () => {
      ending.abort()
      await loop.stop()
      await Promise.race([Promise.all(busy.values()), sleep(stopMilliseconds, undefined, { ref: false })])
    },
  }
}
