import type { Executor, Trx } from '@duijie/database/database.ts'
import { selectPage, type Page } from '@duijie/database/keyset.ts'
import type { InterestRow } from '@duijie/database/tables/matching.table.ts'
import { interestLevel, type InterestLevel, type StatedInterest } from '@duijie/domain/interest/interest.schema.ts'

/** What one side has said, in the shape in which the engine takes it. */
export type Statements = { interest: Record<string, InterestLevel>; blocked: string[] }

/** The owner's words with the versions that the next ones must name, words taken back among them. */
export const findOwnInterest = async (executor: Executor, listingId: string): Promise<Map<string, StatedInterest>> => {
  const rows = await executor
    .selectFrom('interest')
    .select(['other_id', 'level', 'version'])
    .where('listing_id', '=', listingId)
    .execute()
  return new Map(
    rows.map(({ other_id, level, version }) => [other_id, { level: interestLevel.nullable().parse(level), version }]),
  )
}

/** What the owner of a listing has said about listings of the other side, by their ids. */
const findInterest = async (executor: Executor, listingId: string): Promise<Record<string, InterestLevel>> => {
  const rows = await executor
    .selectFrom('interest')
    .select(['other_id', 'level'])
    .where('listing_id', '=', listingId)
    .where('level', 'is not', null)
    .orderBy('other_id')
    .execute()
  return Object.fromEntries(rows.map((row) => [row.other_id, interestLevel.parse(row.level)]))
}

const findRefused = async (executor: Executor, organisationId: string): Promise<string[]> => {
  const rows = await executor
    .selectFrom('refusal')
    .select('refused_id')
    .where('organisation_id', '=', organisationId)
    .orderBy('refused_id')
    .execute()
  return rows.map((row) => row.refused_id)
}

/** All that a listing's side has said. For that side and for staff only. */
export const findStatements = async (
  executor: Executor,
  listing: { id: string; organisation_id: string },
): Promise<Statements> => ({
  interest: await findInterest(executor, listing.id),
  blocked: await findRefused(executor, listing.organisation_id),
})

/** Whether this side has said that the two must not meet: in general, or about this pair. */
export const refuses = async (
  executor: Executor,
  own: { id: string; organisation_id: string },
  other: { id: string; organisation_id: string },
): Promise<boolean> => {
  const { interest, blocked } = await findStatements(executor, own)
  return interest[other.id] === 'conflict' || blocked.includes(other.organisation_id)
}

/** What was said in one listing's name of another, if anything. */
export const findStatedInterest = async (
  executor: Executor,
  { listingId, otherId }: { listingId: string; otherId: string },
): Promise<InterestRow | undefined> =>
  executor
    .selectFrom('interest')
    .selectAll()
    .where('listing_id', '=', listingId)
    .where('other_id', '=', otherId)
    .executeTakeFirst()

export const insertInterest = async (trx: Trx, interest: InterestRow): Promise<void> => {
  await trx.insertInto('interest').values(interest).execute()
}

/** Writes the next version of what was said. */
export const updateInterest = async (
  trx: Trx,
  { id, version }: { id: string; version: number },
  set: Pick<InterestRow, 'level' | 'updated_by' | 'updated_at'>,
): Promise<void> => {
  await trx
    .updateTable('interest')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .execute()
}

/** A page of all that was said in a listing's name and not taken back, latest first. */
export const pageOfInterest = async (
  executor: Executor,
  { listingId, ...asked }: { listingId: string; cursor?: string | undefined; limit: number },
): Promise<Page<InterestRow>> =>
  selectPage(
    executor.selectFrom('interest').selectAll().where('listing_id', '=', listingId).where('level', 'is not', null),
    [
      { column: 'updated_at', field: 'updated_at', direction: 'desc', type: 'text' },
      { column: 'id', field: 'id', direction: 'desc', type: 'text' },
    ],
    asked,
  )
