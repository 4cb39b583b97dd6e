import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { findBrokenAudit } from '../../../kernel/audit/verify-audit.ts'
import { createTestPlatform, type TestPlatform } from '../../../testing/test-platform.ts'
import { createTestWorld, type TestWorld } from '../../../testing/test-world.ts'

let platform: TestPlatform
let world: TestWorld

beforeEach(async () => {
  platform = await createTestPlatform()
  world = await createTestWorld(platform)
})

afterEach(() => platform.close())

const refusal = (code: string) => ({ cause: { code } })
const addressOf = (userId: string) => `${userId}@example.test`

describe('an invitation', () => {
  const invite = () =>
    world.as.plant.organisations.invite({
      organisationId: world.organisations.plant,
      email: addressOf(world.people.stranger).toUpperCase(),
      role: 'editor',
    })

  it('is taken once, by the invited address alone', async () => {
    const { id, url } = await invite()
    expect(url).toBe(`http://localhost:3000/invitations/${id}`)
    await expect(world.as.vendor.organisations.answerInvitation({ id, answer: 'accept' })).rejects.toMatchObject(
      refusal('invitation.not_found'),
    )
    const answers = await Promise.allSettled(
      Array.from({ length: 8 }, () => world.as.stranger.organisations.answerInvitation({ id, answer: 'accept' })),
    )
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1)
    const { members } = await world.as.plant.organisations.members({ organisationId: world.organisations.plant })
    expect(members.find((member) => member.userId === world.people.stranger)?.role).toBe('editor')
  })

  it('is mailed with its link, and is worth nothing after it was cancelled or ran out', async () => {
    const { id, url } = await invite()
    await platform.settle()
    expect(platform.mails).toMatchObject([{ to: addressOf(world.people.stranger), text: expect.stringContaining(url) }])
    await world.as.plant.organisations.cancelInvitation({ id })
    await expect(world.as.stranger.organisations.answerInvitation({ id, answer: 'accept' })).rejects.toMatchObject({
      code: expect.stringMatching(/CONFLICT|NOT_FOUND/),
    })
    const second = await invite()
    platform.advanceDays(15)
    await expect(
      world.as.stranger.organisations.answerInvitation({ id: second.id, answer: 'accept' }),
    ).rejects.toMatchObject(refusal('invitation.not_found'))
  })

  it('shows its secret to owners alone', async () => {
    await invite()
    expect(
      (await world.as.viewer.organisations.members({ organisationId: world.organisations.plant })).invitations,
    ).toEqual([])
    expect(
      (await world.as.plant.organisations.members({ organisationId: world.organisations.plant })).invitations,
    ).toHaveLength(1)
  })

  it('reaches nobody through an address that was never proved', async () => {
    await invite()
    expect(await world.as.stranger.organisations.myInvitations()).toHaveLength(1)
    await platform.deps.database.db
      .updateTable('user')
      .set({ emailVerified: platform.deps.database.dialect === 'postgres' ? false : 0 })
      .where('id', '=', world.people.stranger)
      .execute()
    expect(await world.as.stranger.organisations.myInvitations()).toEqual([])
  })
})

describe('members', () => {
  it('are out at the next request once removed', async () => {
    const { members } = await world.as.plant.organisations.members({ organisationId: world.organisations.plant })
    const viewer = members.find((member) => member.userId === world.people.viewer)
    await world.as.viewer.listings.mine({ organisationId: world.organisations.plant })
    await world.as.plant.organisations.removeMember({ memberId: viewer?.id ?? '' })
    await expect(world.as.viewer.listings.mine({ organisationId: world.organisations.plant })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('always leave one owner behind', async () => {
    const { members } = await world.as.plant.organisations.members({ organisationId: world.organisations.plant })
    const owner = members.find((member) => member.role === 'owner')
    await expect(world.as.plant.organisations.removeMember({ memberId: owner?.id ?? '' })).rejects.toMatchObject(
      refusal('organisation.last_owner'),
    )
    await expect(
      world.as.plant.organisations.changeRole({ memberId: owner?.id ?? '', role: 'viewer' }),
    ).rejects.toMatchObject(refusal('organisation.last_owner'))
  })
})

describe('verification', () => {
  it('is lost when the identity it was given to changes', async () => {
    const { detail } = await world.as.plant.organisations.get({ id: world.organisations.plant })
    await world.as.plant.organisations.update({
      id: world.organisations.plant,
      version: detail?.version ?? 0,
      input: { name: '江北带钢厂', kind: 'industry', about: '冷轧' },
    })
    expect((await world.as.nobody.organisations.get({ id: world.organisations.plant })).verification).toBe('verified')
    await world.as.plant.organisations.update({
      id: world.organisations.plant,
      version: 3,
      input: { name: '另一家厂', kind: 'industry' },
    })
    expect((await world.as.nobody.organisations.get({ id: world.organisations.plant })).verification).toBe('pending')
  })

  it('checks the credit code’s check character, and one code belongs to one organisation', async () => {
    const input = { name: '甲', kind: 'vendor' as const }
    await expect(
      world.as.stranger.organisations.create({ ...input, creditCode: '91350100M000100Y44' }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await world.as.stranger.organisations.create({ ...input, creditCode: '91350100M000100Y43' })
    await expect(
      world.as.vendor.organisations.create({ ...input, creditCode: '91350100m000100y43' }),
    ).rejects.toMatchObject({
      cause: {
        code: 'organisation.invalid',
        fields: [{ field: 'creditCode', code: 'organisation.credit_code_taken' }],
      },
    })
  })

  it('hides contacts and codes from strangers', async () => {
    const card = await world.as.stranger.organisations.get({ id: world.organisations.plant })
    expect(card).not.toHaveProperty('detail')
    const openFields = [
      'about',
      'id',
      'kind',
      'membership',
      'name',
      'sourceUrl',
      'nameEn',
      'region',
      'sector',
      'size',
      'verification',
      'website',
    ]
    expect(openFields).toEqual(expect.arrayContaining(Object.keys(card)))
  })
})

it('an act has one row in the audit, whose chains hold', async () => {
  const { db } = platform.deps.database
  const count = async () => (await db.selectFrom('audit').select('id').execute()).length
  const before = await count()
  await world.as.stranger.organisations.create({ name: '新公司', kind: 'vendor' })
  expect((await count()) - before).toBe(1)
  expect(await findBrokenAudit(db)).toBeUndefined()
})
