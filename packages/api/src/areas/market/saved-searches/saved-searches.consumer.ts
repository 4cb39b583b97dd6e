import { setTimeout as sleep } from 'node:timers/promises'

import type { OutboxRow } from '@duijie/database/tables/record.table.ts'
import { SearchUnavailableError } from '@duijie/search/port.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { affectedListings, findOpenAmong } from '../listings/listings.api.ts'
import type { EventConsumer } from '../../../kernel/events/consumer.ts'
import { openOutboxCursor } from '../../../kernel/events/outbox-cursor.ts'
import { findHits, type Opened } from './find-hits.ts'

type AlertDeps = Pick<Deps, 'database' | 'clock' | 'search'>

const name = 'saved-searches'
const patienceMilliseconds = 5000
const pauseMilliseconds = 50

/** The index follows the same outbox at its own pace; what it has not read yet it cannot find. */
const awaitIndex = async (deps: AlertDeps, sequence: number, signal: AbortSignal): Promise<void> => {
  for (let waited = 0; !signal.aborted; waited += pauseMilliseconds) {
    if ((await deps.search.public.lastSequence()) >= sequence) return
    if (waited >= patienceMilliseconds) throw new SearchUnavailableError('the index is behind the outbox')
    await sleep(pauseMilliseconds)
  }
}

/** Those of the changed listings that are open to everybody now; drafts change too. */
const findOpened = async (deps: AlertDeps, events: readonly OutboxRow[]): Promise<Opened[]> => {
  const { db } = deps.database
  const ids = new Set<string>()
  for (const event of events) {
    if (event.type === 'pairing.changed') continue
    for (const id of await affectedListings(db, event)) ids.add(id)
  }
  return findOpenAmong(db, [...ids])
}

/** Finds what newly fits saved searches. It walks behind the public index, never ahead of it. */
export const createSavedSearchesConsumer = (deps: AlertDeps): EventConsumer => {
  const cursor = openOutboxCursor(deps.database.db, name)
  return {
    name,
    position: cursor.position,
    handle: async (events, signal) => {
      const last = events.at(-1)
      if (!last) return
      await awaitIndex(deps, last.sequence, signal)
      await findHits(deps, await findOpened(deps, events), signal)
      if (!signal.aborted) await cursor.moveTo(last.sequence)
    },
    isAway: (error) => error instanceof SearchUnavailableError,
    skip: (event) => cursor.moveTo(event.sequence),
  }
}
