import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { inTransaction } from '@duijie/database/transaction.ts'
import { createTestPlatform, type TestPlatform } from '../../testing/test-platform.ts'
import type { Deps } from '../deps.ts'
import { maximumAttempts, retryDelay, type JobDeclaration } from './job.ts'
import { claimJob, findJob, insertJob, renewLease, type Claim } from './job.repository.ts'
import { runClaimed, startJobRunner, type JobRunner } from './job-runner.ts'

let platform: TestPlatform
let deps: Deps
let runners: JobRunner[] = []

beforeEach(async () => {
  platform = await createTestPlatform()
  deps = platform.deps
})

afterEach(async () => {
  for (const runner of runners) await runner.stop()
  runners = []
  await platform.close()
})

const start = (own: Deps, declarations: readonly JobDeclaration[]): JobRunner => {
  const runner = startJobRunner(own, declarations)
  runners.push(runner)
  return runner
}

const queue = async (id: string, name: string, payload: unknown = null): Promise<void> =>
  insertJob(deps.database.db, { id, name, payload, createdBy: 'usr_1' }, deps.clock().toISOString())

const stateOf = async (id: string) => (await findJob(deps.database.db, id))?.state
const claimOf = (name: string, holder: string, isExclusive = false): Claim => ({
  name,
  holder,
  isExclusive,
  leaseSeconds: 30,
})

describe('a job', () => {
  it('is not queued where the transaction of its cause fails', async () => {
    const undone = inTransaction(deps.database, async (trx) => {
      await insertJob(trx, { id: 'job_1', name: 'test.work', createdBy: 'usr_1' }, deps.clock().toISOString())
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await stateOf('job_1')).toBeUndefined()
  })

  it('gets what it was queued with and is done', async () => {
    await queue('job_1', 'test.work', { roundId: 'rnd_1' })
    const seen: unknown[] = []
    start(deps, [{ name: 'test.work', run: async (_deps, job) => void seen.push(job.payload) }])
    await expect.poll(() => stateOf('job_1')).toBe('done')
    expect(seen).toEqual([{ roundId: 'rnd_1' }])
  })

  it('is claimed by one of many who ask at once', async () => {
    await queue('job_1', 'test.work')
    const holders = Array.from({ length: 8 }, (_, at) => `ses_${at}`)
    const claims = await Promise.all(holders.map((holder) => claimJob(deps, claimOf('test.work', holder))))
    expect(claims.filter(Boolean)).toHaveLength(1)
  })

  it('that must be alone waits while another of its name runs, and goes on when that process has died', async () => {
    await queue('job_1', 'test.work')
    await queue('job_2', 'test.work')
    expect(await claimJob(deps, claimOf('test.work', 'ses_1', true))).toMatchObject({ id: 'job_1', attempts: 1 })
    expect(await claimJob(deps, claimOf('test.work', 'ses_2', true))).toBeUndefined()
    platform.advanceDays(1)
    expect(await claimJob(deps, claimOf('test.work', 'ses_2', true))).toMatchObject({ id: 'job_1', attempts: 2 })
    expect(await renewLease(deps, 'job_1', claimOf('test.work', 'ses_1'))).toBe(false)
    expect(await renewLease(deps, 'job_1', claimOf('test.work', 'ses_2'))).toBe(true)
  })

  it('that fails waits longer each time and is parked with an alarm in the end', async () => {
    await queue('job_1', 'test.work')
    const declaration: JobDeclaration = {
      name: 'test.work',
      run: async () => {
        throw new Error('disk is full')
      },
    }
    const claim = claimOf('test.work', 'ses_1')
    for (let attempt = 1; attempt <= maximumAttempts; attempt += 1) {
      const row = await claimJob(deps, claim)
      if (!row) throw new Error('nothing to claim')
      await runClaimed(deps, declaration, row, claim, new AbortController().signal)
      const after = await findJob(deps.database.db, 'job_1')
      expect(after?.attempts).toBe(attempt)
      if (attempt < maximumAttempts) {
        expect(after).toMatchObject({ state: 'waiting', error: 'Error: disk is full' })
        expect(Date.parse(after?.run_at ?? '') - deps.clock().getTime()).toBe(retryDelay(attempt))
        expect(await claimJob(deps, claim)).toBeUndefined()
      }
      platform.advanceDays(1)
    }
    expect(await stateOf('job_1')).toBe('parked')
    expect(platform.problems).toContainEqual(expect.objectContaining({ message: 'job parked', job: 'job_1' }))
  })

  it('on the clock that keeps failing leaves one parked run, the last', async () => {
    const claim = claimOf('test.work', 'ses_1')
    const run: JobDeclaration['run'] = async () => {
      throw new Error('mail server away')
    }
    for (const id of ['job_1', 'job_2']) {
      await queue(id, 'test.work')
      for (let attempt = 1; attempt <= maximumAttempts; attempt += 1) {
        const row = await claimJob(deps, claim)
        if (!row) throw new Error('nothing to claim')
        const declaration: JobDeclaration = { name: 'test.work', cron: '* * * * *', run }
        await runClaimed(deps, declaration, row, claim, new AbortController().signal)
        platform.advanceDays(1)
      }
    }
    expect(await stateOf('job_1')).toBe('cancelled')
    expect(await stateOf('job_2')).toBe('parked')
  })

  it('that is under way when the process ends is given back with its try', async () => {
    await queue('job_1', 'test.work')
    const begun = Promise.withResolvers<void>()
    const run: JobDeclaration['run'] = async (_deps, { signal }) => {
      begun.resolve()
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
    }
    const runner = start(deps, [{ name: 'test.work', run }])
    await begun.promise
    await runner.stop()
    expect(await findJob(deps.database.db, 'job_1')).toMatchObject({
      state: 'waiting',
      attempts: 0,
      lease_holder: null,
    })
  })

  it('tells how far it is', async () => {
    await queue('job_1', 'test.work')
    const row = await claimJob(deps, claimOf('test.work', 'ses_1'))
    if (!row) throw new Error('nothing to claim')
    const shares: (number | undefined)[] = []
    const run: JobDeclaration['run'] = async (_deps, { progress }) => {
      await progress(0.5)
      shares.push((await findJob(deps.database.db, 'job_1'))?.progress)
    }
    await runClaimed(deps, { name: 'test.work', run }, row, claimOf('test.work', 'ses_1'), new AbortController().signal)
    expect(shares).toEqual([0.5])
    expect(await findJob(deps.database.db, 'job_1')).toMatchObject({ state: 'done', progress: 1 })
  })
})

describe('periodic work', () => {
  it('runs once for each slot, however many processes look at the clock', async () => {
    let runs = 0
    const nightly: JobDeclaration = { name: 'test.nightly', cron: '17 * * * *', run: async () => void (runs += 1) }
    start(deps, [nightly])
    start(deps, [nightly])
    await expect.poll(() => runs).toBe(1)
    platform.advanceDays(1)
    for (const runner of runners) runner.wake()
    await expect.poll(() => runs).toBe(2)
    // A run is counted before its job is settled.
    await expect
      .poll(() => deps.database.db.selectFrom('job').select('state').execute())
      .toEqual([{ state: 'done' }, { state: 'done' }])
  })

  it('that is not wanted here is never queued', async () => {
    const mails: JobDeclaration = {
      name: 'test.mails',
      cron: '* * * * *',
      isWanted: () => false,
      run: async () => {
        throw new Error('ran')
      },
    }
    const other: JobDeclaration = { name: 'test.other', cron: '* * * * *', run: async () => {} }
    start(deps, [mails, other])
    await expect
      .poll(async () => deps.database.db.selectFrom('job').select(['name', 'state']).execute())
      .toEqual([{ name: 'test.other', state: 'done' }])
  })
})
