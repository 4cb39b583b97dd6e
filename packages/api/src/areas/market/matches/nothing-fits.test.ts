import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createTestPlatform, type TestPlatform } from '../../../testing/test-platform.ts'
import { aCapability, aScenario, createTestWorld, publish, type TestWorld } from '../../../testing/test-world.ts'

let platform: TestPlatform
let world: TestWorld

beforeEach(async () => {
  platform = await createTestPlatform()
  world = await createTestWorld(platform)
})

afterEach(() => platform.close())

const need = async (over: Parameters<typeof aScenario>[0] = {}): Promise<string> => {
  const id = await publish(world.as.plant, world.as.reviewer, world.organisations.plant, aScenario(over))
  await platform.settle()
  return id
}
const offer = async (over: Parameters<typeof aCapability>[0] = {}): Promise<string> => {
  const id = await publish(world.as.vendor, world.as.reviewer, world.organisations.vendor, aCapability(over))
  await platform.settle()
  return id
}
const listOf = (who: 'plant' | 'broker', listingId: string) => world.as[who].matches.forScenario({ listingId })

describe('a list in which nothing is possible', () => {
  it('names the smallest set of conditions that exclude everyone, and the least that would let someone in', async () => {
    await offer({ deployments: ['public_api'] })
    await offer({ deployments: ['private_cloud', 'public_api'], paused: true })
    const { matches, nothingFits } = await listOf('plant', await need())
    expect(matches).toEqual([])
    expect(nothingFits).toEqual({
      considered: 2,
      conflict: [{ constraint: 'deployment', excluded: 2 }],
      relaxations: [
        {
          changes: [{ field: 'deployment', reason: { code: 'deployment.accept', params: { modes: ['public_api'] } } }],
          letsIn: 1,
        },
      ],
    })
  })

  it('names the certificates that nobody has, as their owners wrote them', async () => {
    await offer({ certificates: ['ISO 9001:2015'] })
    const { excluded, nothingFits } = await listOf(
      'plant',
      await need({ certificatesRequired: ['mlps-3', 'iso-9001'] }),
    )
    expect(excluded).toMatchObject({ certificate: 1 })
    expect(nothingFits?.relaxations).toMatchObject([
      { changes: [{ field: 'certificate', reason: { params: { certificates: ['mlps-3'] } } }], letsIn: 1 },
    ])
  })

  it('is not told where something fits, where there is nothing to compare, or where all was left out by hand', async () => {
    const listingId = await need()
    expect(await listOf('plant', listingId)).not.toHaveProperty('nothingFits')
    const candidateId = await offer()
    expect(await listOf('plant', listingId)).not.toHaveProperty('nothingFits')
    await world.as.plant.interest.exclude({ listingId, candidateId, reason: 'not_relevant' })
    expect(await listOf('plant', listingId)).not.toHaveProperty('nothingFits')
  })
})

describe('what the owner of a scenario may not see', () => {
  const priceless = { priceMinimumFen: undefined, priceMaximumFen: undefined }
  /** Everything in it that the owner cannot know; each of these alone rules the pair out for staff. */
  const secrets = [
    { what: 'a price kept to the full text', over: { priceMinimumFen: 990_000_000 }, constraint: 'budget' },
  ] as const

  it.each(secrets)('changes not a byte of the answer: $what', async ({ over, constraint }) => {
    const listingId = await need({ deployments: ['air_gapped'] })
    const capabilityId = await offer(priceless)
    const before = await listOf('plant', listingId)
    expect(before.nothingFits?.conflict).toEqual([{ constraint: 'deployment', excluded: 1 }])
    const asStaff = await listOf('broker', listingId)
    const { version } = await world.as.vendor.listings.get({ id: capabilityId })
    const body = aCapability({ ...priceless, ...over })
    const { changeRequestId } = await world.as.vendor.listings.requestChange({
      id: capabilityId,
      version,
      body,
      reason: '补充全文',
    })
    await world.as.reviewer.review.decideChange({ changeRequestId, decision: 'approve' })
    await platform.settle()
    expect(JSON.stringify(await listOf('plant', listingId))).toBe(JSON.stringify(before))
    expect(await listOf('broker', listingId)).not.toEqual(asStaff)
    expect((await listOf('broker', listingId)).excluded).toHaveProperty(constraint, 1)
  })

  it('changes not a byte of the answer: what the vendor said of him, and a listing that is not published', async () => {
    const listingId = await need({ deployments: ['air_gapped'] })
    await offer()
    const before = JSON.stringify(await listOf('plant', listingId))
    await world.as.vendor.interest.refuse({
      organisationId: world.organisations.vendor,
      refusedId: world.organisations.plant,
      kind: 'blocked',
    })
    const draft = aCapability({ deployments: ['air_gapped'] })
    await world.as.stranger.listings.create({ organisationId: world.organisations.stranger, body: draft })
    await platform.settle()
    expect(JSON.stringify(await listOf('plant', listingId))).toBe(before)
    expect((await listOf('broker', listingId)).excluded).toHaveProperty('conflict', 1)
  })
})
