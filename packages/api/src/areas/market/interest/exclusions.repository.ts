import type { Executor, Trx } from '@duijie/database/database.ts'
import { selectPage, type Page } from '@duijie/database/keyset.ts'
import type { ExclusionRow } from '@duijie/database/tables/matching.table.ts'
import { idsOfOrganisation } from '../listings/listings.api.ts'

type PageAsk = { cursor?: string | undefined; limit: number }

const latestFirst = [
  { column: 'created_at', field: 'created_at', direction: 'desc', type: 'text' },
  { column: 'id', field: 'id', direction: 'desc', type: 'text' },
] as const

/** Leaves a candidate out; where that was done before, the reason and who gave it are replaced. */
export const putExclusion = async (
  trx: Trx,
  { id, listing_id: listingId, candidate_id: candidateId, ...said }: ExclusionRow,
): Promise<void> => {
  await trx
    .insertInto('exclusion')
    .values({ id, listing_id: listingId, candidate_id: candidateId, ...said })
    .onConflict((clash) => clash.columns(['listing_id', 'candidate_id']).doUpdateSet(said))
    .execute()
}

/** Whether the candidate was left out before. */
export const deleteExclusion = async (trx: Trx, listingId: string, candidateId: string): Promise<boolean> => {
  const { numDeletedRows } = await trx
    .deleteFrom('exclusion')
    .where('listing_id', '=', listingId)
    .where('candidate_id', '=', candidateId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** A page of what was left out of a listing's list, latest first. */
export const pageOfExclusions = async (
  executor: Executor,
  { listingId, ...asked }: { listingId: string } & PageAsk,
): Promise<Page<ExclusionRow>> =>
  selectPage(executor.selectFrom('exclusion').selectAll().where('listing_id', '=', listingId), latestFirst, asked)

/** The same over all listings of an organisation. */
export const pageOfLeftOut = async (
  executor: Executor,
  { organisationId, ...asked }: { organisationId: string } & PageAsk,
): Promise<Page<ExclusionRow>> =>
  selectPage(
    executor.selectFrom('exclusion').selectAll().where('listing_id', 'in', idsOfOrganisation(organisationId)),
    latestFirst,
    asked,
  )

/** Candidates that were left out of a listing's list. */
export const findExcluded = async (executor: Executor, listingId: string): Promise<Set<string>> => {
  const rows = await executor
    .selectFrom('exclusion')
    .select('candidate_id')
    .where('listing_id', '=', listingId)
    .execute()
  return new Set(rows.map((row) => row.candidate_id))
}

/** Of each of these listings the ones of the other side that one of the two lists leaves out. */
export const findExclusionsOf = async (
  executor: Executor,
  listingIds: readonly string[],
): Promise<Map<string, Set<string>>> => {
  const excluded = new Map<string, Set<string>>()
  if (listingIds.length === 0) return excluded
  const rows = await executor
    .selectFrom('exclusion')
    .select(['listing_id', 'candidate_id'])
    .where((eb) => eb.or([eb('listing_id', 'in', listingIds), eb('candidate_id', 'in', listingIds)]))
    .execute()
  const asked = new Set(listingIds)
  for (const { listing_id: own, candidate_id: other } of rows) {
    const [listing, left] = asked.has(own) ? [own, other] : [other, own]
    excluded.set(listing, (excluded.get(listing) ?? new Set()).add(left))
  }
  return excluded
}
