import { isStaff, type Actor } from '@duijie/domain/accounts/actor.ts'
import type { BrokerHome } from '@duijie/domain/home/home.schema.ts'
import { notFound } from '@duijie/domain/shared/domain-error.ts'
import { countOpenPairings, findStuck, isNeverPaired, toPairingCards } from '../../brokering/pairings/pairings.api.ts'
import { countToVerify } from '../../identity/organisations/organisations.api.ts'
import {
  countListings,
  countPendingChanges,
  findListingCards,
  listReviewQueue,
  newestPublished,
} from '../../market/listings/listings.api.ts'
import { homeMatches, type HomeDeps } from './home.service.ts'
import { withContacts } from './pairing-contacts.ts'

const mostStuck = 20

/** What a reviewer has before them; nothing for everybody else. */
const reviewsOf = async (deps: HomeDeps, actor: Actor) => {
  const isReviewer = actor.staffRoles.some((role) => role === 'reviewer' || role === 'admin')
  if (!isReviewer) return { items: [], counts: { reviews: 0, changes: 0, verifications: 0 } }
  const { db } = deps.database
  const { items } = await listReviewQueue(deps, actor, { limit: homeMatches })
  const reviews = await countListings(db, { status: 'in_review' })
  const changes = await countPendingChanges(db)
  return { items, counts: { reviews, changes, verifications: await countToVerify(db) } }
}

/** A broker's morning: what is stuck, which scenarios nobody has answered, and what they may review themselves. */
export const getBrokerHome = async (deps: HomeDeps, actor: Actor): Promise<BrokerHome> => {
  if (!isStaff(actor)) throw notFound('home')
  const { db } = deps.database
  const now = deps.clock().toISOString()
  const stuck = await findStuck(db, now, mostStuck)
  const unanswered = await newestPublished(db, { kind: 'scenario', only: isNeverPaired, limit: homeMatches })
  const cards = await findListingCards(db, actor, unanswered.ids)
  const { items: reviews, counts } = await reviewsOf(deps, actor)
  return {
    stuck: await withContacts(db, await toPairingCards(db, actor, stuck.rows, now)),
    reviews,
    unanswered: unanswered.ids.flatMap((id) => cards.get(id) ?? []),
    counts: { ...counts, stuck: stuck.total, unanswered: unanswered.total, open: await countOpenPairings(db) },
  }
}
