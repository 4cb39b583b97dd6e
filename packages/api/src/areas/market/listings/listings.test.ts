import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createTestPlatform, type TestPlatform } from '../../../testing/test-platform.ts'
import { aCapability, aScenario, createTestWorld, publish, type TestWorld } from '../../../testing/test-world.ts'
import { expireListings } from './listings.service.ts'

let platform: TestPlatform
let world: TestWorld

beforeEach(async () => {
  platform = await createTestPlatform()
  world = await createTestWorld(platform)
})

afterEach(() => platform.close())

const refusal = (code: string) => ({ cause: { code } })

const search = async (text: string) => {
  await platform.settle()
  return (await world.as.nobody.search.listings({ text })).hits.map((hit) => hit.listing.id)
}

describe('a draft', () => {
  it('is saved in any state of completeness, and says what stands between it and a review', async () => {
    const { id } = await world.as.plant.listings.create({
      organisationId: world.organisations.plant,
      body: aScenario({ need: undefined, sectors: [] }),
    })
    const saved = await world.as.plant.listings.save({
      id,
      version: 1,
      body: aScenario({ need: undefined, sectors: [] }),
    })
    expect(saved.issues).toEqual([
      { field: 'sectors', code: 'field.required' },
      { field: 'need', code: 'field.required' },
    ])
    await expect(world.as.plant.listings.act({ id, version: saved.version, action: 'submit' })).rejects.toMatchObject({
      cause: {
        code: 'listing.incomplete',
        fields: expect.arrayContaining([{ field: 'body.need', code: 'field.required' }]),
      },
    })
  })

  it('tells the second of two editors who was faster, and keeps the first text', async () => {
    const { id } = await world.as.plant.listings.create({
      organisationId: world.organisations.plant,
      body: aScenario(),
    })
    await world.as.plant.listings.save({ id, version: 1, body: aScenario({ title: { zh: '先存的' } }) })
    await expect(
      world.as.plant.listings.save({ id, version: 1, body: aScenario({ title: { zh: '后存的' } }) }),
    ).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { code: 'listing.changed_meanwhile', parameters: { by: '厂长' } },
    })
    expect((await world.as.plant.listings.get({ id })).body['title']).toEqual({ zh: '先存的' })
  })

  it('keeps one sitting of autosaves as one entry of its history', async () => {
    const { id } = await world.as.plant.listings.create({
      organisationId: world.organisations.plant,
      body: aScenario(),
    })
    for (const version of [1, 2, 3])
      await world.as.plant.listings.save({ id, version, body: aScenario({ title: { zh: `第${version}稿` } }) })
    const { items } = await world.as.plant.listings.versions({ id })
    expect(items.map((item) => [item.version, item.action])).toEqual([
      [4, 'saved'],
      [1, 'created'],
    ])
    expect(items[0]?.changes).toEqual([
      { field: 'title', before: { zh: '冷轧带钢表面缺陷检测' }, after: { zh: '第3稿' } },
    ])
  })

  it('cannot be written by viewers, and refuses text that no store round-trips', async () => {
    await expect(
      world.as.viewer.listings.create({ organisationId: world.organisations.plant, body: aScenario() }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const broken = aScenario()
    for (const zh of ['空\u0000字节', '\ud800', 'x'.repeat(121)]) {
      await expect(
        world.as.plant.listings.create({
          organisationId: world.organisations.plant,
          body: { ...broken, title: { zh } },
        }),
      ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    }
  })
})

describe('publication', () => {
  it('shows strangers the teaser alone, in the page, in search and in no highlight', async () => {
    const id = await publish(
      world.as.plant,
      world.as.reviewer,
      world.organisations.plant,
      aScenario({ residency: 'premises' }),
    )
    const seen = await world.as.nobody.listings.get({ id })
    expect(seen.tier).toBe('teaser')
    expect(Object.keys(seen.body).sort()).toEqual(
      [
        'confidentiality',
        'deadline',
        'demand',
        'deployments',
        'kind',
        'modalities',
        'residency',
        'sectors',
        'summary',
        'tasks',
        'title',
      ].sort(),
    )
    expect(seen.lockedFields).toContain('need')
    expect(await search('表面缺陷')).toEqual([id])
    expect(await search('目视抽检')).toEqual([])
    expect(await search('王工')).toEqual([])
  })

  it('keeps a scenario for invited parties out of the public index but lets staff find it', async () => {
    const id = await publish(
      world.as.plant,
      world.as.reviewer,
      world.organisations.plant,
      aScenario({ confidentiality: 'invited' }),
    )
    expect(await search('表面缺陷')).toEqual([])
    await expect(world.as.stranger.listings.get({ id })).rejects.toMatchObject(refusal('listing.not_found'))
    expect((await world.as.broker.search.listings({ text: '目视抽检' })).hits.map((hit) => hit.listing.id)).toEqual([
      id,
    ])
  })

  it('needs a reviewer who is not of the same organisation', async () => {
    await platform.addMember(world.organisations.plant, world.people.reviewer, 'viewer')
    const draft = await world.as.plant.listings.create({ organisationId: world.organisations.plant, body: aScenario() })
    const { version } = await world.as.plant.listings.act({ id: draft.id, version: 1, action: 'submit' })
    await expect(world.as.reviewer.review.decide({ id: draft.id, version, decision: 'approve' })).rejects.toMatchObject(
      { code: 'FORBIDDEN' },
    )
  })

  it('returns a refused text to its author with the reason', async () => {
    const draft = await world.as.plant.listings.create({ organisationId: world.organisations.plant, body: aScenario() })
    const { version } = await world.as.plant.listings.act({ id: draft.id, version: 1, action: 'submit' })
    await expect(world.as.reviewer.review.decide({ id: draft.id, version, decision: 'reject' })).rejects.toMatchObject(
      refusal('listing.reason_required'),
    )
    await world.as.reviewer.review.decide({ id: draft.id, version, decision: 'reject', reason: '请补充目标指标' })
    expect(await world.as.plant.listings.get({ id: draft.id })).toMatchObject({
      status: 'draft',
      reviewReason: '请补充目标指标',
    })
  })

  it('ends for everybody at once when the listing is archived, expires, or its organisation is suspended', async () => {
    const archived = await publish(world.as.plant, world.as.reviewer, world.organisations.plant, aScenario())
    const suspended = await publish(world.as.vendor, world.as.reviewer, world.organisations.vendor, aCapability())
    expect(await search('缺陷检测')).toHaveLength(2)
    await world.as.plant.listings.act({ id: archived, version: 3, action: 'archive' })
    await world.as.reviewer.organisations.setVerification({
      id: world.organisations.vendor,
      version: 2,
      state: 'suspended',
      reason: '资质存疑',
    })
    // Before any index has heard of it.
    expect((await world.as.nobody.search.listings({ text: '缺陷检测' })).hits).toEqual([])
    await expect(world.as.nobody.listings.get({ id: suspended })).rejects.toMatchObject(refusal('listing.not_found'))
    expect(await search('缺陷检测')).toEqual([])
    await expect(world.as.vendor.listings.mine({ organisationId: world.organisations.vendor })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('expires after its lifetime and must pass review again', async () => {
    const id = await publish(
      world.as.plant,
      world.as.reviewer,
      world.organisations.plant,
      aScenario({ deadline: undefined }),
    )
    platform.advanceDays(181)
    expect(await expireListings(platform.deps)).toBe(1)
    expect(await world.as.plant.listings.get({ id })).toMatchObject({
      status: 'expired',
      permissions: { actions: ['renew', 'archive'] },
    })
    expect(await world.as.plant.listings.act({ id, version: 4, action: 'renew' })).toMatchObject({
      status: 'in_review',
    })
  })
})

describe('a change of a published listing', () => {
  it('leaves the published text until a reviewer agrees, and then is the new version', async () => {
    const id = await publish(world.as.plant, world.as.reviewer, world.organisations.plant, aScenario())
    await expect(world.as.plant.listings.save({ id, version: 3, body: aScenario() })).rejects.toMatchObject(
      refusal('listing.not_a_draft'),
    )
    const { changeRequestId } = await world.as.plant.listings.requestChange({
      id,
      version: 3,
      body: aScenario({ summary: { zh: '改用线扫相机方案' } }),
      reason: '产线改造',
    })
    expect((await world.as.nobody.listings.get({ id })).body['summary']).toEqual({
      zh: '用机器视觉在线检出划伤、辊印和氧化斑。',
    })
    expect((await world.as.reviewer.review.queue({})).items.map((row) => [row.id, row.pendingChange])).toEqual([
      [id, true],
    ])
    await world.as.reviewer.review.decideChange({ changeRequestId, decision: 'approve' })
    expect((await world.as.nobody.listings.get({ id })).body['summary']).toEqual({ zh: '改用线扫相机方案' })
    expect(await search('线扫相机')).toEqual([id])
    await expect(
      world.as.reviewer.review.decideChange({ changeRequestId, decision: 'reject', answer: '晚了' }),
    ).rejects.toMatchObject(refusal('change_request.already_decided'))
  })

  it('tells its owner why it was refused, until he asks again or withdraws that too', async () => {
    const id = await publish(world.as.plant, world.as.reviewer, world.organisations.plant, aScenario())
    const ask = { id, version: 3, body: aScenario({ summary: { zh: '甲' } }), reason: '一' }
    const first = await world.as.plant.listings.requestChange(ask)
    await world.as.reviewer.review.decideChange({ ...first, decision: 'reject', answer: '摘要太短' })
    expect((await world.as.plant.listings.get({ id })).changeRequest).toMatchObject({
      state: 'rejected',
      answer: '摘要太短',
    })
    expect((await world.as.stranger.listings.get({ id })).changeRequest).toBeUndefined()
    expect((await world.as.reviewer.review.queue({})).items).toEqual([])
    platform.advanceDays(1)
    const second = await world.as.plant.listings.requestChange(ask)
    expect((await world.as.plant.listings.get({ id })).changeRequest).toMatchObject({ state: 'pending' })
    await world.as.plant.listings.withdrawChange(second)
    expect((await world.as.plant.listings.get({ id })).changeRequest).toBeUndefined()
  })

  it('is one at a time, and must change something', async () => {
    const id = await publish(world.as.plant, world.as.reviewer, world.organisations.plant, aScenario())
    await expect(
      world.as.plant.listings.requestChange({ id, version: 3, body: aScenario(), reason: '无' }),
    ).rejects.toMatchObject(refusal('change_request.nothing_changed'))
    const body = aScenario({ summary: { zh: '甲' } })
    await world.as.plant.listings.requestChange({ id, version: 3, body, reason: '一' })
    await expect(world.as.plant.listings.requestChange({ id, version: 3, body, reason: '二' })).rejects.toMatchObject(
      refusal('change_request.already_pending'),
    )
  })
})

describe('candidates', () => {
  it('are the same for every reader of the public index, whatever is hidden beside them', async () => {
    const scenarioId = await publish(world.as.plant, world.as.reviewer, world.organisations.plant, aScenario())
    await publish(world.as.vendor, world.as.reviewer, world.organisations.vendor, aCapability())
    await platform.settle()
    const before = await world.as.plant.matches.forScenario({ listingId: scenarioId })
    expect(before.matches).toHaveLength(1)
    await world.as.stranger.listings.create({
      organisationId: world.organisations.stranger,
      body: aCapability({ title: { zh: '未公开的缺陷检测' } }),
    })
    await publish(
      world.as.stranger,
      world.as.reviewer,
      world.organisations.stranger,
      aScenario({ confidentiality: 'invited', title: { zh: '不公开的划伤检测' } }),
    )
    await platform.settle()
    expect(JSON.stringify(await world.as.plant.matches.forScenario({ listingId: scenarioId }))).toBe(
      JSON.stringify(before),
    )
  })

  it('rest on teasers: a vendor’s full price is neither shown nor used for the firm', async () => {
    const scenarioId = await publish(world.as.plant, world.as.reviewer, world.organisations.plant, aScenario())
    await publish(
      world.as.vendor,
      world.as.reviewer,
      world.organisations.vendor,
      aCapability({ priceMinimumFen: 990_000_000, priceMaximumFen: 999_000_000 }),
    )
    await platform.settle()
    const { matches } = await world.as.plant.matches.forScenario({ listingId: scenarioId })
    expect(matches).toHaveLength(1)
    expect(JSON.stringify(matches)).not.toMatch(/990000000|999000000/)
  })
})
