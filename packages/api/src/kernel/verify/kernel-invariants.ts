import { sql } from 'kysely'

import { migrationState } from '@duijie/database/migration-state.ts'
import { migrations } from '@duijie/database/migrations/index.ts'
import type { Deps } from '../deps.ts'
import { findHead } from '../events/history.ts'
import type { Invariant } from './invariant.ts'

type Line = { line: string }

const linesOf = (rows: readonly Line[]): string[] => rows.map(({ line }) => line)

const brokenReferences = async ({ database: { db, dialect } }: Deps): Promise<string[]> => {
  const query =
    dialect === 'sqlite'
      ? sql<Line>`select "table" || ' refers to a row of ' || parent || ' that is not there' as line
          from pragma_foreign_key_check`
      : sql<Line>`select conrelid::regclass || ' has a reference that is not checked: ' || conname as line
          from pg_constraint where contype = 'f' and not convalidated`
  return linesOf((await query.execute(db)).rows)
}

/** What refuses changes of history is still there and on. */
const switchedOff = async ({ database: { db, dialect } }: Deps): Promise<string[]> => {
  if (dialect === 'sqlite') return []
  const query = sql<Line>`select t.tgrelid::regclass || ' has a guard that is switched off: ' || t.tgname as line
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where t.tgenabled = 'D' and c.relnamespace = current_schema()::regnamespace`
  return linesOf((await query.execute(db)).rows)
}

/** On Postgres a number that a rolled-back transaction took is never given again, so only SQLite has none missing. */
const outboxGaps = async ({ database: { db, dialect } }: Deps): Promise<string[]> => {
  if (dialect === 'postgres') return []
  const { rows } = await sql<Line>`select 'events are missing before ' || sequence as line from (
    select sequence, lag(sequence) over (order by sequence) as before from outbox) where sequence <> before + 1`.execute(
    db,
  )
  return linesOf(rows)
}

const cursorsBeyond = async ({ database: { db } }: Deps): Promise<string[]> => {
  const cursors = await db.selectFrom('outbox_cursor').selectAll().execute()
  const parked = await db.selectFrom('parked_event').select(['consumer', 'sequence']).execute()
  // Read last: what was dealt with in between must not look as if it were beyond the end.
  const { sequence: head } = await findHead(db)
  return [...cursors, ...parked]
    .filter(({ sequence }) => sequence > head)
    .map(({ consumer, sequence }) => `${consumer} stands at event ${sequence}, the database at ${head}`)
}

const unfinishedSchema = async ({ database }: Deps): Promise<string[]> => {
  const { pending, edited, unknown, skipped } = await migrationState(database, migrations)
  return Object.entries({ pending, edited, unknown, skipped }).flatMap(([state, names]) =>
    names.map((name) => `${name} is ${state}`),
  )
}

const jobsWithoutEnd = async ({ database: { db } }: Deps): Promise<string[]> => {
  const rows = await db
    .selectFrom('job')
    .select(['id', 'state'])
    .where('state', 'in', ['done', 'cancelled'])
    .where('finished_at', 'is', null)
    .execute()
  return rows.map(({ id, state }) => `${id} is ${state} without an end`)
}

/** What holds of the tables that no feature owns. */
export const kernelInvariants: readonly Invariant[] = [
  { name: 'kernel.schema', find: unfinishedSchema },
  { name: 'kernel.references', find: brokenReferences },
  { name: 'kernel.guards', find: switchedOff },
  { name: 'kernel.outbox', find: outboxGaps },
  { name: 'kernel.cursors', find: cursorsBeyond },
  { name: 'kernel.jobs', find: jobsWithoutEnd },
]
