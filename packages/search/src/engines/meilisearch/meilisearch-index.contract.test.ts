import { afterAll } from 'vitest'

import { describeSearchIndex } from '../../testing/contract.ts'
import { createMeilisearchIndex, dropMeilisearch } from './meilisearch-index.ts'

const url = process.env['TEST_MEILI_URL']
const key = process.env['TEST_MEILI_KEY']
const names: string[] = []

describeSearchIndex(
  'meilisearch',
  async (options) => {
    const name = `contract-${process.pid}-${names.length}`
    names.push(name)
    return createMeilisearchIndex({ url: url ?? '', key, name, ...options })
  },
  url === undefined ? 'skipped: TEST_MEILI_URL names no server' : undefined,
)

afterAll(async () => {
  for (const name of names) await dropMeilisearch({ url: url ?? '', key, name })
})
