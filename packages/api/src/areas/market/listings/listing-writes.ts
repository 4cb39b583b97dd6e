import type { Trx } from '@duijie/database/database.ts'
import type { ListingRowStored } from '@duijie/database/tables/listing.table.ts'
import type { ListingBody } from '@duijie/domain/listings/body.schema.ts'
import type { ListingStatus } from '@duijie/domain/listings/listing.schema.ts'
import { disclose } from '@duijie/domain/listings/tiers.ts'
import { bilingualTexts } from '@duijie/domain/shared/bilingual.schema.ts'
import { conflict } from '@duijie/domain/shared/domain-error.ts'
import { addDays } from '@duijie/domain/shared/days.rules.ts'
import { findUserName } from '../../identity/accounts/accounts.api.ts'
import { dropAutosave, findLastVersion, insertVersion } from './listing-versions.repository.ts'
import { updateListing } from './listings.repository.ts'

/** How long a published listing stands before its owner must confirm it. */
export const listingLifetimeDays = 180

/** What the degraded search looks through: teaser texts only, lower-cased. */
export const teaserText = (body: ListingBody, organisationName: string): string => {
  const teaser = disclose(body, 'teaser').body
  return [organisationName, ...bilingualTexts(teaser.title), ...bilingualTexts(teaser.summary)]
    .join(' \n ')
    .toLowerCase()
}

/** The columns that change when a body becomes the published one. */
export const publicationColumns = (body: ListingBody, organisationName: string, now: string) => ({
  published_body: JSON.stringify(body),
  is_public: body.kind === 'scenario' && body.confidentiality === 'invited' ? 0 : 1,
  teaser_text: teaserText(body, organisationName),
  published_at: now,
  expires_at: addDays(now, listingLifetimeDays),
})

export type ListingChange = {
  row: ListingRowStored
  expectedVersion: number
  action: string
  actorId: string
  note?: string | undefined
  status?: ListingStatus
  body?: ListingBody
  columns?: Partial<ListingRowStored>
  now: string
}

/**
 * One step of a listing: the row at the expected version, and its entry in the history.
 * Errors: `listing.changed_meanwhile` with who and when.
 */
export const writeListingChange = async (trx: Trx, change: ListingChange): Promise<number> => {
  if (change.row.version !== change.expectedVersion) throw await changedMeanwhile(trx, change.row.id)
  const version = change.expectedVersion + 1
  const body = change.body ? JSON.stringify(change.body) : change.row.body
  const at = { id: change.row.id, version: change.expectedVersion }
  const set = { ...change.columns, body, status: change.status ?? change.row.status, updated_at: change.now }
  // The entry first: the database lets a status move only where the history says by which act.
  await insertVersion(trx, {
    listing_id: change.row.id,
    version,
    action: change.action,
    actor_id: change.actorId,
    note: change.note ?? null,
    body,
    created_at: change.now,
  })
  if (!(await updateListing(trx, at, set))) throw await changedMeanwhile(trx, change.row.id)
  // One sitting of autosaves is one entry of the history: the newest save replaces the one before by the same person.
  if (change.action === 'saved') await dropAutosave(trx, { ...at, actorId: change.actorId })
  return version
}

const changedMeanwhile = async (trx: Trx, listingId: string): Promise<Error> => {
  const last = await findLastVersion(trx, listingId)
  const by = last ? ((await findUserName(trx, last.actor_id)) ?? '') : ''
  return conflict('listing.changed_meanwhile', { by, at: last?.created_at ?? null, version: last?.version ?? null })
}
