import { afterEach, beforeEach, expect, it } from 'vitest'

import { createTestPlatform, type TestPlatform } from '../../../testing/test-platform.ts'
import { aCapability, aScenario, createTestWorld, publish, type TestWorld } from '../../../testing/test-world.ts'

let platform: TestPlatform
let world: TestWorld
let scenarioId: string
let solutionId: string
let modelId: string

const refusal = (code: string) => ({ cause: { code } })
const anOpenModel = (over: Parameters<typeof aCapability>[0] = {}) =>
  aCapability({ title: { zh: '开放视觉模型' }, form: 'model', licence: 'apache-2.0', ...over })

beforeEach(async () => {
  platform = await createTestPlatform()
  world = await createTestWorld(platform)
  const { as, organisations } = world
  scenarioId = await publish(as.plant, as.reviewer, organisations.plant, aScenario())
  solutionId = await publish(as.vendor, as.reviewer, organisations.vendor, aCapability())
  modelId = await publish(as.stranger, as.reviewer, organisations.stranger, anOpenModel())
  await platform.settle()
})

afterEach(() => platform.close())

const propose = (who: 'plant' | 'broker' | 'vendor', takeAlong: string[] = [modelId]) =>
  world.as[who].pairings.propose({ scenarioId, capabilityId: solutionId, takeAlong })

const takenAlong = async (who: 'plant' | 'vendor' | 'broker', id: string) =>
  (await world.as[who].pairings.get({ id })).takenAlong

const historyOf = async (id: string) =>
  (await world.as.broker.pairings.timeline({ id })).items.map(({ kind, text }) => [kind, text])

it('what is taken along stands in the room, for both sides and the broker, with its licence and where it comes from', async () => {
  const { id } = await propose('broker')
  for (const who of ['plant', 'vendor', 'broker'] as const) {
    expect(await takenAlong(who, id)).toMatchObject([
      { id: modelId, role: 'open_model', card: { licence: 'apache-2.0', organisation: { name: '旁观科技' } } },
    ])
  }
  expect(await historyOf(id)).toContainEqual(['took_along', '开放视觉模型'])
})

it('whoever may not see the pairing reads nothing of it on the model’s own page', async () => {
  const before = await world.as.stranger.listings.get({ id: modelId })
  const { id } = await propose('broker')
  await platform.settle()
  expect(await world.as.stranger.listings.get({ id: modelId })).toEqual(before)
  await expect(world.as.stranger.pairings.get({ id })).rejects.toMatchObject(refusal('pairing.not_found'))
  expect((await world.as.stranger.pairings.list({})).items).toEqual([])
})

it.each(['plant', 'broker', 'vendor'] as const)(
  'no open model leads a pairing, whether the %s proposes it',
  async (who) => {
    const own = await publish(world.as.vendor, world.as.reviewer, world.organisations.vendor, anOpenModel())
    await expect(world.as[who].pairings.propose({ scenarioId, capabilityId: own })).rejects.toMatchObject(
      refusal('pairing.open_model_lead'),
    )
    expect((await world.as[who].listings.get({ id: own })).permissions.propose).toBe(false)
  },
)

it('only open models that everybody may read are taken along, and a refused one leaves no pairing behind', async () => {
  const { as, organisations } = world
  const draft = await as.vendor.listings.create({ organisationId: organisations.vendor, body: anOpenModel() })
  const cases: [string, string][] = [
    [scenarioId, 'pairing.wrong_kinds'],
    [solutionId, 'pairing.only_open_models'],
    [draft.id, 'pairing.not_published'],
    ['lst_nothing', 'listing.not_found'],
  ]
  for (const [id, code] of cases) await expect(propose('vendor', [id])).rejects.toMatchObject(refusal(code))
  await expect(propose('plant', [draft.id])).rejects.toMatchObject(refusal('listing.not_found'))
  expect((await as.broker.pairings.list({})).items).toEqual([])
})

it('no pairing takes more than five along, and one that is named twice counts once', async () => {
  const { as, organisations } = world
  const more: string[] = []
  for (let at = 0; at < 5; at++)
    more.push(await publish(as.stranger, as.reviewer, organisations.stranger, anOpenModel()))
  const { id } = await propose('broker', [...more.slice(0, 4), more[0] ?? ''])
  const { version } = await as.broker.pairings.takeAlong({ id, version: 1, listingId: modelId })
  await expect(as.broker.pairings.takeAlong({ id, version, listingId: more[4] ?? '' })).rejects.toMatchObject(
    refusal('pairing.too_many_taken_along'),
  )
  expect((await takenAlong('plant', id)).map((taken) => taken.id).toSorted()).toEqual(
    [...more.slice(0, 4), modelId].toSorted(),
  )
})

it('the side that proposed and the broker change what is taken along, the other side reads it', async () => {
  const { as } = world
  const { id } = await propose('plant', [])
  const { version } = await as.plant.pairings.takeAlong({ id, version: 1, listingId: modelId })
  await as.broker.pairings.move({ id, version, to: 'invited' })
  const again = { id, version: version + 1, listingId: modelId }
  await expect(as.vendor.pairings.leaveBehind(again)).rejects.toMatchObject(refusal('pairing.take_along_not_allowed'))
  await expect(as.viewer.pairings.leaveBehind(again)).rejects.toMatchObject(refusal('pairing.take_along_not_allowed'))
  await expect(as.stranger.pairings.leaveBehind(again)).rejects.toMatchObject(refusal('pairing.not_found'))
  expect((await as.vendor.pairings.get({ id })).permissions.takeAlong).toBe(false)
  await as.broker.pairings.leaveBehind(again)
  expect(await takenAlong('vendor', id)).toEqual([])
  expect((await historyOf(id)).map(([kind]) => kind)).toEqual(['left_behind', 'moved', 'took_along', 'proposed'])
  const audits = await platform.deps.database.db
    .selectFrom('audit')
    .select(['action', 'detail'])
    .where('action', 'in', ['pairing.took_along', 'pairing.left_behind'])
    .orderBy('id')
    .execute()
  expect(audits.map(({ action, detail }) => [action, detail.includes(modelId)])).toEqual([
    ['pairing.took_along', true],
    ['pairing.left_behind', true],
  ])
})

it('nothing is taken along in a pairing that has ended, nor at a version that has passed', async () => {
  const { as } = world
  const { id } = await propose('broker', [])
  await as.broker.pairings.takeAlong({ id, version: 1, listingId: modelId })
  await expect(as.broker.pairings.leaveBehind({ id, version: 1, listingId: modelId })).rejects.toMatchObject(
    refusal('pairing.changed_meanwhile'),
  )
  await as.broker.pairings.move({ id, version: 2, to: 'closed', closeReason: 'need_changed' })
  await expect(as.broker.pairings.leaveBehind({ id, version: 3, listingId: modelId })).rejects.toMatchObject(
    refusal('pairing.has_ended'),
  )
})

it('a model that is withdrawn later keeps the name that everybody could read, without a way to it', async () => {
  const { as } = world
  const { id } = await propose('broker')
  const { version } = await as.stranger.listings.get({ id: modelId })
  await as.stranger.listings.act({ id: modelId, version, action: 'archive' })
  expect(await takenAlong('plant', id)).toEqual([{ id: modelId, role: 'open_model', title: { zh: '开放视觉模型' } }])
})

it('a round never assigns an open model, and says so where one is looked for', async () => {
  const { rounds } = world.as.broker
  expect((await rounds.capabilities({ limit: 10 })).items.map(({ id }) => id)).toEqual([solutionId])
  const beside = await rounds.candidates({ scenarioId, limit: 10 })
  expect(beside.items.map(({ listing }) => [listing.id, listing.offer])).toEqual([[solutionId, 'solution']])
  const named = await rounds.candidates({ scenarioId, limit: 10, text: '开放视觉' })
  expect(named.items.map(({ listing, obstacle }) => [listing.id, listing.offer, obstacle])).toEqual([
    [modelId, 'open_model', 'open_model'],
  ])
})
