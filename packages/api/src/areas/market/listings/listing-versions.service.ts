import { membershipOf, type Actor } from '@duijie/domain/accounts/actor.ts'
import { diffBodies } from '@duijie/domain/listings/listing-diff.ts'
import type { VersionView } from '@duijie/domain/listings/listing.view.schema.ts'
import { authorize } from '../../../kernel/access/authorized.ts'
import { findUserNames } from '../../identity/accounts/accounts.api.ts'
import { pageOfVersions } from './listing-versions.repository.ts'
import { readListingInside } from './listings.policy.ts'
import { findListing, readBody } from './listings.repository.ts'
import type { ListingDeps } from './listings.service.ts'

/**
 * The history of a listing with what changed at each step, newest first. Staff read the texts that were handed in, each
 * against the one before it.
 */
export const listVersions = async (
  deps: ListingDeps,
  actor: Actor,
  filter: { id: string; cursor?: string | undefined; limit: number },
): Promise<{ items: VersionView[]; nextCursor?: string | undefined }> => {
  const { db } = deps.database
  const row = authorize(actor, readListingInside, await findListing(db, actor, filter.id))
  const { before, ...page } = await pageOfVersions(db, {
    ...filter,
    listingId: row.id,
    onlySubmitted: !membershipOf(actor, row.organisation_id),
  })
  const names = await findUserNames(
    db,
    page.items.map((version) => version.actor_id),
  )
  const items = page.items.map((version, index) => {
    const previous = page.items[index + 1] ?? before
    return {
      version: version.version,
      action: version.action,
      actorName: names.get(version.actor_id) ?? '',
      note: version.note ?? undefined,
      createdAt: version.created_at,
      changes: previous ? diffBodies(readBody(previous.body), readBody(version.body)) : [],
    }
  })
  return { ...page, items }
}
