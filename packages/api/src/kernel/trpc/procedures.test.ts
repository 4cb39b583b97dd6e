import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestPlatform, type Caller, type TestPlatform } from '../../testing/test-platform.ts'
import { aCapability, aScenario, createTestWorld, publish, type TestWorld } from '../../testing/test-world.ts'
import type { Walk, WalkIds } from '../../testing/walk.ts'
import { appRouter } from '../../app-router.ts'
import { features } from '../../features.ts'
import { listPolicies } from './procedures.ts'

const invitedAddress = 'colleague@example.test'
/** A procedure without a row fails the test below. */
const walks: Walk[] = await Promise.all(
  features.map(
    async ({ name, area }): Promise<Walk> => (await import(`../../areas/${area}/${name}/${name}.walk.ts`)).walk,
  ),
)
const inputs = Object.assign({}, ...walks.map((walk) => walk.inputs)) as Walk['inputs']
const openToAnyone = new Set(walks.flatMap((walk) => walk.openToAnyone ?? []))
const openToSignedIn = new Set(walks.flatMap((walk) => walk.openToSignedIn ?? []))

/** With the rights that somebody had when their request began and has no more when it writes. */
let late: { owner: Caller; staff: Caller }
let platform: TestPlatform
let world: TestWorld
let ids: WalkIds
const paths = listPolicies(appRouter).map((procedure) => procedure.path)
const procedures: Record<string, { _def: { type: string } }> = appRouter._def.procedures as never
const mutations = paths.filter(
  (path) => procedures[path]?._def.type === 'mutation' && !openToAnyone.has(path) && !openToSignedIn.has(path),
)

beforeAll(async () => {
  platform = await createTestPlatform()
  world = await createTestWorld(platform)
  const { plant, vendor, reviewer, broker } = world.as
  const listingId = await publish(plant, reviewer, world.organisations.plant, aScenario())
  const capabilityId = await publish(vendor, reviewer, world.organisations.vendor, aCapability())
  const draft = await plant.listings.create({
    organisationId: world.organisations.plant,
    body: aScenario({ title: { zh: '尚未公开的需求' } }),
  })
  const pairing = await broker.pairings.propose({ scenarioId: listingId, capabilityId })
  const change = await plant.listings.requestChange({
    id: listingId,
    version: 3,
    body: aScenario({ summary: { zh: '改过的摘要' } }),
    reason: '更正',
  })
  const members = await plant.organisations.members({ organisationId: world.organisations.plant })
  const viewer = members.members.find((member) => member.role === 'viewer')
  const invitation = await plant.organisations.invite({
    organisationId: world.organisations.plant,
    email: invitedAddress,
    role: 'owner',
  })
  const refusal = await plant.interest.refuse({
    organisationId: world.organisations.plant,
    refusedId: world.organisations.stranger,
    kind: 'blocked',
  })
  ids = {
    organisationId: world.organisations.plant,
    listingId,
    draftId: draft.id,
    capabilityId,
    pairingId: pairing.id,
    memberId: viewer?.id ?? '',
    changeRequestId: change.changeRequestId,
    invitationId: invitation.id,
    roundId: (await broker.rounds.create({ title: '春季对接' })).id,
    vendorId: world.organisations.vendor,
    refusalId: refusal.id,
    savedSearchId: (await plant.savedSearches.save({ name: '缺陷', query: { text: '缺陷' } })).id,
    importId: (
      await plant.imports.start({
        organisationId: world.organisations.plant,
        kind: 'scenario',
        fileName: '',
        rows: 1,
        submit: false,
      })
    ).id,
  }
  const owner = await platform.addPerson('已离职的负责人')
  const memberId = await platform.addMember(world.organisations.plant, owner, 'owner')
  const staff = await platform.addPerson('已离任的管理员', ['admin', 'broker', 'reviewer'])
  late = { owner: await platform.asOfNow(owner), staff: await platform.asOfNow(staff) }
  const { db } = platform.deps.database
  await db.deleteFrom('member').where('id', '=', memberId).execute()
  await db.deleteFrom('staff_role').where('user_id', '=', staff).execute()
  await platform.settle()
})

afterAll(() => platform.close())

const call = async (caller: Caller, path: string): Promise<unknown> => {
  const [group = '', name = ''] = path.split('.')
  const procedures: Record<string, Record<string, (input: unknown) => Promise<unknown>>> = caller as never
  const procedure = procedures[group]?.[name]
  const input = inputs[path]
  if (!procedure || !input) throw new Error(`no row for ${path}`)
  return procedure(input(ids))
}

const refused = expect.objectContaining({ code: expect.stringMatching(/^(UNAUTHORIZED|FORBIDDEN|NOT_FOUND)$/) })

describe('every procedure', () => {
  it('has a row in this test', () => {
    expect(Object.keys(inputs).sort()).toEqual([...paths].sort())
  })

  it.each(paths.filter((path) => !openToAnyone.has(path)))('%s refuses anonymous callers', async (path) => {
    await expect(call(world.as.nobody, path)).rejects.toEqual(refused)
  })

  it.each(paths.filter((path) => !openToAnyone.has(path) && !openToSignedIn.has(path)))(
    '%s refuses members of other organisations',
    async (path) => {
      await expect(call(world.as.stranger, path)).rejects.toEqual(refused)
    },
  )

  it.each(paths.filter((path) => !openToAnyone.has(path) && !openToSignedIn.has(path)))(
    '%s refuses a removed member',
    async (path) => {
      await expect(call(world.as.removed, path)).rejects.toEqual(refused)
    },
  )

  it.each(mutations)('%s refuses whoever was removed after the request began', async (path) => {
    await expect(call(late.owner, path)).rejects.toEqual(refused)
  })

  it.each(mutations)('%s refuses whoever lost their staff roles after the request began', async (path) => {
    await expect(call(late.staff, path)).rejects.toEqual(refused)
  })

  it('has changed nothing by being refused', async () => {
    expect(await world.as.plant.listings.get({ id: ids.draftId })).toMatchObject({
      status: 'draft',
      version: 1,
      body: { title: { zh: '尚未公开的需求' } },
    })
    expect(await world.as.broker.pairings.get({ id: ids.pairingId })).toMatchObject({ version: 1, stage: 'invited' })
    expect(await world.as.plant.organisations.get({ id: ids.organisationId })).toMatchObject({
      name: '江北带钢厂',
      verification: 'verified',
    })
  })

  it('answers for somebody else’s object exactly as for one that does not exist', async () => {
    const errorOf = async (id: string): Promise<unknown> =>
      world.as.stranger.listings.get({ id }).catch((error: unknown) => error)
    const [hidden, missing] = [await errorOf(ids.draftId), await errorOf('lst_never')]
    expect(hidden).toMatchObject({ code: 'NOT_FOUND' })
    expect(JSON.stringify(hidden)).toBe(JSON.stringify(missing))
  })
})
