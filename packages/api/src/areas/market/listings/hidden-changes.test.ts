import { afterEach, beforeEach, expect, it } from 'vitest'

import { createTestPlatform, type TestPlatform } from '../../../testing/test-platform.ts'
import { aCapability, createTestWorld, publish, type TestWorld } from '../../../testing/test-world.ts'

let platform: TestPlatform
let world: TestWorld
let changeRequestId: string
let invitationId: string

beforeEach(async () => {
  platform = await createTestPlatform()
  world = await createTestWorld(platform)
  const { as, organisations } = world
  const id = await publish(as.vendor, as.reviewer, organisations.vendor, aCapability())
  const { version } = await as.vendor.listings.get({ id })
  const body = aCapability({ title: { zh: '新的名称' } })
  ;({ changeRequestId } = await as.vendor.listings.requestChange({ id, version, body, reason: '改名' }))
  const asked = { organisationId: organisations.plant, email: 'new@example.test', role: 'editor' } as const
  ;({ id: invitationId } = await as.plant.organisations.invite(asked))
})

afterEach(() => platform.close())

const codeOf = async (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'done',
    (error: { cause?: { code?: string } }) => error.cause?.code,
  )

it('a change of somebody else’s public listing is not told from one that does not exist', async () => {
  for (const id of [changeRequestId, 'chg_missing'])
    expect(await codeOf(world.as.stranger.listings.withdrawChange({ changeRequestId: id }))).toBe(
      'change_request.not_found',
    )
})

it('an invitation is not told from a missing one by who may not see invitations', async () => {
  for (const id of [invitationId, 'inv_missing'])
    for (const who of ['viewer', 'stranger'] as const)
      expect(await codeOf(world.as[who].organisations.cancelInvitation({ id }))).toBe('invitation.not_found')
})
