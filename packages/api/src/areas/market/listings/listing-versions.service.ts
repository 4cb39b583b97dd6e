import { selectPage } from '@duijie/database/keyset.ts'
import { membershipOf, type Actor } from '@duijie/domain/accounts/actor.ts'
import { diffBodies } from '@duijie/domain/listings/listing-diff.ts'
import type { VersionView } from '@duijie/domain/listings/listing.view.schema.ts'
import { unsubmittedActions } from '@duijie/domain/listings/submitted.rules.ts'
import { authorize } from '../../../kernel/access/authorized.ts'
import { findUserNames } from '../../identity/accounts/accounts.api.ts'
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
  let query = db.selectFrom('listing_version').selectAll().where('listing_id', '=', row.id)
  if (!membershipOf(actor, row.organisation_id)) query = query.where('action', 'not in', unsubmittedActions)
  const page = await selectPage(
    query,
    [{ column: 'version', field: 'version', direction: 'desc', type: 'integer' }],
    filter,
  )
  const oldest = page.items.at(-1)
  const before =
    oldest && (await query.where('version', '<', oldest.version).orderBy('version', 'desc').limit(1).executeTakeFirst())
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
