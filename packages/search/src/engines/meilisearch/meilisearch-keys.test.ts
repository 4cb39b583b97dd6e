import { Meilisearch } from 'meilisearch'
import { afterAll, describe, expect, it } from 'vitest'

import { SearchUnavailableError } from '../../port.ts'
import { collect } from '../../testing/collect.ts'
import { contractWorld } from '../../testing/contract-world.ts'
import { plainQuery } from '../../testing/describe-text.ts'
import { createMeilisearchIndex, dropMeilisearch } from './meilisearch-index.ts'
import { limitedMeilisearchKey } from './meilisearch-keys.ts'

const url = process.env['TEST_MEILI_URL'] ?? ''
const key = process.env['TEST_MEILI_KEY']
const reason = url === '' || key === undefined ? ' (skipped: TEST_MEILI_URL and TEST_MEILI_KEY name no server)' : ''

describe.skipIf(reason !== '')(`a key with the least rights${reason}`, () => {
  const name = `keys-${process.pid}`
  const made: string[] = []
  const limited = async (): Promise<string> => {
    const found = await limitedMeilisearchKey({ url, key }, [`${name}*`])
    if (found === undefined) throw new Error('TEST_MEILI_KEY may not manage keys')
    made.push(found)
    return found
  }

  afterAll(async () => {
    await dropMeilisearch({ url, key, name })
    const client = new Meilisearch({ host: url, apiKey: key })
    for (const each of new Set(made)) await client.deleteKey(each)
  })

  it('is made once and found again', async () => {
    expect(await limited()).toBe(await limited())
    expect(made[0]).not.toBe(key)
  })

  it('does all that an index does', async () => {
    const index = createMeilisearchIndex({ url, key: await limited(), name })
    expect(await index.rebuild(contractWorld, 100)).toMatchObject({ applied: contractWorld.length })
    await index.apply([{ sequence: 101, remove: 'cap_rare' }])
    expect(await index.health()).toMatchObject({ ok: true, documents: contractWorld.length - 1, lastSequence: 101 })
    expect((await index.search(plainQuery('steel 结节', { facets: ['kind'] }))).total).toBeGreaterThan(0)
    expect(await index.suggest('Solder', 5)).not.toEqual([])
    expect(await index.similar('dat_steel', 5)).not.toEqual([])
    expect(await collect(index.contents())).toHaveLength(contractWorld.length - 1)
    await index.close()
  })

  it('reaches no other index and manages no keys', async () => {
    const found = await limited()
    const other = createMeilisearchIndex({ url, key: found, name: `other-${process.pid}` })
    await expect(other.search(plainQuery('steel'))).rejects.toThrow(SearchUnavailableError)
    expect(await limitedMeilisearchKey({ url, key: found }, ['*'])).toBeUndefined()
  })
})
