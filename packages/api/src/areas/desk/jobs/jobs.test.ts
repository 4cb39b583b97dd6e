import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { insertJob } from '../../../kernel/jobs/job.repository.ts'
import { createTestPlatform, type Caller, type TestPlatform } from '../../../testing/test-platform.ts'

let platform: TestPlatform
let admin: Caller

beforeEach(async () => {
  platform = await createTestPlatform()
  admin = platform.as(await platform.addPerson('管理员', ['admin']))
})

afterEach(() => platform.close())

const queue = async (id: string, state = 'waiting'): Promise<void> => {
  const { db } = platform.deps.database
  await insertJob(db, { id, name: 'test.work', createdBy: 'system' }, platform.deps.clock().toISOString())
  if (state === 'waiting') return
  const lease = { lease_holder: 'ses_1', lease_until: '2026-11-23T08:40:30.000Z' }
  const update = (set: object) => db.updateTable('job').set(set).where('id', '=', id).execute()
  await update({ state: 'running', ...lease })
  if (state === 'running') return
  await update({ state, attempts: 5, error: 'Error: full', lease_holder: null, lease_until: null })
}

describe('the jobs of the platform', () => {
  it('are paged, newest first, and counted by where they stand', async () => {
    for (const id of ['job_a', 'job_b', 'job_c']) await queue(id)
    await queue('job_d', 'parked')
    const first = await admin.jobs.list({ limit: 3 })
    expect(first.items.map(({ id }) => id)).toEqual(['job_d', 'job_c', 'job_b'])
    const second = await admin.jobs.list({ limit: 3, cursor: first.nextCursor })
    expect(second.items.map(({ id }) => id)).toEqual(['job_a'])
    expect(second.nextCursor).toBeUndefined()
    expect((await admin.jobs.list({ state: 'parked' })).items.map(({ id }) => id)).toEqual(['job_d'])
    expect(await admin.jobs.counts()).toEqual({ waiting: 3, running: 0, parked: 1 })
  })

  it('that are parked can be tried again with all their tries, and leave a trace of who asked', async () => {
    await queue('job_a', 'parked')
    const retried = await admin.jobs.retry({ id: 'job_a' })
    expect(retried).toMatchObject({ state: 'waiting', attempts: 0 })
    expect(retried.error).toBeUndefined()
    const trail = await admin.audit.list({ objectId: 'job_a' })
    expect(trail.items).toMatchObject([{ action: 'job.retried', actorName: '管理员' }])
    await expect(admin.jobs.retry({ id: 'job_a' })).rejects.toMatchObject({ message: 'job.not_parked' })
  })

  it('end at once where they wait, and are told to end where they run', async () => {
    await queue('job_a')
    await queue('job_b', 'running')
    expect(await admin.jobs.cancel({ id: 'job_a' })).toMatchObject({ state: 'cancelled' })
    expect(await admin.jobs.cancel({ id: 'job_b' })).toMatchObject({ state: 'running', isEnding: true })
    await expect(admin.jobs.cancel({ id: 'job_a' })).rejects.toMatchObject({ message: 'job.already_over' })
  })

  it('are for administrators alone', async () => {
    await queue('job_a')
    const broker = platform.as(await platform.addPerson('专员', ['broker']))
    await expect(broker.jobs.list({})).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(broker.jobs.cancel({ id: 'job_a' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(admin.jobs.cancel({ id: 'job_none' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
