import { expressionBuilder } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { Tables } from '@duijie/database/tables/schema.ts'
import { withoutRules } from '@duijie/database/testing/without-rules.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'
import { listingStatus } from '@duijie/domain/listings/listing.schema.ts'
import { isAllowed } from '../../../kernel/access/authorized.ts'
import { createTestPlatform, type TestPlatform } from '../../../testing/test-platform.ts'
import { aCapability, aScenario, createTestWorld, publish, type TestWorld } from '../../../testing/test-world.ts'
import { findPendingChanges } from './change-requests.repository.ts'
import {
  affectedListings,
  findByExternalIds,
  findListing,
  findListingCards,
  findListingRows,
  findOpenAmong,
  findOpenTiers,
  findPublishedIds,
  findRowsAfter,
  findVisibleListings,
  idsOfOrganisation,
  isPublishedByOthers,
  listPublished,
  newestPublished,
  readListing,
  searchTeasers,
} from './listings.api.ts'

let platform: TestPlatform
let world: TestWorld
let scenarioId: string
let capabilityId: string

beforeEach(async () => {
  platform = await createTestPlatform()
  world = await createTestWorld(platform)
  scenarioId = await publish(world.as.plant, world.as.reviewer, world.organisations.plant, aScenario())
  capabilityId = await publish(world.as.vendor, world.as.reviewer, world.organisations.vendor, aCapability())
})

afterEach(() => platform.close())

const db = () => platform.deps.database.db
/** Puts a row as it is to be looked at, whatever led there. */
const put = async (
  table: 'listing' | 'organisation' | 'pairing',
  id: string,
  set: Record<string, string | number | null>,
): Promise<void> =>
  withoutRules(platform.deps.database, async () => {
    await db().updateTable(table).set(set).where('id', '=', id).execute()
  })

const many = Array.from({ length: 1500 }, (_, at) => `lst_none_${at}`)

const actors = async (): Promise<[string, Actor | null][]> => {
  const found: [string, Actor | null][] = [['nobody', null]]
  for (const [name, id] of Object.entries(world.people))
    found.push([name, (await platform.deps.readActor(db(), id)) ?? null])
  return found
}

/** Everybody's view of the scenario by the query and by the policy. */
const expectAgreement = async (state: string): Promise<void> => {
  for (const [name, actor] of await actors()) {
    const row = await findListing(db(), actor, scenarioId)
    const found = await findVisibleListings(db(), actor, [scenarioId])
    const sees = row !== undefined && isAllowed(actor, readListing, row)
    expect([state, name, found.has(scenarioId)]).toEqual([state, name, sees])
  }
}

describe('who sees a listing', () => {
  it('is the same by the policy and by the query, whatever its status and however open it is', async () => {
    const { published_body: text } = await db()
      .selectFrom('listing')
      .select('published_body')
      .where('id', '=', scenarioId)
      .executeTakeFirstOrThrow()
    for (const status of listingStatus.options)
      for (const isPublic of [0, 1])
        for (const body of status === 'published' ? [text] : [null, text]) {
          const set = { status, is_public: isPublic, published_body: body }
          await put('listing', scenarioId, set)
          await expectAgreement(`${status} ${isPublic} ${body === null ? 'never approved' : 'approved'}`)
        }
  })

  it('is the same for those who are invited to it, and for a suspended organisation', async () => {
    await put('listing', scenarioId, { is_public: 0 })
    await world.as.broker.pairings.propose({ scenarioId, capabilityId })
    await expectAgreement('invited')
    const [pairing] = (await world.as.broker.pairings.list({})).items
    await put('pairing', pairing?.id ?? '', { stage: 'closed' })
    await expectAgreement('invited once')
    await put('listing', scenarioId, { is_public: 1 })
    await put('organisation', world.organisations.plant, { verification: 'suspended' })
    await expectAgreement('suspended')
  })
})

describe('what is asked of many ids', () => {
  it('is nothing of none', async () => {
    expect(await findListingRows(db(), [])).toEqual([])
    expect(await findVisibleListings(db(), null, [])).toEqual(new Map())
    expect(await findListingCards(db(), null, [])).toEqual(new Map())
    expect(await findOpenTiers(db(), null, [])).toEqual(new Set())
    expect(await findOpenAmong(db(), [])).toEqual([])
    expect(await findPendingChanges(db(), [])).toEqual(new Set())
    expect(await findByExternalIds(db(), world.organisations.plant, 'scenario', [])).toEqual([])
    expect(await findPublishedIds(db(), { kinds: ['scenario'], ids: [] })).toEqual([])
    expect(await listPublished(db(), { kinds: ['scenario'], ids: [], limit: 5, offset: 0 })).toEqual([])
  })

  it('is answered for more than a thousand, for those that exist', async () => {
    const ids = [...many, scenarioId, capabilityId, scenarioId]
    const both = [scenarioId, capabilityId].toSorted()
    expect((await findListingRows(db(), ids)).map(({ id }) => id).toSorted()).toEqual(both)
    expect([...(await findVisibleListings(db(), null, ids)).keys()].toSorted()).toEqual(both)
    expect((await findOpenAmong(db(), ids)).map(({ id }) => id)).toEqual(both)
    expect(await findPublishedIds(db(), { kinds: ['scenario'], ids })).toEqual([scenarioId])
    expect(await findPendingChanges(db(), ids)).toEqual(new Set())
  })
})

describe('published listings', () => {
  const ids = async (ask: Partial<Parameters<typeof findPublishedIds>[1]>) =>
    findPublishedIds(db(), { kinds: ['scenario', 'capability'], ...ask })

  it('are those of organisations that can be met, and of listed ones where that is asked', async () => {
    const set = { membership: 'listed', verification: 'unverified', source_url: 'https://example.test' }
    await put('organisation', world.organisations.vendor, set)
    expect(await ids({})).toEqual([scenarioId])
    expect(await ids({ withListed: true })).toEqual([scenarioId, capabilityId].toSorted())
    for (const id of [world.organisations.vendor, world.organisations.plant])
      await put('organisation', id, { verification: 'suspended' })
    expect(await ids({ withListed: true })).toEqual([])
  })

  it('hold each word in the teaser or in the name of the organisation, and take % and _ as they are written', async () => {
    expect(await ids({ words: ['带钢'] })).toEqual([scenarioId])
    expect(await ids({ words: ['明察', 'surface'] })).toEqual([capabilityId])
    for (const word of ['%', '_', '\\']) expect(await ids({ words: [word] })).toEqual([])
  })

  it('are found by what another feature asks of their id', async () => {
    const only = (id: Parameters<typeof isPublishedByOthers>[1]) => expressionBuilder<Tables>()(id, '=', capabilityId)
    expect(await ids({ only })).toEqual([capabilityId])
    expect(await newestPublished(db(), { kind: 'scenario', only, limit: 5 })).toEqual({ ids: [], total: 0 })
    expect(await newestPublished(db(), { kind: 'capability', only, limit: 5 })).toEqual({
      ids: [capabilityId],
      total: 1,
    })
  })

  it('are walked in id order to the end', async () => {
    const [first] = await findRowsAfter(db(), '', 1)
    const rest = await findRowsAfter(db(), first?.id ?? '', 10)
    expect([first, ...rest].map((row) => row?.id)).toEqual([scenarioId, capabilityId].toSorted())
    expect(await findRowsAfter(db(), rest.at(-1)?.id ?? '', 10)).toEqual([])
  })
})

it('the search of the database takes % and _ as they are written, and counts beyond its page', async () => {
  const ask = { kinds: [], limit: 1, offset: 0 }
  expect(await searchTeasers(db(), null, { ...ask, words: ['缺陷检测'] })).toMatchObject({ total: 2 })
  expect(await searchTeasers(db(), null, { ...ask, words: ['缺陷检测'], kinds: ['scenario'] })).toEqual({
    ids: [scenarioId],
    total: 1,
  })
  for (const word of ['%', '_'])
    expect(await searchTeasers(db(), null, { ...ask, words: [word] })).toMatchObject({ total: 0 })
})

it('a hit is a published listing of somebody else, public where only such count', async () => {
  const vendor = await platform.deps.readActor(db(), world.people.vendor)
  if (!vendor) throw new Error('no vendor')
  const isHit = async (id: string, onlyPublic: boolean) => {
    const part = isPublishedByOthers(vendor, expressionBuilder<Tables>().val(id), onlyPublic)
    return (await db().selectFrom('member').select('id').where(part).execute()).length > 0
  }
  const hits = async (onlyPublic: boolean) => {
    const found: string[] = []
    for (const id of [scenarioId, capabilityId, 'lst_none']) if (await isHit(id, onlyPublic)) found.push(id)
    return found
  }
  expect(await hits(false)).toEqual([scenarioId])
  await world.as.broker.pairings.propose({ scenarioId, capabilityId })
  await put('listing', scenarioId, { is_public: 0 })
  expect(await hits(false)).toEqual([scenarioId])
  expect(await hits(true)).toEqual([])
})

it('ids of an organisation are its own, for comparing with in a statement', async () => {
  const rows = await db()
    .selectFrom('listing')
    .select('id')
    .where('id', 'in', idsOfOrganisation(world.organisations.plant))
    .execute()
  expect(rows).toEqual([{ id: scenarioId }])
})

it('an event affects the listings that its feature names, and none where nobody knows the event', async () => {
  const { id: pairingId } = await world.as.broker.pairings.propose({ scenarioId, capabilityId })
  const event = { sequence: 1, id: 'evt_1', version: 1, payload: '{}', created_at: '2026-11-23T08:40:00.000Z' }
  const affected = async (type: string, object_id: string) => affectedListings(db(), { ...event, type, object_id })
  expect(await affected('listing.changed', scenarioId)).toEqual([scenarioId])
  expect(await affected('organisation.changed', world.organisations.vendor)).toEqual([capabilityId])
  expect(await affected('pairing.changed', pairingId)).toEqual([capabilityId])
  expect(await affected('weights.changed', 'w1')).toEqual([])
  expect(await affected('nothing.of.the.kind', 'x')).toEqual([])
})

it('pages of listings and of their history refuse a cursor that was not made for them', async () => {
  const malformed = { cause: { code: 'page.cursor_malformed' } }
  const organisationId = world.organisations.plant
  const { nextCursor = 'x' } = await world.as.plant.listings.versions({ id: scenarioId, limit: 1 })
  for (const cursor of ['x', 'bm90aGluZw', nextCursor]) {
    await expect(world.as.plant.listings.mine({ organisationId, cursor })).rejects.toMatchObject(malformed)
    await expect(world.as.nobody.listings.ofOrganisation({ organisationId, cursor })).rejects.toMatchObject(malformed)
    await expect(world.as.reviewer.review.queue({ cursor })).rejects.toMatchObject(malformed)
  }
})
