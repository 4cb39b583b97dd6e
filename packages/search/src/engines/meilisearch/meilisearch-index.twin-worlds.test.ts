import { afterAll } from 'vitest'

import { describeTwinWorlds } from '../../testing/describe-twin-worlds.ts'
import { createMeilisearchIndex, dropMeilisearch } from './meilisearch-index.ts'

const url = process.env['TEST_MEILI_URL']
const key = process.env['TEST_MEILI_KEY']
const names: string[] = []

describeTwinWorlds(
  'meilisearch',
  (world) => {
    const name = `twin-${process.pid}-${world}`
    names.push(name)
    return createMeilisearchIndex({ url: url ?? '', key, name })
  },
  url === undefined ? 'skipped: TEST_MEILI_URL names no server' : undefined,
)

afterAll(async () => {
  for (const name of names) await dropMeilisearch({ url: url ?? '', key, name })
})
