import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { ListingBody } from '@duijie/domain/listings/body.schema.ts'
import { createTestPlatform, type TestPlatform } from '../../../testing/test-platform.ts'
import { aCapability, aScenario, createTestWorld, publish, type TestWorld } from '../../../testing/test-world.ts'

let platform: TestPlatform
let world: TestWorld
let scenarioId: string

const refusal = (code: string) => ({ cause: { code } })

beforeEach(async () => {
  platform = await createTestPlatform()
  world = await createTestWorld(platform)
  scenarioId = await publish(world.as.plant, world.as.reviewer, world.organisations.plant, aScenario())
})

afterEach(() => platform.close())

const offer = async (over: Parameters<typeof aCapability>[0] = {}): Promise<string> => {
  const id = await publish(world.as.vendor, world.as.reviewer, world.organisations.vendor, aCapability(over))
  await platform.settle()
  return id
}

const amend = async (who: 'plant' | 'stranger' | 'vendor', id: string, body: ListingBody): Promise<void> => {
  const { version } = await world.as[who].listings.get({ id })
  const { changeRequestId } = await world.as[who].listings.requestChange({ id, version, body, reason: '更新全文' })
  await world.as.reviewer.review.decideChange({ changeRequestId, decision: 'approve' })
}

describe('why not me', () => {
  it('tells the owner of a capability its rank', async () => {
    const capabilityId = await offer()
    expect(await world.as.vendor.matches.whyNot({ scenarioId, capabilityId })).toMatchObject({
      kind: 'listed',
      rank: 1,
    })
  })

  it('tells him what rules it out and the least change that would bring it in', async () => {
    const capabilityId = await offer({ deployments: ['public_api'] })
    expect(await world.as.vendor.matches.whyNot({ scenarioId, capabilityId })).toMatchObject({
      kind: 'not_listed',
      violations: ['deployment'],
      remedies: [{ changes: [{ field: 'deployment', reason: { params: { modes: ['on_premises'] } } }] }],
    })
  })

  it('rests on the teaser of a scenario: a budget that is kept to the full text is not in it', async () => {
    const capabilityId = await offer({ priceMinimumFen: 990_000_000, priceMaximumFen: 999_000_000 })
    expect(await world.as.vendor.matches.whyNot({ scenarioId, capabilityId })).toMatchObject({ kind: 'listed' })
    expect(await world.as.broker.matches.whyNot({ scenarioId, capabilityId })).toMatchObject({
      kind: 'not_listed',
      violations: ['budget'],
    })
  })

  it('tells staff what the sides said of each other, and nobody else', async () => {
    const capabilityId = await offer()
    await world.as.plant.interest.say({ listingId: scenarioId, otherId: capabilityId, level: 'conflict', version: 0 })
    await platform.settle()
    expect(await world.as.broker.matches.whyNot({ scenarioId, capabilityId })).toMatchObject({
      kind: 'not_listed',
      violations: ['conflict'],
    })
    expect(await world.as.vendor.matches.whyNot({ scenarioId, capabilityId })).toMatchObject({ kind: 'listed' })
  })

  it('is for the owner of the capability and for staff, about scenarios that he can see', async () => {
    const capabilityId = await offer()
    await expect(world.as.stranger.matches.whyNot({ scenarioId, capabilityId })).rejects.toMatchObject({
      code: expect.stringMatching(/FORBIDDEN|NOT_FOUND/),
    })
    const quiet = aScenario({ confidentiality: 'invited', title: { zh: '不公开的划伤检测' } })
    const hidden = await publish(world.as.plant, world.as.reviewer, world.organisations.plant, quiet)
    await expect(world.as.vendor.matches.whyNot({ scenarioId: hidden, capabilityId })).rejects.toMatchObject(
      refusal('listing.not_found'),
    )
    await expect(world.as.vendor.matches.whyNot({ scenarioId: capabilityId, capabilityId })).rejects.toMatchObject(
      refusal('match.wrong_kinds'),
    )
  })

  it('tells a listed one what would bring it one place up, and the first nothing', async () => {
    const capabilityId = await offer({ trl: 5 })
    const better = await publish(world.as.stranger, world.as.reviewer, world.organisations.stranger, aCapability())
    await platform.settle()
    const strict = await publish(
      world.as.plant,
      world.as.reviewer,
      world.organisations.plant,
      aScenario({ trlMinimum: 8, title: { zh: '热轧带钢表面缺陷检测' } }),
    )
    await platform.settle()
    expect(await world.as.vendor.matches.whyNot({ scenarioId: strict, capabilityId })).toMatchObject({
      kind: 'listed',
      rank: 2,
      remedies: expect.arrayContaining([
        expect.objectContaining({
          changes: [{ field: 'trl', reason: { code: 'trl.raise', params: { from: 5, to: 8 } } }],
          rank: 1,
        }),
      ]),
    })
    expect(await world.as.stranger.matches.whyNot({ scenarioId: strict, capabilityId: better })).toMatchObject({
      rank: 1,
      remedies: [],
    })
  })

  it('keeps its promise: once the change is approved the score and the rank are those it named', async () => {
    const capabilityId = await offer({ trl: undefined })
    await publish(world.as.stranger, world.as.reviewer, world.organisations.stranger, aCapability({ trl: 7 }))
    await amend('plant', scenarioId, aScenario({ trlMinimum: 8 }))
    await platform.settle()
    const standing = () => world.as.vendor.matches.whyNot({ scenarioId, capabilityId })
    const before = await standing()
    expect(before).toMatchObject({ kind: 'listed', rank: 2 })
    const promised = before.remedies.find(({ changes }) => changes[0]?.field === 'trl')
    expect(promised).toMatchObject({
      changes: [{ reason: { code: 'trl.state', params: { to: 7 } } }],
      score: expect.any(Number),
      rank: 1,
    })
    await amend('vendor', capabilityId, aCapability({ trl: 6 }))
    await platform.settle()
    const less = await standing()
    await amend('vendor', capabilityId, aCapability({ trl: 7 }))
    await platform.settle()
    expect([less, await standing()]).toMatchObject([{ rank: 2 }, { rank: 1, score: promised?.score }])
  })

  it('counts the own words of who asks, so that it tells the score and rank of his radar', async () => {
    const capabilityId = await offer()
    await world.as.vendor.interest.say({ listingId: capabilityId, otherId: scenarioId, level: 'very-low', version: 0 })
    const { matches } = await world.as.vendor.matches.forCapability({ listingId: capabilityId })
    const { score } = await world.as.vendor.matches.whyNot({ scenarioId, capabilityId })
    expect(score).toBe(matches[0]?.explanation.score)
  })

  it('passes over candidates that were left out, for staff, who see that list', async () => {
    const capabilityId = await offer({ trl: 4, evidence: [] })
    const rival = await publish(world.as.stranger, world.as.reviewer, world.organisations.stranger, aCapability())
    await amend('plant', scenarioId, aScenario({ trlMinimum: 8 }))
    await platform.settle()
    const rankOf = async (who: 'broker' | 'vendor') => world.as[who].matches.whyNot({ scenarioId, capabilityId })
    expect(await rankOf('broker')).toMatchObject({ rank: 2 })
    await world.as.broker.interest.exclude({ listingId: scenarioId, candidateId: rival, reason: 'too_far' })
    expect(await rankOf('broker')).toMatchObject({ rank: 1, remedies: [] })
    expect(await rankOf('vendor')).toMatchObject({ rank: 2 })
  })

  it('changes not a byte for the vendor with what he may not see: full texts, orders, words of others, drafts', async () => {
    const capabilityId = await offer({ deployments: ['public_api'] })
    const rival = await publish(world.as.stranger, world.as.reviewer, world.organisations.stranger, aCapability())
    await platform.settle()
    const ask = async (who: 'vendor' | 'broker') =>
      JSON.stringify([
        await world.as[who].matches.whyNot({ scenarioId, capabilityId }),
        await world.as[who].matches.forCapability({ listingId: capabilityId }),
      ])
    const [before, ofStaff] = [await ask('vendor'), await ask('broker')]
    await amend('plant', scenarioId, aScenario({ budgetMaximumFen: 31_000_000, need: { zh: '另一种说法' } }))
    await amend('stranger', rival, aCapability({ capacity: 0, priceMinimumFen: 1, priceMaximumFen: 2 }))
    await world.as.plant.interest.say({ listingId: scenarioId, otherId: rival, level: 'very-high', version: 0 })
    await world.as.plant.interest.exclude({ listingId: scenarioId, candidateId: rival, reason: 'too_far' })
    await world.as.plant.interest.say({ listingId: scenarioId, otherId: capabilityId, level: 'conflict', version: 0 })
    const hidden = aScenario({ confidentiality: 'invited', title: { zh: '不公开的公有云检测' }, deployments: [] })
    await publish(world.as.plant, world.as.reviewer, world.organisations.plant, hidden)
    await platform.settle()
    expect(await ask('vendor')).toBe(before)
    expect(await ask('broker')).not.toBe(ofStaff)
  })
})
