import { afterEach, beforeEach, expect, it } from 'vitest'

import { createTestPlatform, type TestPlatform } from '@duijie/api/testing/test-platform.ts'
import { loadDemoWorld } from './load-demo.ts'

let platform: TestPlatform

beforeEach(async () => {
  platform = await createTestPlatform()
})

afterEach(() => platform.close())

it('two processes that start on one empty database make one demo world', async () => {
  const { db } = platform.deps.database
  const [counts] = await Promise.all([loadDemoWorld(platform.deps), loadDemoWorld(platform.deps)])
  expect(await db.selectFrom('organisation').select('id').execute()).toHaveLength(counts.organisations)
  expect(await db.selectFrom('listing').select('id').execute()).toHaveLength(counts.listings)
  expect(await db.selectFrom('audit').select('action').execute()).toEqual([{ action: 'demo.loaded' }])
})
