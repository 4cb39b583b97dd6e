import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createTestPlatform, type TestPlatform } from '../../../testing/test-platform.ts'
import { aCapability, aScenario, createTestWorld, publish, type TestWorld } from '../../../testing/test-world.ts'
import { createEmbeddings } from '../embeddings/embeddings.ts'
import { EmbeddingsAwayError, type EmbeddingService } from '../embeddings/embeddings.port.ts'
import { searchListings } from './search.service.ts'

let platform: TestPlatform
let world: TestWorld
let scenarioId: string
let capabilityId: string

beforeEach(async () => {
  platform = await createTestPlatform()
  world = await createTestWorld(platform)
  scenarioId = await publish(world.as.plant, world.as.reviewer, world.organisations.plant, aScenario())
  capabilityId = await publish(world.as.vendor, world.as.reviewer, world.organisations.vendor, aCapability())
  await platform.settle()
})

afterEach(() => platform.close())

/** Somebody else's service behind its port: every text points one way, and it can be away. */
const createService = () => {
  const asked: string[] = []
  const state = { away: false }
  const service: EmbeddingService = {
    name: 'one-way',
    batchSize: 8,
    embed: async (texts, role) => {
      if (state.away) throw new EmbeddingsAwayError('gone')
      asked.push(...texts.map((text) => `${role} ${text}`))
      return texts.map(() => Float32Array.from([1, 0]))
    },
    close: () => {},
  }
  const embeddings = createEmbeddings(service, { sendFullTexts: false })
  return { embeddings, asked, state, deps: { ...platform.deps, embeddings } }
}

const input = { filters: {}, sort: 'relevance', page: 1, pageSize: 20 } as const

describe('a search by meaning', () => {
  it('shows what is near in meaning alone below, uncounted, and only what the reader may see', async () => {
    const { deps, embeddings } = createService()
    embeddings.shelves.public.put(capabilityId, [Float32Array.from([1, 0])])
    embeddings.shelves.public.put('lst_hidden', [Float32Array.from([1, 0])])
    const found = await searchListings(deps, null, { ...input, text: '航母' })
    expect(found).toMatchObject({ total: 0, hits: [], meaning: 'used' })
    expect(found.near.map(({ listing }) => listing.id)).toEqual([capabilityId])
    expect(Object.values(found.facets).flat()).toEqual([])
  })
  it('keeps to the filters', async () => {
    const { deps, embeddings } = createService()
    for (const id of [capabilityId, scenarioId]) embeddings.shelves.public.put(id, [Float32Array.from([1, 0])])
    const found = await searchListings(deps, null, { ...input, text: '航母', filters: { kind: ['scenario'] } })
    expect(found.near.map(({ listing }) => listing.id)).toEqual([scenarioId])
  })
  it('asks the service once for the same text', async () => {
    const { deps, asked } = createService()
    await searchListings(deps, null, { ...input, text: '带钢' })
    await searchListings(deps, null, { ...input, text: ' 带钢 ' })
    expect(asked).toEqual(['query 带钢'])
  })
  it('goes on by words alone while the service is away, and says so', async () => {
    const { deps, state } = createService()
    state.away = true
    const found = await searchListings(deps, null, { ...input, text: '带钢' })
    expect(found).toMatchObject({ meaning: 'away', near: [] })
    expect(found.total).toBeGreaterThan(0)
  })
  it('is off where no service is configured, and where nothing or another order is asked for', async () => {
    expect((await searchListings(platform.deps, null, { ...input, text: '带钢' })).meaning).toBe('off')
    const { deps, asked } = createService()
    expect((await searchListings(deps, null, { ...input, text: '' })).meaning).toBe('off')
    expect((await searchListings(deps, null, { ...input, text: '带钢', sort: 'newest' })).meaning).toBe('off')
    expect(asked).toEqual([])
  })
})
