import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { catchUp } from '../../../kernel/events/dispatcher.ts'
import { createTestPlatform, type TestPlatform } from '../../../testing/test-platform.ts'
import { aCapability, aScenario, createTestWorld, publish } from '../../../testing/test-world.ts'
import { createEmbeddings, semanticOf } from '../embeddings/embeddings.ts'
import { EmbeddingsAwayError, type EmbeddingService } from '../embeddings/embeddings.port.ts'
import { createEmbeddingsConsumer } from './embeddings.consumer.ts'

/** Stands for somebody else's service behind its port: one axis for each text it has not seen, and it can be away. */
const createLetters = () => {
  const sent: string[] = []
  const state = { away: false }
  const service: EmbeddingService = {
    name: 'letters@64',
    batchSize: 2,
    embed: async (texts) => {
      if (state.away) throw new EmbeddingsAwayError('gone for lunch')
      expect(texts.length).toBeLessThanOrEqual(2)
      sent.push(...texts)
      return texts.map((text) => {
        const vector = new Float32Array(64)
        for (const letter of text) {
          const at = (letter.codePointAt(0) ?? 0) % 64
          vector[at] = (vector[at] ?? 0) + 1
        }
        return vector
      })
    },
    close: () => {},
  }
  return { service, sent, state }
}

let platform: TestPlatform
let world: Awaited<ReturnType<typeof createTestWorld>>

beforeEach(async () => {
  platform = await createTestPlatform()
  world = await createTestWorld(platform)
})

afterEach(() => platform.close())

const publishPair = async () => ({
  scenarioId: await publish(world.as.plant, world.as.reviewer, world.organisations.plant, aScenario()),
  capabilityId: await publish(world.as.vendor, world.as.reviewer, world.organisations.vendor, aCapability()),
})

const follow = (letters: ReturnType<typeof createLetters>, sendFullTexts = false) => {
  const embeddings = createEmbeddings(letters.service, { sendFullTexts })
  const own = { ...platform.deps, embeddings }
  const consumers = (['public', 'staff'] as const).flatMap((audience) => createEmbeddingsConsumer(own, audience) ?? [])
  return {
    embeddings,
    catchUpAll: async () => {
      for (const consumer of consumers) await catchUp(platform.deps, consumer)
    },
  }
}

describe('vectors of listings', () => {
  it('come from teasers alone, and both audiences compare them', async () => {
    const { scenarioId, capabilityId } = await publishPair()
    const letters = createLetters()
    const { embeddings, catchUpAll } = follow(letters)
    await catchUpAll()
    expect(letters.sent).toHaveLength(2)
    expect(letters.sent.join('\n')).toContain('冷轧带钢表面缺陷检测')
    // What the plant does today and whom to call is not for strangers, and a service is a stranger.
    expect(letters.sent.join('\n')).not.toContain('六名质检员')
    expect(letters.sent.join('\n')).not.toContain('王工')
    const near = semanticOf(embeddings, 'public')?.(scenarioId, capabilityId)
    expect(near).toBeGreaterThan(0)
    expect(near).toBeLessThanOrEqual(1)
    expect(semanticOf(embeddings, 'staff')?.(scenarioId, capabilityId)).toBe(near)
  })

  it('come from full texts for staff only where the operator says so', async () => {
    await publishPair()
    const letters = createLetters()
    await follow(letters, true).catchUpAll()
    expect(letters.sent.join('\n')).toContain('六名质检员')
    // Names and telephone numbers say nothing of meaning: no engine reads them.
    expect(letters.sent.join('\n')).not.toContain('王工')
  })

  it('are one for each piece of evidence, of which the nearest counts', async () => {
    const title = { zh: '冷轧带钢表面缺陷检测' }
    const body = { ...aCapability(), summary: { zh: '平台' } }
    const proven = {
      ...body,
      evidence: [
        { title: { zh: '甘蔗病害' }, sectors: [] },
        { title, sectors: [] },
      ],
    }
    const { plant, vendor } = world.organisations
    const scenarioId = await publish(world.as.plant, world.as.reviewer, plant, aScenario({ title }))
    const plainId = await publish(world.as.vendor, world.as.reviewer, vendor, body)
    const provenId = await publish(world.as.vendor, world.as.reviewer, vendor, proven)
    const letters = createLetters()
    const { embeddings, catchUpAll } = follow(letters)
    await catchUpAll()
    expect(letters.sent).toEqual(expect.arrayContaining(['甘蔗病害', title.zh]))
    // The own text of both capabilities is the same, so it was sent once.
    expect(letters.sent).toHaveLength(4)
    const near = semanticOf(embeddings, 'public')
    expect(near?.(scenarioId, provenId)).toBeGreaterThan(near?.(scenarioId, plainId) ?? 1)
  })

  it('are asked for once: the cache answers the next process', async () => {
    const { scenarioId, capabilityId } = await publishPair()
    const first = createLetters()
    const before = follow(first)
    await before.catchUpAll()
    const second = createLetters()
    const after = follow(second)
    await after.catchUpAll()
    expect(second.sent).toEqual([])
    expect(semanticOf(after.embeddings, 'public')?.(scenarioId, capabilityId)).toBe(
      semanticOf(before.embeddings, 'public')?.(scenarioId, capabilityId),
    )
  })

  it('wait while the service is away, park nothing, and come when it is back', async () => {
    const { scenarioId, capabilityId } = await publishPair()
    const letters = createLetters()
    letters.state.away = true
    const { embeddings, catchUpAll } = follow(letters)
    await expect(catchUpAll()).rejects.toThrow('gone for lunch')
    expect(embeddings.trouble).toBe('gone for lunch')
    expect(semanticOf(embeddings, 'public')?.(scenarioId, capabilityId)).toBeUndefined()
    expect(await platform.deps.database.db.selectFrom('parked_event').selectAll().execute()).toEqual([])
    letters.state.away = false
    await catchUpAll()
    expect(embeddings.trouble).toBeUndefined()
    expect(semanticOf(embeddings, 'public')?.(scenarioId, capabilityId)).toBeDefined()
  })

  it('go when the listing does', async () => {
    const { scenarioId, capabilityId } = await publishPair()
    const letters = createLetters()
    const { embeddings, catchUpAll } = follow(letters)
    await catchUpAll()
    const { version } = await world.as.vendor.listings.get({ id: capabilityId })
    await world.as.vendor.listings.act({ id: capabilityId, version, action: 'archive' })
    await catchUpAll()
    expect(semanticOf(embeddings, 'public')?.(scenarioId, capabilityId)).toBeUndefined()
    expect(embeddings.shelves.public.size()).toBe(1)
  })
})
