import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { Database } from '@duijie/database/database.ts'
import { openSqlite } from '@duijie/database/dialects/sqlite.ts'
import { beginEpoch, readEpoch } from '@duijie/database/epoch.ts'
import { testDialect } from '@duijie/database/testing/test-database.ts'
import { inTransaction } from '@duijie/database/transaction.ts'
import { createEmbeddedIndex } from '@duijie/search/engines/embedded/embedded-index.ts'
import type { SearchIndex } from '@duijie/search/port.ts'
import { bringUpToDate, startDispatcher } from '../../../kernel/events/dispatcher.ts'
import { insertEvents, toOutboxEvent } from '../../../kernel/events/outbox.ts'
import { createTestPlatform, type TestPlatform } from '../../../testing/test-platform.ts'
import { aCapability, aScenario, createTestWorld, publish, type TestWorld } from '../../../testing/test-world.ts'
import type { SnapshotFile } from '../matches/engine-snapshot.ts'
import { createMatchingConsumer } from '../matches/matching.consumer.ts'
import { createMatchingEngines } from '../matches/matching-engines.ts'
import { createSearchConsumer, rebuildSearchIndex } from './search.consumer.ts'

let platform: TestPlatform
let world: TestWorld
let folder: string
let told: object[]

const audiences = ['public', 'staff'] as const

const offer = (zh: string) =>
  publish(world.as.vendor, world.as.reviewer, world.organisations.vendor, aCapability({ title: { zh } }))

const depsOver = (database: Database) => {
  const tell = (detail: object, message: string) => void told.push({ message, ...detail })
  const log = { info: tell, warn: tell, error: tell }
  return { ...platform.deps, database, log, matching: createMatchingEngines(platform.deps.clock) }
}

/** A disk of one snapshot. */
const createDisk = (): SnapshotFile => {
  let bytes: Uint8Array | undefined
  return {
    read: async () => bytes,
    write: async (pieces) => {
      bytes = new Uint8Array(Buffer.concat(Array.from(pieces, (piece) => Buffer.from(piece))))
    },
  }
}

/** All that an index answers, as bytes. */
const answersOf = async (index: SearchIndex): Promise<string> => {
  const contents = []
  for await (const document of index.contents()) contents.push(document)
  const query = { text: '', filters: {}, sort: 'newest', page: 1, pageSize: 100, facets: ['kind', 'task'] } as const
  const { milliseconds, ...page } = await index.search({ ...query, facets: [...query.facets] })
  return JSON.stringify({ contents, page, isTimed: milliseconds >= 0, place: await index.lastSequence() })
}

const freshAnswers = async (database: Database, audience: 'public' | 'staff'): Promise<string> => {
  const index = createEmbeddedIndex({ path: ':memory:' })
  await rebuildSearchIndex({ database }, audience, index)
  const answers = await answersOf(index)
  await index.close()
  return answers
}

/** What a start finds: the index files and the snapshot of a process over `fed`, above `database`. */
const startAbove = async (fed: Database, database: Database, audience: 'public' | 'staff') => {
  const path = join(folder, `${audience}.db`)
  const disk = createDisk()
  const before = createEmbeddedIndex({ path })
  await bringUpToDate(depsOver(fed), createSearchConsumer(depsOver(fed), audience, before))
  await createMatchingConsumer({ ...depsOver(fed), snapshots: () => disk }, audience)
  await before.close()

  told = []
  const deps = { ...depsOver(database), snapshots: () => disk }
  const index = createEmbeddedIndex({ path })
  const matching = await createMatchingConsumer(deps, audience)
  const dispatcher = startDispatcher(deps, [createSearchConsumer(deps, audience, index), matching])
  await dispatcher.settle()
  const found = await answersOf(index)
  const held = deps.matching[audience].listingIds().toSorted()
  await dispatcher.stop()
  await index.close()
  return { found, held, reasons: told }
}

const publishedIn = async ({ db }: Database): Promise<string[]> => {
  const rows = await db.selectFrom('listing').select('id').where('status', '=', 'published').orderBy('id').execute()
  return rows.map(({ id }) => id)
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'restored-copy-'))
  told = []
  platform = await createTestPlatform()
  world = await createTestWorld(platform)
  await publish(world.as.plant, world.as.reviewer, world.organisations.plant, aScenario())
  await offer('带钢表面缺陷识别')
})

afterEach(async () => {
  await platform.close()
  rmSync(folder, { recursive: true, force: true })
})

describe.skipIf(testDialect() === 'postgres').each(audiences)(
  'an older copy of the database, audience %s',
  (audience) => {
    const takeCopy = async () => {
      const path = join(folder, `copy-${audience}.db`)
      await platform.deps.database.backup?.(path)
      return openSqlite({ path })
    }

    it('under newer index files and snapshots gives what a fresh rebuild gives', async () => {
      const copy = await takeCopy()
      await offer('只在新库里的能力')
      const { found, held, reasons } = await startAbove(platform.deps.database, copy, audience)
      expect(found).toBe(await freshAnswers(copy, audience))
      expect(found).not.toContain('只在新库里的能力')
      expect(held).toEqual(await publishedIn(copy))
      expect(reasons).toContainEqual(expect.objectContaining({ reason: expect.stringMatching(/stands at event \d+/) }))
      await copy.close()
    })

    it('that has gone on by itself, beyond where the index stands, gives what a fresh rebuild gives', async () => {
      const copy = await takeCopy()
      await offer('只在新库里的能力')
      await inTransaction(copy, async (trx) => {
        for (let event = 0; event < 50; event += 1) {
          const deps = { database: copy, clock: platform.deps.clock, ids: () => `evt_other_${event}` }
          const changed = toOutboxEvent(deps, { type: 'listing.changed', objectId: 'lst_none', payload: {} })
          await insertEvents(deps, trx, [changed])
        }
      })
      const { found, held, reasons } = await startAbove(platform.deps.database, copy, audience)
      expect(found).toBe(await freshAnswers(copy, audience))
      expect(held).toEqual(await publishedIn(copy))
      expect(reasons).toContainEqual(expect.objectContaining({ reason: 'it is of another history of the database' }))
      await copy.close()
    })
  },
)

describe.each(audiences)('a database that was restored, audience %s', (audience) => {
  it('has another epoch, so that what was fed from the one before is built anew', async () => {
    const { database } = platform.deps
    const before = await readEpoch(database.db)
    const fed = createEmbeddedIndex({ path: join(folder, `${audience}.db`) })
    const consumer = createSearchConsumer(depsOver(database), audience, fed)
    await bringUpToDate(depsOver(database), consumer)
    expect(await consumer.derived?.whyUnusable()).toBeUndefined()
    await beginEpoch(database.db, { epoch: `anew-${audience}`, cause: 'restored', since: '2026-11-23T08:40:00.000Z' })
    expect(await readEpoch(database.db)).not.toBe(before)
    expect(await consumer.derived?.whyUnusable()).toBe('it was fed from another history of the database')
    await bringUpToDate(depsOver(database), consumer)
    expect(told).toContainEqual(expect.objectContaining({ reason: 'it was fed from another history of the database' }))
    expect(await answersOf(fed)).toBe(await freshAnswers(database, audience))
    expect(await consumer.derived?.whyUnusable()).toBeUndefined()
    await fed.close()
  })
})
