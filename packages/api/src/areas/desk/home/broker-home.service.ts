import type { Executor } from '@duijie/database/database.ts'
import { isStaff, type Actor } from '@duijie/domain/accounts/actor.ts'
import type { BrokerHome } from '@duijie/domain/home/home.schema.ts'
import { staleAfterDays } from '@duijie/domain/pairings/pairing.rules.ts'
import { notFound } from '@duijie/domain/shared/domain-error.ts'
import { settledStages, pairingStages } from '@duijie/domain/pairings/pairing-stages.ts'
import { toPairingCards } from '../../brokering/pairings/pairings.api.ts'
import { findListingCards, listReviewQueue } from '../../market/listings/listings.api.ts'
import { homeMatches, type HomeDeps } from './home.service.ts'
import { withContacts } from './pairing-contacts.ts'

const stuckQuery = (executor: Executor, now: string) =>
  executor.selectFrom('pairing').where((eb) =>
    eb.or(
      pairingStages.flatMap((stage) => {
        const days = staleAfterDays(stage)
        if (days === undefined) return []
        const since = new Date(Date.parse(now) - (days + 1) * 86_400_000).toISOString()
        return [eb.and([eb('stage', '=', stage), eb('stage_since', '<=', since)])]
      }),
    ),
  )

const unansweredQuery = (executor: Executor) =>
  executor
    .selectFrom('listing')
    .where('kind', '=', 'scenario')
    .where('status', '=', 'published')
    .where((eb) =>
      eb.not(
        eb.exists(eb.selectFrom('pairing').select('pairing.id').whereRef('pairing.scenario_id', '=', 'listing.id')),
      ),
    )

const countOf = async (query: { executeTakeFirstOrThrow: () => Promise<{ count: number }> }): Promise<number> =>
  (await query.executeTakeFirstOrThrow()).count

/** A broker's morning: what is stuck, which scenarios nobody has answered, and what they may review themselves. */
export const getBrokerHome = async (deps: HomeDeps, actor: Actor): Promise<BrokerHome> => {
  if (!isStaff(actor)) throw notFound('home')
  const { db } = deps.database
  const now = deps.clock().toISOString()
  const stuck = await stuckQuery(db, now).selectAll().orderBy('stage_since').orderBy('id').limit(20).execute()
  const fresh = await unansweredQuery(db)
    .select('id')
    .orderBy('published_at', 'desc')
    .orderBy('id')
    .limit(homeMatches)
    .execute()
  const cards = await findListingCards(
    db,
    actor,
    fresh.map((row) => row.id),
  )
  const isReviewer = actor.staffRoles.some((role) => role === 'reviewer' || role === 'admin')
  return {
    stuck: await withContacts(db, await toPairingCards(db, actor, stuck, now)),
    reviews: isReviewer ? (await listReviewQueue(deps, actor, { limit: homeMatches })).items : [],
    unanswered: fresh.flatMap((row) => cards.get(row.id) ?? []),
    counts: {
      stuck: await countOf(stuckQuery(db, now).select((eb) => eb.fn.countAll<number>().as('count'))),
      reviews: !isReviewer
        ? 0
        : await countOf(
            db
              .selectFrom('listing')
              .where('status', '=', 'in_review')
              .select((eb) => eb.fn.countAll<number>().as('count')),
          ),
      changes: !isReviewer
        ? 0
        : await countOf(
            db
              .selectFrom('change_request')
              .where('state', '=', 'pending')
              .select((eb) => eb.fn.countAll<number>().as('count')),
          ),
      verifications: !isReviewer
        ? 0
        : await countOf(
            db
              .selectFrom('organisation')
              .where('verification', '=', 'pending')
              .select((eb) => eb.fn.countAll<number>().as('count')),
          ),
      unanswered: await countOf(unansweredQuery(db).select((eb) => eb.fn.countAll<number>().as('count'))),
      open: await countOf(
        db
          .selectFrom('pairing')
          .where('stage', 'not in', settledStages)
          .select((eb) => eb.fn.countAll<number>().as('count')),
      ),
    },
  }
}
