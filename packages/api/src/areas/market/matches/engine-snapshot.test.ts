import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { inTransaction } from '@duijie/database/transaction.ts'
import { noteOfSnapshot } from '@duijie/matching/snapshot/snapshot-head.ts'
import { withoutRules } from '@duijie/database/testing/without-rules.ts'
import { catchUp } from '../../../kernel/events/dispatcher.ts'
import { insertEvents, toOutboxEvent } from '../../../kernel/events/outbox.ts'
import { createTestPlatform, type TestPlatform } from '../../../testing/test-platform.ts'
import { aCapability, aScenario, createTestWorld, publish, type TestWorld } from '../../../testing/test-world.ts'
import type { Audience } from '../../../kernel/access/audience.ts'
import type { SnapshotFile } from './engine-snapshot.ts'
import { createMatchingEngines } from './matching-engines.ts'
import { createMatchingConsumer } from './matching.consumer.ts'

let platform: TestPlatform
let world: TestWorld
let scenarioId: string
let kept: string
let hidden: string

const noSignal = new AbortController().signal

/** A disk of one file. */
const createDisk = () => {
  const disk = { bytes: undefined as Uint8Array | undefined, writes: 0, isFull: false }
  const file: SnapshotFile = {
    read: async () => disk.bytes,
    write: async (pieces) => {
      if (disk.isFull) throw new Error('no space left')
      disk.bytes = new Uint8Array(Buffer.concat(Array.from(pieces, (piece) => Buffer.from(piece))))
      disk.writes += 1
    },
  }
  return Object.assign(disk, { file })
}

/** A process of its own over the same database. */
const startProcess = async (audience: Audience, file?: SnapshotFile) => {
  const told: string[] = []
  const tell = (detail: object) => void told.push(JSON.stringify(detail))
  const log = { info: tell, warn: tell, error: tell }
  const snapshots = file && (() => file)
  const deps = { ...platform.deps, log, snapshots, matching: createMatchingEngines(platform.deps.clock) }
  const consumer = await createMatchingConsumer(deps, audience)
  return { deps, consumer, told, engine: () => deps.matching[audience], follow: () => catchUp(deps, consumer) }
}

/** The answers of an engine, as bytes. */
const answersOf = ({ engine }: Awaited<ReturnType<typeof startProcess>>) =>
  JSON.stringify([engine().matchScenario(scenarioId), engine().matchCapability(kept)])

/** Words that stand in the database and that nobody was told of: an engine that shows them was built from it. */
const rewordUnseen = async (words: string) => {
  const row = await platform.deps.database.db
    .selectFrom('listing')
    .select('published_body')
    .where('id', '=', kept)
    .executeTakeFirstOrThrow()
  await platform.deps.database.db
    .updateTable('listing')
    .set({ published_body: (row.published_body ?? '').replace('钢板表面', words) })
    .where('id', '=', kept)
    .execute()
}

const hide = async (id: string) => {
  const { version } = await world.as.vendor.listings.get({ id })
  await world.as.vendor.listings.act({ id, version, action: 'archive' })
}

beforeEach(async () => {
  platform = await createTestPlatform()
  world = await createTestWorld(platform)
  const offer = (title: string) =>
    publish(world.as.vendor, world.as.reviewer, world.organisations.vendor, aCapability({ title: { zh: title } }))
  scenarioId = await publish(world.as.plant, world.as.reviewer, world.organisations.plant, aScenario())
  kept = await offer('钢板表面缺陷检测')
  hidden = await offer('带钢表面缺陷识别')
})

afterEach(() => platform.close())

describe.each(['public', 'staff'] as const)('the matching engine of the audience %s', (audience) => {
  it('starts from what the process before left, answers as one built anew, and goes on from there', async () => {
    const disk = createDisk()
    const first = await startProcess(audience, disk.file)
    const later = await publish(world.as.vendor, world.as.reviewer, world.organisations.vendor, aCapability())
    await first.follow()
    await first.consumer.save(noSignal)
    expect(disk.writes).toBe(2)

    const second = await startProcess(audience, disk.file)
    expect(answersOf(second)).toBe(answersOf(await startProcess(audience)))
    expect(answersOf(second)).toContain(later)
    expect(await second.consumer.position()).toBe(await first.consumer.position())

    await world.as.broker.pairings.propose({ scenarioId, capabilityId: kept })
    await publish(world.as.vendor, world.as.reviewer, world.organisations.vendor, aCapability())
    await second.follow()
    expect(answersOf(second)).toBe(answersOf(await startProcess(audience)))
  })

  it('does not read the listings again', async () => {
    const disk = createDisk()
    await startProcess(audience, disk.file)
    await rewordUnseen('月球表面')
    expect(answersOf(await startProcess(audience, disk.file))).not.toContain('月球')
    expect(answersOf(await startProcess(audience))).toContain('月球')
  })

  it('does not start from it while the database cannot say what is hidden by now', async () => {
    const disk = createDisk()
    await startProcess(audience, disk.file)
    await hide(hidden)
    const { db } = platform.deps.database
    let isAway = false
    const bringBack = async () => {
      if (!isAway) return
      isAway = false
      await sql`ALTER TABLE listing_away RENAME TO listing`.execute(db)
    }
    const read = async () => {
      await sql`ALTER TABLE listing RENAME TO listing_away`.execute(db)
      isAway = true
      return disk.bytes
    }
    // A start that takes the fault for one of the file goes on with a database that answers again.
    const log = { info: () => {}, warn: () => void bringBack(), error: () => {} }
    const snapshots = () => ({ ...disk.file, read })
    const deps = { ...platform.deps, log, snapshots, matching: createMatchingEngines(platform.deps.clock) }
    await expect(createMatchingConsumer(deps, audience)).rejects.toThrow(/listing/)
    await bringBack()
  })

  it('shows nothing that was hidden meanwhile, from the start on and after the events as well', async () => {
    const disk = createDisk()
    const first = await startProcess(audience, disk.file)
    expect(answersOf(first)).toContain(hidden)
    await hide(hidden)
    const second = await startProcess(audience, disk.file)
    expect(answersOf(second)).not.toContain(hidden)
    await second.follow()
    expect(answersOf(second)).toBe(answersOf(await startProcess(audience)))
  })

  it('takes in what was changed meanwhile, for it goes on where the snapshot ends', async () => {
    const disk = createDisk()
    await startProcess(audience, disk.file)
    await rewordUnseen('月球表面')
    await inTransaction(platform.deps.database, (trx) =>
      insertEvents(platform.deps, trx, [
        toOutboxEvent(platform.deps, { type: 'listing.changed', objectId: kept, payload: {} }),
      ]),
    )
    const second = await startProcess(audience, disk.file)
    await second.follow()
    expect(answersOf(second)).toContain('月球')
    expect(answersOf(second)).toBe(answersOf(await startProcess(audience)))
  })

  it('is built from the database where the file is damaged, and says so', async () => {
    const disk = createDisk()
    await startProcess(audience, disk.file)
    const at = Math.floor((disk.bytes?.length ?? 0) / 2)
    if (disk.bytes) disk.bytes[at] = (disk.bytes[at] ?? 0) ^ 4
    await rewordUnseen('月球表面')
    const second = await startProcess(audience, disk.file)
    expect(answersOf(second)).toContain('月球')
    expect(second.told.join()).toContain('SnapshotError')
  })

  it('never starts from the file of the other audience', async () => {
    const disk = createDisk()
    await startProcess(audience === 'public' ? 'staff' : 'public', disk.file)
    await rewordUnseen('月球表面')
    expect(answersOf(await startProcess(audience, disk.file))).toContain('月球')
  })
})

describe('a snapshot that does not belong to the database', () => {
  it('is not used if its event has not happened there, as after a backup was restored', async () => {
    const disk = createDisk()
    await startProcess('staff', disk.file)
    const { database } = platform.deps
    await withoutRules(database, () => database.db.deleteFrom('outbox').where('object_id', '=', hidden).execute())
    await rewordUnseen('月球表面')
    expect(answersOf(await startProcess('staff', disk.file))).toContain('月球')
  })

  it('is not used if another event has its number by now', async () => {
    const disk = createDisk()
    await startProcess('staff', disk.file)
    const { event } = JSON.parse(noteOfSnapshot(disk.bytes ?? new Uint8Array()))
    const { database } = platform.deps
    await withoutRules(database, () =>
      database.db
        .updateTable('outbox')
        .set({ id: 'evt_of_another_history' })
        .where('sequence', '=', event.sequence)
        .execute(),
    )
    await rewordUnseen('月球表面')
    expect(answersOf(await startProcess('staff', disk.file))).toContain('月球')
  })
})

describe('keeping a snapshot', () => {
  it('writes after many changes, at most once in ten minutes, and at the end if there was any', async () => {
    const disk = createDisk()
    const { consumer } = await startProcess('staff', disk.file)
    const { db } = platform.deps.database
    const [event] = await db.selectFrom('outbox').selectAll().where('object_id', '=', kept).execute()
    const many = Array.from({ length: 500 }, () => event).filter((each) => each !== undefined)
    await consumer.save(noSignal)
    expect(disk.writes).toBe(1)
    await consumer.handle(many, noSignal)
    expect(disk.writes).toBe(1)
    platform.advanceDays(1)
    await consumer.handle(many.slice(0, 1), noSignal)
    expect(disk.writes).toBe(2)
    await consumer.handle(many, noSignal)
    expect(disk.writes).toBe(2)
    await consumer.save(noSignal)
    expect(disk.writes).toBe(3)
  })

  it('writes nothing that lacks an event which had to be passed over', async () => {
    const disk = createDisk()
    const { consumer } = await startProcess('staff', disk.file)
    const events = await platform.deps.database.db.selectFrom('outbox').selectAll().execute()
    const [last] = events.slice(-1)
    if (last) await consumer.skip(last)
    await consumer.handle(events, noSignal)
    await consumer.save(noSignal)
    expect(disk.writes).toBe(1)
  })

  it('troubles nobody where the disk is full, and leaves off when there is no time', async () => {
    const disk = createDisk()
    disk.isFull = true
    const { consumer, told } = await startProcess('staff', disk.file)
    expect(told.join()).toContain('no space left')
    disk.isFull = false
    const events = await platform.deps.database.db.selectFrom('outbox').selectAll().execute()
    await consumer.handle(events, noSignal)
    await consumer.save(AbortSignal.abort())
    expect(disk.writes).toBe(0)
    await consumer.save(noSignal)
    expect(disk.writes).toBe(1)
  })
})
