import type { OutboxRow } from '@duijie/database/tables/record.table.ts'
import type { Deps } from '../deps.ts'
import { startPassLoop, type PassLoop } from '../jobs/pass-loop.ts'
import type { EventConsumer } from './consumer.ts'

type DispatcherDeps = Pick<Deps, 'database' | 'clock' | 'log'>

export type Dispatcher = {
  /** Something was committed: look now. */
  wake: () => void
  /**
   * Resolves once each of these consumers (all, if none is named) has dealt with everything committed before the call,
   * or has failed at it: what it writes to is away, or the database is.
   */
  settle: (names?: readonly string[]) => Promise<void>
  /** How far the slowest of these consumers (all, if none is named) is behind, in events; those that are away do not count. */
  lag: (names?: readonly string[]) => Promise<number>
  /** Resolves when no consumer is at work any more. What is left over is handled after the next start. */
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
  signal: AbortSignal,
): Promise<void> => {
  for (const event of events) {
    for (let attempt = 1; !signal.aborted; attempt += 1) {
      try {
        await consumer.handle([event], signal)
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

/** Brings one consumer up to the end of the outbox, or as far as it is when the signal is aborted. */
export const catchUp = async (
  deps: DispatcherDeps,
  consumer: EventConsumer,
  signal: AbortSignal = new AbortController().signal,
): Promise<void> => {
  while (!signal.aborted) {
    const events = await readBatch(deps, await consumer.position())
    if (events.length === 0) return
    try {
      await consumer.handle(events, signal)
    } catch (error) {
      if (consumer.isAway(error)) throw error
      await handleOneByOne(deps, consumer, events, signal)
    }
  }
}

type Follower = { readonly consumer: EventConsumer; readonly loop: PassLoop }

const follow = (deps: DispatcherDeps, consumer: EventConsumer, signal: AbortSignal): Follower => {
  // The same trouble is told once, not at every try.
  let trouble: string | undefined
  const pass = async (): Promise<void> => {
    await catchUp(deps, consumer, signal)
    if (trouble !== undefined && !signal.aborted) deps.log.info({ consumer: consumer.name }, 'consumer goes on')
    trouble = undefined
  }
  const onFailure = (error: unknown): void => {
    if (String(error) === trouble) return
    trouble = String(error)
    deps.log.warn({ consumer: consumer.name, error: trouble }, 'consumer is waiting')
  }
  return { consumer, loop: startPassLoop(pass, onFailure, idleMilliseconds) }
}

/** How far a consumer has come; nothing while what it writes to is away, for then nobody reads from it either. */
const findPosition = async (consumer: EventConsumer): Promise<number | undefined> => {
  try {
    return await consumer.position()
  } catch (error) {
    if (consumer.isAway(error)) return undefined
    throw error
  }
}

/** Follows the outbox for every consumer, each at its own pace, until stopped. */
export const startDispatcher = (deps: DispatcherDeps, consumers: readonly EventConsumer[]): Dispatcher => {
  const ending = new AbortController()
  const followers = consumers.map((consumer) => follow(deps, consumer, ending.signal))
  const among = (names?: readonly string[]) =>
    followers.filter(({ consumer }) => names?.includes(consumer.name) ?? true)
  return {
    wake: () => {
      for (const { loop } of followers) loop.wake()
    },
    settle: async (names) => {
      await Promise.all(among(names).map(({ loop }) => loop.settle()))
    },
    lag: async (names) => {
      const last = await lastSequence(deps)
      const positions = await Promise.all(among(names).map(({ consumer }) => findPosition(consumer)))
      return Math.max(0, ...positions.map((position) => last - (position ?? last)))
    },
    stop: async () => {
      ending.abort()
      await Promise.all(followers.map(({ loop }) => loop.stop()))
    },
  }
}
