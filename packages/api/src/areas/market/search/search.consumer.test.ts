import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createEmbeddedIndex } from '@duijie/search/engines/embedded/embedded-index.ts'
import { withoutRules } from '@duijie/database/testing/without-rules.ts'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { catchUp } from '../../../kernel/events/dispatcher.ts'
import { findPlace } from '../../../kernel/events/history.ts'
import { createTestPlatform, type TestPlatform } from '../../../testing/test-platform.ts'
import { aCapability, aScenario, createTestWorld, publish, type TestWorld } from '../../../testing/test-world.ts'
import { createSearchConsumer } from './search.consumer.ts'

let platform: TestPlatform
let world: TestWorld
const folder = mkdtempSync(join(tmpdir(), 'search-consumer-'))

beforeEach(async () => {
  platform = await createTestPlatform()
  world = await createTestWorld(platform)
  await publish(world.as.plant, world.as.reviewer, world.organisations.plant, aScenario())
  await publish(world.as.vendor, world.as.reviewer, world.organisations.vendor, aCapability())
})

afterEach(async () => {
  await platform.close()
  rmSync(folder, { recursive: true, force: true })
})

it('an index whose file was damaged is filled again from the database, though the oldest events are gone', async () => {
  const path = join(folder, 'public.db')
  writeFileSync(path, 'damaged '.repeat(1000))
  const index = createEmbeddedIndex({ path })
  const last = await findPlace(platform.deps.database)
  const { database } = platform.deps
  await withoutRules(database, () => database.db.deleteFrom('outbox').where('sequence', '<', last.sequence).execute())
  const query = { text: '', filters: {}, sort: 'relevance', page: 1, pageSize: 10 } as const
  await expect(index.search(query)).rejects.toThrow('to be rebuilt')
  await catchUp(platform.deps, createSearchConsumer(platform.deps, 'public', index))
  expect((await index.search(query)).total).toBe(2)
  expect(await index.lastSequence()).toBe(last.sequence)
  await index.close()
})
