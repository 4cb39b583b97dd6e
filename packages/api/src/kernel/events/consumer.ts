import type { OutboxRow } from '@duijie/database/tables/record.table.ts'

/** What a consumer fills from the database and can fill anew at any time. */
export type DerivedStore = {
  /** Why it cannot go on from where it stands: it is empty, or was fed from another history of the database. */
  whyUnusable: () => Promise<string | undefined>
  /** Fills it from the database as that is now; the position is where the database stands. */
  rebuild: () => Promise<void>
}

/**
 * Somebody who follows the outbox. Handling an event twice must be the same as once. A consumer throws to have the event
 * tried again; after a few tries the event is parked with an alarm and the rest goes on.
 */
export type EventConsumer = {
  name: string
  /** The last sequence this consumer has dealt with. */
  position: () => Promise<number>
  /**
   * Deals with events in order; the position is past the last of them when it resolves. Once the signal is aborted it may
   * leave off between two events, with its position past the first.
   */
  handle: (events: readonly OutboxRow[], signal: AbortSignal) => Promise<void>
  /**
   * Whether an error means that what the consumer writes to is away. Every event would fail alike then, so nothing is
   * parked and the consumer waits; all other errors are held against the event.
   */
  isAway: (error: unknown) => boolean
  /** Absent where the database itself holds all that the consumer knows. */
  derived?: DerivedStore
  /** Keeps what it holds in memory for the next start, at an orderly stop. Gives up when the signal is aborted; never throws. */
  save?: (signal: AbortSignal) => Promise<void>
  /** Moves past one event that was parked. */
  skip: (event: OutboxRow) => Promise<void>
}
