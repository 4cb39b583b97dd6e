import { readEpoch } from '@duijie/database/epoch.ts'
import type { OutboxRow } from '@duijie/database/tables/record.table.ts'
import type { Deps } from '../deps.ts'
import { startPassLoop, type PassLoop } from '../jobs/pass-loop.ts'
import type { EventConsumer } from './consumer.ts'
import { findHead } from './history.ts'
import { numberEvents } from './number-events.ts'

type DispatcherDeps = Pick<Deps, 'database' | 'clock' | 'log'>

export type Dispatcher = {
  /** Something was committed: look now. */
  wake: () => void
  /**
   * Resolves once each of these consumers (all, if none is named) has dealt with everything committed before the call,
   * or has failed at it: what it writes to is away, or the database is.
   */
  settle: (names?: readonly string[]) => Promise<void>
  /**
   * How far the slowest of these consumers (all, if none is named) is behind, in events; those that are away do not count.
   * Below zero where one stands beyond the last event; endless while one is still to be built anew.
   */
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

/** A position beyond the last event is of another history: what was fed there is built anew, anybody else stops loudly. */
const refuseBeyondHead = async (deps: DispatcherDeps, consumer: EventConsumer, rebuild: Rebuild): Promise<void> => {
  const position = await consumer.position()
  const { sequence } = await findHead(deps.database.db)
  if (position <= sequence) return
  const reason = `it stands at event ${position}, the database at ${sequence}`
  if (!consumer.derived) throw new Error(`${consumer.name} cannot go on: ${reason}`)
  await rebuild(reason)
}

type Rebuild = (reason: string) => Promise<void>

const rebuilderOf =
  ({ log }: Pick<Deps, 'log'>, { name, derived }: EventConsumer): Rebuild =>
  async (reason) => {
    log.info({ consumer: name, reason }, 'built anew from the database')
    await derived?.rebuild()
  }

/** Brings one consumer up to the end of the outbox, or as far as it is when the signal is aborted. */
export const catchUp = async (
  deps: DispatcherDeps,
  consumer: EventConsumer,
  signal: AbortSignal = new AbortController().signal,
  rebuild: Rebuild = rebuilderOf(deps, consumer),
): Promise<void> => {
  while (!signal.aborted) {
    await numberEvents(deps.database)
    const events = await readBatch(deps, await consumer.position())
    if (events.length === 0) return refuseBeyondHead(deps, consumer, rebuild)
    try {
      await consumer.handle(events, signal)
    } catch (error) {
      if (consumer.isAway(error)) throw error
      await handleOneByOne(deps, consumer, events, signal)
    }
  }
}

/** Builds a consumer's store anew where it cannot go on from where it stands, then brings it up to the end of the outbox. */
export const bringUpToDate = async (deps: DispatcherDeps, consumer: EventConsumer): Promise<void> => {
  const reason = await consumer.derived?.whyUnusable()
  if (reason !== undefined) await rebuilderOf(deps, consumer)(reason)
  await catchUp(deps, consumer)
}

type Follower = { readonly consumer: EventConsumer; readonly loop: PassLoop; readonly isUsable: () => boolean }

/** Looks, before the first pass and whenever the database is another one than before, whether the store still fits it. */
const createFitting = (deps: DispatcherDeps, consumer: EventConsumer) => {
  let epoch: string | undefined
  let isUsable = consumer.derived === undefined
  const rebuild = async (reason: string): Promise<void> => {
    isUsable = false
    await rebuilderOf(deps, consumer)(reason)
    isUsable = true
  }
  return {
    rebuild,
    isUsable: () => isUsable,
    fit: async (): Promise<void> => {
      const now = await readEpoch(deps.database.db)
      if (now === epoch && isUsable) return
      const reason = await consumer.derived?.whyUnusable()
      if (reason !== undefined) await rebuild(reason)
      isUsable = true
      epoch = now
    },
  }
}

const follow = (deps: DispatcherDeps, consumer: EventConsumer, signal: AbortSignal): Follower => {
  // The same trouble is told once, not at every try.
  let trouble: string | undefined
  const { fit, rebuild, isUsable } = createFitting(deps, consumer)
  const pass = async (): Promise<void> => {
    await fit()
    await catchUp(deps, consumer, signal, rebuild)
    if (trouble !== undefined && !signal.aborted) deps.log.info({ consumer: consumer.name }, 'consumer goes on')
    trouble = undefined
  }
  const onFailure = (error: unknown): void => {
    if (String(error) === trouble) return
    trouble = String(error)
    deps.log.warn({ consumer: consumer.name, error: trouble }, 'consumer is waiting')
  }
  return { consumer, isUsable, loop: startPassLoop(pass, onFailure, idleMilliseconds) }
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
      const asked = among(names)
      // Read before the end of the outbox: what is dealt with in between must not look as if it were beyond it.
      const positions = await Promise.all(asked.map(({ consumer }) => findPosition(consumer)))
      await numberEvents(deps.database)
      const { sequence } = await findHead(deps.database.db)
      const lags = asked.flatMap(({ isUsable }, at) => {
        const position = positions[at]
        if (position === undefined) return []
        return isUsable() ? sequence - position : Number.POSITIVE_INFINITY
      })
      const least = Math.min(0, ...lags)
      return least < 0 ? least : Math.max(0, ...lags)
    },
    stop: async () => {
      ending.abort()
      await Promise.all(followers.map(({ loop }) => loop.stop()))
    },
  }
}
