import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { savedSearchLimit } from '@duijie/domain/saved-searches/saved-search.rules.ts'
import { createTestPlatform, type TestPlatform } from '../../../testing/test-platform.ts'
import { aCapability, aScenario, createTestWorld, publish, type TestWorld } from '../../../testing/test-world.ts'

let platform: TestPlatform
let world: TestWorld

beforeEach(async () => {
  platform = await createTestPlatform()
  world = await createTestWorld(platform)
})

afterEach(() => platform.close())

const refusal = (code: string) => ({ cause: { code } })
const searches = (who: 'plant' | 'vendor' | 'stranger' | 'removed' | 'broker' = 'vendor') => world.as[who].savedSearches
const need = (text = '带钢 缺陷', filters = {}) => ({ name: '带钢缺陷', query: { text, filters } })

const publishNeed = async (over = {}) => {
  platform.advanceDays(1)
  const id = await publish(world.as.plant, world.as.reviewer, world.organisations.plant, aScenario(over))
  await platform.settle()
  return id
}

const hitsOf = async (id: string, who: 'plant' | 'vendor' | 'stranger' | 'removed' | 'broker' = 'vendor') =>
  (await searches(who).hits({ id })).items.map((hit) => hit.listing.id)

describe('a saved search', () => {
  it('is kept with its words and filters, listed newest first, and changed at the version that was seen', async () => {
    const first = await searches().save({ ...need('缺陷', { sector: ['C31'] }), alert: 'daily', locale: 'en' })
    platform.advanceDays(1)
    const second = await searches().save({ name: '全部', query: {} })
    expect((await searches().list({})).items).toEqual([second, first])
    expect(first).toMatchObject({ query: { text: '缺陷', filters: { sector: ['C31'] } }, alert: 'daily', newHits: 0 })
    const changed = await searches().change({ id: first.id, version: 1, name: '新名字', alert: 'off' })
    expect(changed).toMatchObject({ name: '新名字', alert: 'off', version: 2 })
    await expect(searches().change({ id: first.id, version: 1, name: '旧' })).rejects.toMatchObject(
      refusal('saved_search.changed_meanwhile'),
    )
  })

  it('is read by nobody else, staff neither', async () => {
    const { id } = await searches().save(need())
    for (const who of ['broker', 'stranger'] as const) {
      await expect(searches(who).hits({ id })).rejects.toMatchObject(refusal('saved_search.not_found'))
      expect((await searches(who).list({})).items).toEqual([])
    }
  })

  it('can be deleted and brought back, and is gone in between', async () => {
    const { id } = await searches().save(need())
    const { version } = await searches().remove({ id, version: 1 })
    expect((await searches().list({})).items).toEqual([])
    await expect(searches().change({ id, version, name: 'x' })).rejects.toMatchObject(refusal('saved_search.not_found'))
    await publishNeed()
    await searches().restore({ id, version })
    expect((await searches().list({})).items).toMatchObject([{ id, newHits: 0 }])
  })

  it(`is one of ${savedSearchLimit} at most`, async () => {
    const ids: string[] = []
    for (let at = 0; at < savedSearchLimit; at += 1) ids.push((await searches().save(need())).id)
    await expect(searches().save(need())).rejects.toMatchObject({
      cause: { code: 'saved_search.limit_reached', parameters: { limit: savedSearchLimit } },
    })
    const { version } = await searches().remove({ id: ids[0] ?? '', version: 1 })
    await searches().save(need())
    await expect(searches().restore({ id: ids[0] ?? '', version })).rejects.toMatchObject(
      refusal('saved_search.limit_reached'),
    )
  })

  it('leaves no word of what was looked for in the record', async () => {
    await searches().save(need('绝密词'))
    const rows = await platform.deps.database.db
      .selectFrom('audit')
      .selectAll()
      .where('object_kind', '=', 'saved_search')
      .execute()
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain('绝密词')
  })
})

describe('an alert', () => {
  it('tells of what was published after the search was saved, once, until it was looked at', async () => {
    const old = await publishNeed()
    platform.advanceDays(1)
    const { id } = await searches().save(need())
    const fresh = await publishNeed({ title: { zh: '热轧带钢缺陷分级' } })
    expect(await hitsOf(id)).toEqual([fresh])
    expect(await hitsOf(id)).not.toContain(old)
    expect(await searches().unseen()).toEqual({ count: 1 })
    await searches().markSeen({ id })
    expect(await searches().unseen()).toEqual({ count: 0 })
    expect((await searches().hits({ id })).items).toMatchObject([{ isNew: false }])
    await world.as.plant.organisations.update({
      id: world.organisations.plant,
      version: 2,
      input: { name: '江北钢厂', kind: 'industry' },
    })
    await platform.settle()
    expect(await searches().unseen()).toEqual({ count: 0 })
  })

  it('needs every word and every filter', async () => {
    const { id: words } = await searches().save(need('带钢 轴承'))
    const { id: filters } = await searches().save(need('带钢', { sector: ['Q'] }))
    const { id: both } = await searches().save(need('带钢', { sector: ['C'], kind: ['scenario'] }))
    const listing = await publishNeed()
    expect([await hitsOf(words), await hitsOf(filters), await hitsOf(both)]).toEqual([[], [], [listing]])
  })

  it('tells of an older listing that an approved change made fit', async () => {
    const listing = await publishNeed()
    platform.advanceDays(1)
    const { id } = await searches().save(need('带钢 轴承'))
    const { version } = await world.as.plant.listings.get({ id: listing })
    const { changeRequestId } = await world.as.plant.listings.requestChange({
      id: listing,
      version,
      body: aScenario({ title: { zh: '冷轧带钢与轴承缺陷检测' } }),
      reason: '加入轴承',
    })
    await platform.settle()
    expect(await hitsOf(id)).toEqual([])
    await world.as.reviewer.review.decideChange({ changeRequestId, decision: 'approve' })
    await platform.settle()
    expect(await hitsOf(id)).toEqual([listing])
  })

  it('is not sent for drafts, for the own organisation, or when it is off', async () => {
    const { id: own } = await searches('plant').save(need())
    const { id: off } = await searches().save({ ...need(), alert: 'off' })
    const { id: any } = await searches().save({ name: '全部', query: {} })
    platform.advanceDays(1)
    await world.as.plant.listings.create({ organisationId: world.organisations.plant, body: aScenario() })
    await platform.settle()
    expect(await hitsOf(any)).toEqual([])
    const listing = await publishNeed()
    expect([await hitsOf(own, 'plant'), await hitsOf(off), await hitsOf(any)]).toEqual([[], [], [listing]])
  })

  it('never rests on what only the owner of a listing may read', async () => {
    const { id } = await searches().save(need('质检员'))
    const { id: ofStaff } = await searches('broker').save(need('质检员'))
    await publishNeed()
    expect([await hitsOf(id), await hitsOf(ofStaff, 'broker')]).toEqual([[], []])
  })

  it('vanishes with the listing that is hidden later', async () => {
    const { id } = await searches().save(need())
    const listing = await publishNeed()
    expect((await searches().list({})).items).toMatchObject([{ newHits: 1 }])
    const { version } = await world.as.plant.listings.get({ id: listing })
    await world.as.plant.listings.act({ id: listing, version, action: 'archive' })
    await platform.settle()
    expect(await hitsOf(id)).toEqual([])
    expect((await searches().list({})).items).toMatchObject([{ newHits: 0 }])
    expect(await searches().unseen()).toEqual({ count: 0 })
  })

  it('reaches nobody who has left his organisation', async () => {
    const { id } = await searches('removed').save(need())
    await publishNeed()
    expect(await hitsOf(id, 'removed')).toEqual([])
  })

  it('tells a plant of new capabilities', async () => {
    const { id } = await searches('plant').save({ name: '检测算法', query: { text: 'steel defect' } })
    platform.advanceDays(1)
    const { vendor, reviewer } = world.as
    const capability = await publish(vendor, reviewer, world.organisations.vendor, aCapability())
    await platform.settle()
    expect(await hitsOf(id, 'plant')).toEqual([capability])
  })

  it('pages its hits, latest first', async () => {
    const { id } = await searches().save(need())
    const listings = [await publishNeed(), await publishNeed(), await publishNeed()].toReversed()
    const first = await searches().hits({ id, limit: 2 })
    const rest = await searches().hits({ id, limit: 2, cursor: first.nextCursor })
    expect([...first.items, ...rest.items].map((hit) => hit.listing.id)).toEqual(listings)
    expect(rest.nextCursor).toBeUndefined()
  })
})
