import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { PairingRow } from '@duijie/database/tables/pairing.table.ts'
import { withoutRules } from '@duijie/database/testing/without-rules.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'
import { pairingStages } from '@duijie/domain/pairings/pairing-stages.ts'
import { opensFullTier } from '@duijie/domain/pairings/pairing.rules.ts'
import { isAllowed } from '../../../kernel/access/authorized.ts'
import { createTestPlatform, type TestPlatform } from '../../../testing/test-platform.ts'
import { aCapability, aScenario, createTestWorld, publish, type TestWorld } from '../../../testing/test-world.ts'
import { findEnds } from './pairing-ends.repository.ts'
import { countOpenPairings } from './pairing-lists.repository.ts'
import { countLasting, countServed, findPaired, findPairsOf } from './pairing-pairs.repository.ts'
import { findOpened, visiblePairings } from './pairing-visibility.repository.ts'
import { readPairing } from './pairings.policy.ts'
import { findServingListings } from './pairings.repository.ts'

let platform: TestPlatform
let world: TestWorld
let scenarioId: string
let capabilityId: string
let pairingId: string

beforeEach(async () => {
  platform = await createTestPlatform()
  world = await createTestWorld(platform)
  scenarioId = await publish(world.as.plant, world.as.reviewer, world.organisations.plant, aScenario())
  capabilityId = await publish(world.as.vendor, world.as.reviewer, world.organisations.vendor, aCapability())
  ;({ id: pairingId } = await world.as.plant.pairings.propose({ scenarioId, capabilityId }))
})

afterEach(() => platform.close())

const db = () => platform.deps.database.db
const many = Array.from({ length: 1500 }, (_, at) => `lst_none_${at}`)

const actorOf = async (userId: string): Promise<Actor> => {
  const actor = await platform.deps.readActor(db(), userId)
  if (!actor) throw new Error(userId)
  return actor
}

/** Puts the pairing as it is to be looked at, whatever led there. */
const put = async (set: Partial<PairingRow>) => {
  await withoutRules(platform.deps.database, async () => {
    await db().updateTable('pairing').set(set).where('id', '=', pairingId).execute()
  })
}

/** As far as both have consented, which most stages ask for. */
const putStage = async (stage: string) => {
  const consents = { scenario_consent: 'consented', capability_consent: 'consented' }
  await put({ stage, invited_at: '2026-11-23T08:40:00.000Z', ...consents })
}

const states = [null, '2026-11-23T08:40:00.000Z'].flatMap((invited_at) =>
  ['platform', 'scenario', 'capability'].map((proposed_side) => ({ invited_at, proposed_side })),
)

it.each(states)('the policy and the query say the same of who sees a pairing: %o', async (state) => {
  await put(state)
  const row = await db().selectFrom('pairing').selectAll().where('id', '=', pairingId).executeTakeFirstOrThrow()
  for (const [name, userId] of Object.entries(world.people)) {
    const actor = await actorOf(userId)
    const found = await db().selectFrom('pairing').select('id').where(visiblePairings(actor)).execute()
    expect([name, found.length === 1]).toEqual([name, isAllowed(actor, readPairing, row)])
  }
})

it.each(states)('a side counts and links only the pairings that it knows of: %o', async (state) => {
  await put(state)
  const knows = (side: string) => state.invited_at !== null || state.proposed_side === side
  const { plant, vendor } = world.organisations
  expect(await countOpenPairings(db(), plant)).toBe(knows('scenario') ? 1 : 0)
  expect(await countOpenPairings(db(), vendor)).toBe(knows('capability') ? 1 : 0)
  expect(await countOpenPairings(db())).toBe(1)
  const linked = async (who: string, id: string, side: 'scenario' | 'capability') =>
    (await findPairsOf(db(), await actorOf(who), { id, side })).map(({ otherId }) => otherId)
  expect(await linked(world.people.plant, scenarioId, 'scenario')).toEqual(knows('scenario') ? [capabilityId] : [])
  expect(await linked(world.people.vendor, capabilityId, 'capability')).toEqual(knows('capability') ? [scenarioId] : [])
  expect(await linked(world.people.broker, capabilityId, 'capability')).toEqual([scenarioId])
})

it('the full tier is open to the other side in the stages that open it, and in no other', async () => {
  const { plant, vendor, stranger } = world.organisations
  for (const stage of pairingStages) {
    await putStage(stage)
    const opened = opensFullTier(stage)
    const both = [scenarioId, capabilityId]
    expect([stage, [...(await findOpened(db(), both, [vendor]))]]).toEqual([stage, opened ? [scenarioId] : []])
    expect([...(await findOpened(db(), both, [plant]))]).toEqual(opened ? [capabilityId] : [])
    expect([...(await findOpened(db(), both, [stranger]))]).toEqual([])
  }
})

describe('what is asked of many ids', () => {
  it('is nothing of none', async () => {
    for (const count of [countServed, countLasting]) expect(await count(db(), [])).toEqual(new Map())
    expect(await findEnds(db(), [])).toEqual(new Map())
  })

  it('is answered for more than a thousand', async () => {
    await putStage('pilot')
    expect(await countServed(db(), [...many, capabilityId])).toEqual(new Map([[capabilityId, 1]]))
    expect(await countLasting(db(), [...many, scenarioId])).toEqual(new Map([[scenarioId, 1]]))
    expect(await findOpened(db(), [...many, scenarioId], [world.organisations.vendor])).toEqual(new Set([scenarioId]))
    expect(await findEnds(db(), many)).toEqual(new Map())
  })
})

it('what has ended neither lasts nor serves', async () => {
  await putStage('closed')
  expect(await countServed(db(), [capabilityId])).toEqual(new Map())
  expect(await countLasting(db(), [scenarioId])).toEqual(new Map())
  expect(await findPaired(db(), scenarioId)).toEqual(new Set())
})

it('an event of a pairing affects the capability that it keeps busy, one of a missing pairing nothing', async () => {
  expect(await findServingListings(db(), pairingId)).toEqual([capabilityId])
  expect(await findServingListings(db(), 'pai_none')).toEqual([])
})

it('pages of pairings and of a timeline refuse a cursor that was not made for them', async () => {
  const malformed = { cause: { code: 'page.cursor_malformed' } }
  const { nextCursor = 'x' } = await world.as.broker.pairings.timeline({ id: pairingId, limit: 1 })
  for (const cursor of ['x', 'bm90aGluZw', nextCursor])
    await expect(world.as.broker.pairings.list({ cursor })).rejects.toMatchObject(malformed)
  for (const cursor of ['x', 'bm90aGluZw'])
    await expect(world.as.broker.pairings.timeline({ id: pairingId, cursor })).rejects.toMatchObject(malformed)
})
