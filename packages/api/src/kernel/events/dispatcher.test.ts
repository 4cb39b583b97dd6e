import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { inTransaction } from '@duijie/database/transaction.ts'
import { createTestDatabase } from '@duijie/database/testing/test-database.ts'
import type { Deps } from '../deps.ts'
import type { EventConsumer } from './consumer.ts'
import { catchUp, startDispatcher } from './dispatcher.ts'
import { insertEvents, toOutboxEvent } from './outbox.ts'

class StoreAway extends Error {}

let deps: Pick<Deps, 'database' | 'clock' | 'log' | 'ids'>

const emit = (...listingIds: string[]) =>
  inTransaction(deps.database, (trx) =>
    insertEvents(
      deps,
      trx,
      listingIds.map((objectId) => toOutboxEvent(deps, { type: 'listing.changed', objectId, payload: {} })),
    ),
  )

beforeEach(async () => {
  let count = 0
  const log = { info: () => {}, warn: () => {}, error: () => {} }
  deps = {
    database: await createTestDatabase(),
    clock: () => new Date('2026-11-23T08:40:00.000Z'),
    ids: (prefix) => `${prefix}_${(count += 1)}`,
    log,
  }
  await emit('lst_1', 'lst_2', 'lst_3')
})

afterEach(() => deps.database.close())

/** Follows the outbox in memory and fails on one listing with the given error until `mended`. */
const createConsumer = (fault: Error) => {
  const handled: string[] = []
  let position = 0
  let isBroken = true
  const consumer: EventConsumer = {
    name: 'under-test',
    position: async () => position,
    handle: async (events) => {
      if (isBroken && events.some((event) => event.object_id === 'lst_2')) throw fault
      for (const event of events) {
        handled.push(event.object_id)
        position = event.sequence
      }
    },
    isAway: (error) => error instanceof StoreAway,
    skip: async (event) => void (position = event.sequence),
  }
  return { consumer, handled, mend: () => void (isBroken = false) }
}

const parked = async () => deps.database.db.selectFrom('parked_event').select('object_id').execute()

describe('a consumer that fails', () => {
  it('has the one event it cannot digest parked, and gets all others', async () => {
    const { consumer, handled } = createConsumer(new Error('poison'))
    await catchUp(deps, consumer)
    expect(handled).toEqual(['lst_1', 'lst_3'])
    expect(await parked()).toEqual([{ object_id: 'lst_2' }])
  })

  it('waits, parking nothing, while what it writes to is away, and goes on where it stood', async () => {
    const { consumer, handled, mend } = createConsumer(new StoreAway('no route'))
    await expect(catchUp(deps, consumer)).rejects.toThrow('no route')
    expect(await parked()).toEqual([])
    mend()
    await catchUp(deps, consumer)
    expect(handled).toEqual(['lst_1', 'lst_2', 'lst_3'])
  })
})

describe('a consumer that stands beyond the last event', () => {
  const beyond = (derived?: EventConsumer['derived']): { consumer: EventConsumer; mend: () => void } => {
    let position = 7
    const consumer: EventConsumer = {
      ...createConsumer(new Error('poison')).consumer,
      position: async () => position,
      ...(derived && { derived }),
    }
    return { consumer, mend: () => void (position = 3) }
  }

  it('is never told to be up to date: its lag is below zero, and it goes no further', async () => {
    const told: string[] = []
    const log = { ...deps.log, warn: (fields: object) => void told.push(String(Reflect.get(fields, 'error'))) }
    const dispatcher = startDispatcher({ ...deps, log }, [beyond().consumer])
    await dispatcher.settle()
    expect(await dispatcher.lag()).toBe(-4)
    expect(told).toEqual(['Error: under-test cannot go on: it stands at event 7, the database at 3'])
    await dispatcher.stop()
  })

  it('is built anew where it can be, with the reason in the log, and is endlessly behind until it is', async () => {
    const told: object[] = []
    const log = { ...deps.log, info: (fields: object) => void told.push(fields) }
    const gate = Promise.withResolvers<void>()
    const { consumer, mend } = beyond({
      whyUnusable: async () => undefined,
      rebuild: async () => {
        await gate.promise
        mend()
      },
    })
    const dispatcher = startDispatcher({ ...deps, log }, [consumer])
    await expect.poll(() => told).toHaveLength(1)
    expect(await dispatcher.lag()).toBe(Number.POSITIVE_INFINITY)
    gate.resolve()
    await dispatcher.settle()
    expect(await dispatcher.lag()).toBe(0)
    expect(told).toEqual([{ consumer: 'under-test', reason: 'it stands at event 7, the database at 3' }])
    await dispatcher.stop()
  })
})

describe('a dispatcher', () => {
  it('lets nobody wait for a consumer that never comes to an end', async () => {
    const { consumer: quick, handled, mend } = createConsumer(new Error('poison'))
    mend()
    const gate = Promise.withResolvers<void>()
    const stuck: EventConsumer = { ...quick, name: 'stuck', position: async () => 0, handle: () => gate.promise }
    const dispatcher = startDispatcher(deps, [stuck, quick])
    await dispatcher.settle([quick.name])
    await emit('lst_4')
    await dispatcher.settle([quick.name])
    expect(handled).toEqual(['lst_1', 'lst_2', 'lst_3', 'lst_4'])
    expect(await dispatcher.lag([quick.name])).toBe(0)
    expect(await dispatcher.lag()).toBe(4)
    const stopped = dispatcher.stop()
    gate.resolve()
    await stopped
  })

  it('settles on a consumer whose store is away, counts no lag for it, and goes on by itself when it is back', async () => {
    const { consumer, handled, mend } = createConsumer(new Error('poison'))
    mend()
    let isAway = true
    const position = async (): Promise<number> => {
      if (isAway) throw new StoreAway('no route')
      return consumer.position()
    }
    const dispatcher = startDispatcher(deps, [{ ...consumer, position }])
    await dispatcher.settle()
    expect(await dispatcher.lag()).toBe(0)
    expect(handled).toEqual([])
    isAway = false
    await expect.poll(() => handled, { timeout: 10_000 }).toEqual(['lst_1', 'lst_2', 'lst_3'])
    await dispatcher.stop()
  })

  it('tells the same trouble once, another one again, and that it is over', async () => {
    const { consumer, mend } = createConsumer(new Error('poison'))
    mend()
    const told: string[] = []
    const log = { ...deps.log, warn: (fields: object) => void told.push(String(Reflect.get(fields, 'error'))) }
    let trouble: Error | undefined = new StoreAway('no route')
    const position = async (): Promise<number> => {
      if (trouble) throw trouble
      return consumer.position()
    }
    const info = () => void told.push('over')
    const dispatcher = startDispatcher({ ...deps, log: { ...log, info } }, [{ ...consumer, position }])
    await dispatcher.settle()
    await dispatcher.settle()
    trouble = new Error('disk is full')
    await dispatcher.settle()
    trouble = undefined
    await dispatcher.settle()
    await dispatcher.settle()
    expect(told).toEqual(['Error: no route', 'Error: disk is full', 'over'])
    await dispatcher.stop()
  })
})
