import type { Executor } from '@duijie/database/database.ts'
import type { ImportRowResult } from '@duijie/domain/imports/import-batch.schema.ts'
import type { ListingKind } from '@duijie/domain/listings/listing.schema.ts'
import { findByExternalIds, issuesOf, type ExternalListing } from '../listings/listings.api.ts'
import { findOrigins } from './imports.repository.ts'
import type { ReadRow } from './read-rows.ts'

/** A listing that is there already, and the row of an import that it was made of. */
type KnownListing = ExternalListing & { origin?: { import_id: string; source_row: number } | undefined }

export type Question = {
  organisationId: string
  kind: ListingKind
  /** What lacks anything for review is a problem then. */
  submit: boolean
  now: string
  /** The import that is under way: a row that it has already made stays its own when it is sent again. */
  importId?: string
}

const judgeKnown = (row: ImportRowResult, known: KnownListing, question: Question): ImportRowResult => {
  const isSame = known.content_hash === row.contentHash
  const isOwn = question.importId !== undefined && known.origin?.import_id === question.importId
  if (isOwn && known.origin?.source_row === row.row) return { ...row, listingId: known.id }
  if (isOwn && !isSame) {
    const issue = { field: 'externalId', reason: 'import.duplicate_differs', ...before(row.externalId) }
    return { ...row, verdict: 'problem', issues: [issue] }
  }
  return { ...row, verdict: 'duplicate', listingId: known.id, ...(isSame ? {} : { differs: true }) }
}

const before = (text: string | undefined): { before?: string } => (text === undefined ? {} : { before: text })

const judgeOne = (read: ReadRow, known: KnownListing | undefined, question: Question): ImportRowResult => {
  const { ready, ...row } = read
  const gaps = ready ? issuesOf(ready.body, question.now).map(({ field, code }) => ({ field, reason: code })) : []
  const result: ImportRowResult = {
    ...row,
    verdict: 'ready',
    gaps,
    ...(ready ? { contentHash: ready.contentHash } : {}),
  }
  if (row.issues.length > 0) return { ...result, verdict: 'problem' }
  if (!ready) return { ...result, verdict: 'duplicate' }
  if (known) return judgeKnown(result, known, question)
  return question.submit && gaps.length > 0 ? { ...result, verdict: 'problem', issues: gaps, gaps: [] } : result
}

/** What would become of each row as things stand: `ready` ones are not there yet, or were made by this very import. */
export const judgeRows = async (
  executor: Executor,
  rows: readonly ReadRow[],
  question: Question,
): Promise<ImportRowResult[]> => {
  const ids = rows.flatMap(({ ready }) => ready?.externalId ?? [])
  const listings = await findByExternalIds(executor, question.organisationId, question.kind, ids)
  const origins = await findOrigins(
    executor,
    listings.map(({ id }) => id),
  )
  const known = new Map(listings.map((one) => [one.external_id ?? '', { ...one, origin: origins.get(one.id) }]))
  return rows.map((row) => judgeOne(row, row.ready && known.get(row.ready.externalId), question))
}
