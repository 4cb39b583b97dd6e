import type { Deps } from '../../../kernel/deps.ts'
import type { Audience } from '../../../kernel/access/audience.ts'
import type { EventPlace } from '../../../kernel/events/history.ts'
import { snapshotOf, type SnapshotFile } from './engine-snapshot.ts'

/** A snapshot is written anew after this many events, but not again within these minutes. */
const dueAfterEvents = 500
const leastMinutes = 10

type KeeperOptions = Pick<Deps, 'matching' | 'log' | 'clock'> & {
  /** Without, nothing is kept. */
  file: SnapshotFile | undefined
  audience: Audience
  position: () => EventPlace
}

function* until(signal: AbortSignal, pieces: Iterable<Uint8Array>): Iterable<Uint8Array> {
  for (const piece of pieces) {
    signal.throwIfAborted()
    yield piece
  }
}

/** Decides when an engine is written to its file. Whoever saves sees to it that the engine stays as it is meanwhile. */
export const createSnapshotKeeper = ({ file, audience, position, matching, log, clock }: KeeperOptions) => {
  let unsaved = 0
  let savedAt = clock().getTime()
  let isWhole = true
  let isWriting = false

  const write = async (signal: AbortSignal): Promise<void> => {
    const event = position()
    // What lacks an event must not outlive the process: the next one begins before it, or from the database.
    if (!file || !isWhole || isWriting || event.sequence === 0) return
    isWriting = true
    try {
      await file.write(until(signal, snapshotOf(matching[audience], audience, event)))
      unsaved = 0
    } catch (error) {
      if (!signal.aborted) log.warn({ audience, error: String(error) }, 'matching snapshot not written')
    }
    savedAt = clock().getTime()
    isWriting = false
  }

  return {
    noteChange: () => void unsaved++,
    /** An event was passed over. */
    noteMissing: () => {
      isWhole = false
    },
    saveFirst: async () => write(new AbortController().signal),
    save: async (signal: AbortSignal): Promise<void> => {
      if (unsaved > 0) await write(signal)
    },
    saveIfDue: async (signal: AbortSignal): Promise<void> => {
      const isDue = unsaved >= dueAfterEvents && clock().getTime() - savedAt >= leastMinutes * 60_000
      if (isDue) await write(signal)
    },
  }
}
