import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestPlatform, type Caller, type TestPlatform } from '../../testing/test-platform.ts'
import { aCapability, aScenario, createTestWorld, publish, type TestWorld } from '../../testing/test-world.ts'
import { defaultChoice } from '../../areas/market/weights/weights.repository.ts'
import { appRouter } from '../../app-router.ts'
import { listPolicies } from './procedures.ts'

type Ids = {
  organisationId: string
  listingId: string
  draftId: string
  capabilityId: string
  pairingId: string
  memberId: string
  changeRequestId: string
  invitationId: string
  roundId: string
  vendorId: string
  refusalId: string
  savedSearchId: string
}

const invitedAddress = 'colleague@example.test'
const body = aScenario({ title: { zh: '别人的标题' } })

/** A well-formed input for each procedure, aimed at objects of the plant. A new procedure without a row fails the test below. */
const inputs: Record<string, (ids: Ids) => unknown> = {
  'session.me': () => undefined,
  'session.mailAddressProof': () => undefined,
  'setup.createAdmin': () => ({
    token: 'x',
    name: '某人',
    email: 'someone@example.test',
    password: 'long enough for it',
  }),
  'organisations.list': () => ({}),
  'organisations.get': (ids) => ({ id: ids.organisationId }),
  'organisations.create': () => ({ name: '新机构', kind: 'vendor' }),
  'organisations.update': (ids) => ({ id: ids.organisationId, version: 2, input: { name: '改名', kind: 'industry' } }),
  'organisations.requestVerification': (ids) => ({ id: ids.organisationId, version: 2 }),
  'organisations.setVerification': (ids) => ({
    id: ids.organisationId,
    version: 2,
    state: 'suspended',
    reason: '测试',
  }),
  'organisations.members': (ids) => ({ organisationId: ids.organisationId }),
  'organisations.invite': (ids) => ({
    organisationId: ids.organisationId,
    email: 'other@example.test',
    role: 'viewer',
  }),
  'organisations.cancelInvitation': (ids) => ({ id: ids.invitationId }),
  'organisations.myInvitations': () => undefined,
  'organisations.invitation': (ids) => ({ id: ids.invitationId }),
  'organisations.answerInvitation': (ids) => ({ id: ids.invitationId, answer: 'accept' }),
  'organisations.changeRole': (ids) => ({ memberId: ids.memberId, role: 'owner' }),
  'organisations.removeMember': (ids) => ({ memberId: ids.memberId }),
  'listings.get': (ids) => ({ id: ids.draftId }),
  'listings.mine': (ids) => ({ organisationId: ids.organisationId }),
  'listings.ofOrganisation': (ids) => ({ organisationId: ids.organisationId }),
  'listings.create': (ids) => ({ organisationId: ids.organisationId, body }),
  'listings.save': (ids) => ({ id: ids.draftId, version: 1, body }),
  'listings.act': (ids) => ({ id: ids.draftId, version: 1, action: 'archive' }),
  'listings.requestChange': (ids) => ({ id: ids.listingId, version: 3, body, reason: '试试' }),
  'listings.withdrawChange': (ids) => ({ changeRequestId: ids.changeRequestId }),
  'listings.versions': (ids) => ({ id: ids.draftId }),
  'review.queue': () => ({}),
  'review.decide': (ids) => ({ id: ids.draftId, version: 1, decision: 'approve' }),
  'review.decideChange': (ids) => ({ changeRequestId: ids.changeRequestId, decision: 'approve' }),
  'search.listings': () => ({}),
  'search.help': () => ({ text: '缺陷' }),
  'search.map': () => undefined,
  'search.suggest': () => ({ text: '缺陷' }),
  'savedSearches.list': () => ({}),
  'savedSearches.unseen': () => undefined,
  'savedSearches.mails': () => undefined,
  'savedSearches.stopMails': () => ({ token: 'x' }),
  'savedSearches.save': () => ({ name: '别人的搜索', query: { text: '缺陷' } }),
  'savedSearches.change': (ids) => ({ id: ids.savedSearchId, version: 1, name: '改名' }),
  'savedSearches.remove': (ids) => ({ id: ids.savedSearchId, version: 1 }),
  'savedSearches.restore': (ids) => ({ id: ids.savedSearchId, version: 1 }),
  'savedSearches.hits': (ids) => ({ id: ids.savedSearchId }),
  'savedSearches.markSeen': (ids) => ({ id: ids.savedSearchId }),
  'interest.say': (ids) => ({ listingId: ids.listingId, otherId: ids.capabilityId, level: 'high', version: 0 }),
  'interest.list': (ids) => ({ listingId: ids.listingId }),
  'interest.exclude': (ids) => ({
    listingId: ids.listingId,
    candidateId: ids.capabilityId,
    reason: 'already_supplier',
  }),
  'interest.readmit': (ids) => ({ listingId: ids.listingId, candidateId: ids.capabilityId }),
  'interest.exclusions': (ids) => ({ listingId: ids.listingId }),
  'interest.refuse': (ids) => ({
    organisationId: ids.organisationId,
    refusedId: ids.vendorId,
    kind: 'blocked',
  }),
  'interest.liftRefusal': (ids) => ({ id: ids.refusalId }),
  'interest.leftOut': (ids) => ({ organisationId: ids.organisationId }),
  'interest.refusals': (ids) => ({ organisationId: ids.organisationId }),
  'matches.forScenario': (ids) => ({ listingId: ids.listingId }),
  'matches.forCapability': (ids) => ({ listingId: ids.capabilityId }),
  'matches.whyNot': (ids) => ({ scenarioId: ids.listingId, capabilityId: ids.capabilityId }),
  'pairings.propose': (ids) => ({ scenarioId: ids.listingId, capabilityId: ids.capabilityId }),
  'pairings.respond': (ids) => ({ id: ids.pairingId, version: 1, answer: 'consented' }),
  'pairings.move': (ids) => ({ id: ids.pairingId, version: 1, to: 'closed', reason: '测试' }),
  'pairings.assign': (ids) => ({ id: ids.pairingId, version: 1, brokerId: null }),
  'pairings.setNextStep': (ids) => ({ id: ids.pairingId, version: 1, text: '约会议', by: 'both' }),
  'pairings.note': (ids) => ({ id: ids.pairingId, text: '偷看', audience: 'shared' }),
  'pairings.remind': (ids) => ({ id: ids.pairingId }),
  'pairings.get': (ids) => ({ id: ids.pairingId }),
  'pairings.timeline': (ids) => ({ id: ids.pairingId }),
  'pairings.list': (ids) => ({ organisationId: ids.organisationId }),
  'pairings.board': () => ({}),
  'pairings.brokers': () => undefined,
  'rounds.list': () => ({}),
  'rounds.get': (ids) => ({ id: ids.roundId }),
  'rounds.create': () => ({ title: '偷开的一轮' }),
  'rounds.save': (ids) => ({ id: ids.roundId, version: 1, config: { title: '改名' } }),
  'rounds.run': (ids) => ({ id: ids.roundId, version: 1 }),
  'rounds.cancel': (ids) => ({ id: ids.roundId }),
  'rounds.publish': (ids) => ({ id: ids.roundId, version: 1 }),
  'rounds.undo': (ids) => ({ id: ids.roundId, version: 1 }),
  'rounds.scenarios': () => ({ lane: 'manufacturing' }),
  'rounds.capabilities': () => ({ text: '缺陷' }),
  'rounds.candidates': (ids) => ({ scenarioId: ids.listingId }),
  'rounds.ask': (ids) => ({ id: ids.roundId, scenarioId: ids.listingId, capabilityId: ids.capabilityId }),
  'rounds.question': () => ({ id: 'rqn_none' }),
  'rounds.cancelQuestion': () => ({ id: 'rqn_none' }),
  'weights.current': () => undefined,
  'weights.versions': () => ({}),
  'weights.effect': () => ({ choice: defaultChoice }),
  'weights.quality': () => ({ choice: defaultChoice }),
  'weights.create': () => ({ revision: 0, choice: { ...defaultChoice, neutral: 0.1 }, note: '试试', activate: true }),
  'weights.activate': () => ({ revision: 0, number: 0 }),
  'weights.undo': () => ({ revision: 0 }),
  'home.vendor': (ids) => ({ organisationId: ids.organisationId }),
  'home.industry': (ids) => ({ organisationId: ids.organisationId }),
  'home.broker': () => undefined,
  'audit.list': () => ({}),
}

/** What anybody may ask; all of it about published teasers, public cards, or the asker himself. */
const openToAnyone = new Set([
  'session.me',
  'organisations.get',
  'listings.ofOrganisation',
  'search.listings',
  'search.help',
  'search.map',
  'search.suggest',
])
/** What everybody who is signed in may do about himself. */
const openToSignedIn = new Set([
  'session.mailAddressProof',
  'organisations.create',
  'organisations.myInvitations',
  'savedSearches.list',
  'savedSearches.unseen',
  'savedSearches.mails',
  'savedSearches.save',
])

let platform: TestPlatform
let world: TestWorld
let ids: Ids
const paths = listPolicies(appRouter).map((procedure) => procedure.path)

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
  }
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
