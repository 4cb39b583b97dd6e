import { createHash } from 'node:crypto'

import { z } from 'zod'

import { migrations } from '@duijie/database/migrations/index.ts'
import { fieldTiers } from '@duijie/domain/listings/tiers.ts'
import type { MatchingEngine } from '@duijie/matching/engine.ts'
import { noteOfSnapshot } from '@duijie/matching/snapshot/snapshot-head.ts'
import type { Deps } from '../../../kernel/deps.ts'
import type { Audience } from '../../../kernel/access/audience.ts'
import { whyElsewhere, type EventPlace } from '../../../kernel/events/history.ts'
import { PROFILE_VERSION } from './match-profiles.ts'
import { reconcileEngine } from './matching-engines.ts'

/** Where the snapshot of one audience's engine is kept. */
export type SnapshotFile = {
  /** Undefined where there is none. */
  read: () => Promise<Uint8Array | undefined>
  /** Takes one piece after the other while other work goes on; afterwards the file is there whole, or as it was. */
  write: (pieces: Iterable<Uint8Array>) => Promise<void>
}

const snapshotNote = z.object({
  audience: z.enum(['public', 'staff']),
  event: z.object({ epoch: z.string(), sequence: z.number(), id: z.string() }),
  source: z.string(),
})

/** With more events than this to catch up with, building anew takes no longer. */
const mostEventsBehind = 5000

/** Names everything that profiles were made by: rules of this version, and the rows that its migrations have left. */
const sourceOf = (): string =>
  createHash('sha256')
    .update(JSON.stringify([PROFILE_VERSION, fieldTiers, migrations.map(({ name }) => name)]))
    .digest('hex')
    .slice(0, 16)

/** The engine as it is after this event; see `MatchingEngine.snapshot`. */
export const snapshotOf = (engine: MatchingEngine, audience: Audience, event: EventPlace): Iterable<Uint8Array> =>
  engine.snapshot(JSON.stringify({ audience, event, source: sourceOf() } satisfies z.infer<typeof snapshotNote>))

const whyNotUsed = async (
  { database: { db } }: Pick<Deps, 'database'>,
  audience: Audience,
  note: z.infer<typeof snapshotNote>,
  last: EventPlace,
): Promise<string | undefined> => {
  if (note.audience !== audience) return 'it is of the other audience'
  if (note.source !== sourceOf()) return 'profiles were made by other rules'
  if (last.sequence - note.event.sequence > mostEventsBehind) return 'it is too old'
  return whyElsewhere(db, note.event)
}

/** Puts the engine that was kept into its place and returns the event that it is after; leaves the one there if it cannot. */
const takeSnapshot = async (
  deps: Pick<Deps, 'database' | 'matching' | 'log'>,
  audience: Audience,
  file: SnapshotFile,
  last: EventPlace,
): Promise<EventPlace | undefined> => {
  try {
    const bytes = await file.read()
    if (!bytes) return undefined
    const note = snapshotNote.parse(JSON.parse(noteOfSnapshot(bytes)))
    const reason = await whyNotUsed(deps, audience, note, last)
    if (reason === undefined) {
      deps.matching.restore(audience, bytes)
      return note.event
    }
    deps.log.info({ audience, reason }, 'matching snapshot not used')
  } catch (error) {
    deps.log.warn({ audience, error: String(error) }, 'matching snapshot not used')
  }
  return undefined
}

/**
 * Puts the engine that was kept into its place, without listings that are hidden by now, and returns the event after
 * which it is to be brought up to date. Undefined where there is none that can be used: the engine is empty then. Throws
 * where the database does not say what is hidden: what a snapshot holds is never shown unasked.
 */
export const restoreEngine = async (
  deps: Pick<Deps, 'database' | 'matching' | 'log'>,
  audience: Audience,
  file: SnapshotFile,
  last: EventPlace,
): Promise<EventPlace | undefined> => {
  const event = await takeSnapshot(deps, audience, file, last)
  if (event) await reconcileEngine(deps.matching[audience], audience, deps.database.db)
  return event
}
