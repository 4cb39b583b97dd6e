import type { Executor } from '@duijie/database/database.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'
import { conflict, invalid } from '@duijie/domain/shared/domain-error.ts'
import { authorize, type Policy } from '../../../kernel/access/authorized.ts'
import { findListing, type ListingObject, readListing, type StoredListing } from '../listings/listings.api.ts'

const otherKinds: Record<string, string> = { scenario: 'capability', capability: 'scenario' }

/**
 * The listing that the actor may act on and the one of the other side that they speak of.
 * Errors: not found for what they cannot see, `match.wrong_kinds`, `match.same_organisation`.
 */
export const readSides = async (
  executor: Executor,
  actor: Actor,
  policy: Policy<ListingObject, string>,
  ids: { listingId: string; otherId: string },
): Promise<{ own: StoredListing; other: StoredListing }> => {
  const own = authorize(actor, policy, await findListing(executor, actor, ids.listingId))
  const other = authorize(actor, readListing, await findListing(executor, actor, ids.otherId))
  if (otherKinds[own.kind] !== other.kind) throw invalid('match.wrong_kinds')
  if (own.organisation_id === other.organisation_id) throw conflict('match.same_organisation')
  return { own, other }
}
