import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createTestPlatform, type TestPlatform } from '../../testing/test-platform.ts'
import { createTestWorld, type TestWorld } from '../../testing/test-world.ts'
import { systemActor } from '../access/system-actor.ts'
import { runUseCase } from './use-case.ts'

let platform: TestPlatform
let world: TestWorld

beforeEach(async () => {
  platform = await createTestPlatform()
  world = await createTestWorld(platform)
})

afterEach(() => platform.close())

const actorOf = async (userId: string) => {
  const actor = await platform.deps.readActor(platform.deps.database.db, userId)
  if (!actor) throw new Error(`no user ${userId}`)
  return actor
}

describe('a use case', () => {
  it('acts with the rights that its transaction finds, not with those of the request', async () => {
    const userId = await platform.addPerson('即将离职')
    const memberId = await platform.addMember(world.organisations.plant, userId, 'owner')
    const before = await actorOf(userId)
    await platform.deps.database.db.updateTable('member').set({ role: 'viewer' }).where('id', '=', memberId).execute()
    const during = await runUseCase(platform.deps, before, async ({ actor }) => actor)
    expect(before.memberships).toMatchObject([{ role: 'owner' }])
    expect(during.memberships).toMatchObject([{ role: 'viewer' }])
  })

  it('is refused to an account that is gone, before anything is written', async () => {
    const before = await actorOf(await platform.addPerson('已注销'))
    await platform.deps.database.db.deleteFrom('user').where('id', '=', before.userId).execute()
    let isReached = false
    const work = runUseCase(platform.deps, before, async () => void (isReached = true))
    await expect(work).rejects.toMatchObject({ code: 'session.required' })
    expect(isReached).toBe(false)
  })

  it('asks the policy of its procedure again', async () => {
    const before = await actorOf(await platform.addPerson('管理员', ['admin']))
    await platform.deps.database.db.deleteFrom('staff_role').where('user_id', '=', before.userId).execute()
    const work = runUseCase(platform.deps, { ...before, admittedBy: 'admin' } as typeof before, async () => 'done')
    await expect(work).rejects.toMatchObject({ code: 'staff.admin_required' })
  })

  it('of the platform itself is nobody’s member', async () => {
    expect(await runUseCase(platform.deps, systemActor, async ({ actor }) => actor)).toBe(systemActor)
    expect(systemActor).toMatchObject({ staffRoles: [], memberships: [] })
  })
})
