import type { OutboxRow } from '@duijie/database/tables/record.table.ts'
import type { Deps } from '../deps.ts'
import type { EventConsumer } from './consumer.ts'

type DispatcherDeps = Pick<Deps, 'database' | 'clock' | 'log'>

export type Dispatcher = {
  /** Something was committed: look now. */
  wake: () => void
  /** Resolves once every consumer has dealt with everything committed before the call. */
  settle: () => Promise<void>
  /** How far the slowest of these consumers (all, if none is named) is behind, in events. */
  lag: (names?: readonly string[]) => Promise<number>
  stop: () => Promise<void>
}

const batchSize = 200
const maximumAttempts = 5
const idleMilliseconds = 1000

/** One event at a time after a batch failed, so that the one to blame is the one that is parked. */
const handleOneByOne = async (
  deps: DispatcherDeps,
  consumer: EventConsumer,
  events: readonly OutboxRow[],
): Promise<void> => {
  for (const event of events) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await consumer.handle([event])
        break
      } catch (error) {
        if (consumer.isAway(error)) throw error
        if (attempt >= maximumAttempts) {
          await parkEvent(deps, consumer, event, error)
          break
        }
      }
    }
  }
}

const parkEvent = async (
  deps: DispatcherDeps,
  consumer: EventConsumer,
  event: OutboxRow,
  error: unknown,
): Promise<void> => {
  deps.log.error(
    { consumer: consumer.name, sequence: event.sequence, objectId: event.object_id, error },
    'event parked',
  )
  await deps.database.db
    .insertInto('parked_event')
    .values({
      consumer: consumer.name,
      sequence: event.sequence,
      object_id: event.object_id,
      error: String(error).slice(0, 2000),
      attempts: maximumAttempts,
      parked_at: deps.clock().toISOString(),
    })
    .onConflict((conflict) => conflict.columns(['consumer', 'sequence']).doNothing())
    .execute()
  await consumer.skip(event)
}

const readBatch = async (deps: DispatcherDeps, after: number): Promise<OutboxRow[]> =>
  deps.database.db
    .selectFrom('outbox')
    .selectAll()
    .where('sequence', '>', after)
    .orderBy('sequence')
    .limit(batchSize)
    .execute()

const lastSequence = async (deps: DispatcherDeps): Promise<number> => {
  const row = await deps.database.db
    .selectFrom('outbox')
    .select('sequence')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.sequence ?? 0
}

/** Brings one consumer up to the end of the outbox. */
export const catchUp = async (deps: DispatcherDeps, consumer: EventConsumer): Promise<void> => {
  for (;;) {
    const events = await readBatch(deps, await consumer.position())
    if (events.length === 0) return
    try {
      await consumer.handle(events)
    } catch (error) {
      if (consumer.isAway(error)) throw error
      await handleOneByOne(deps, consumer, events)
    }
  }
}

/** Follows the outbox for every consumer, each at its own pace, until stopped. */
export const startDispatcher = (deps: DispatcherDeps, consumers: readonly EventConsumer[]): Dispatcher => {
  let stopped = false
  let wakeUp: (() => void) | undefined
  let asked = true

  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, idleMilliseconds)
      wakeUp = () => {
        clearTimeout(timer)
        resolve()
      }
      if (asked || stopped) wakeUp()
    })

  const runAll = async (): Promise<void> => {
    const results = await Promise.allSettled(consumers.map((consumer) => catchUp(deps, consumer)))
    results.forEach((result, index) => {
      if (result.status === 'rejected')
        deps.log.warn({ consumer: consumers[index]?.name, error: String(result.reason) }, 'consumer is waiting')
    })
  }

  const loop = async (): Promise<void> => {
    while (!stopped) {
      asked = false
      await runAll()
      await pause()
    }
  }
  const running = loop()

  const wake = () => {
    asked = true
    wakeUp?.()
  }
  const lag = async (names?: readonly string[]) => {
    const last = await lastSequence(deps)
    const asked = consumers.filter((consumer) => names?.includes(consumer.name) ?? true)
    const positions = await Promise.all(asked.map((consumer) => consumer.position()))
    return Math.max(0, ...positions.map((position) => last - position))
  }
  return {
    wake,
    lag,
    settle: async () => {
      while (!stopped && (await lag()) > 0) {
        wake()
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    },
    stop: async () => {
      stopped = true
      wakeUp?.()
      await running
    },
  }
}
