import type { Executor } from '@duijie/database/database.ts'
import { isStaff, type Actor } from '@duijie/domain/accounts/actor.ts'
import type { ListingCard } from '@duijie/domain/listings/listing.view.schema.ts'
import type { ListingBody } from '@duijie/domain/listings/body.schema.ts'
import type { ExplanationView, MatchPage, MatchView } from '@duijie/domain/matches/match.schema.ts'
import { conflict, notFound } from '@duijie/domain/shared/domain-error.ts'
import { authorize, isAllowed } from '../../../kernel/access/authorized.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { toListingCard } from '../listings/listing-cards.ts'
import { findListingCards } from '../listings/listing-reads.service.ts'
import { readListingInside } from '../listings/listings.policy.ts'
import { findListing, publishedBody, type StoredListing } from '../listings/listings.repository.ts'
import { findOrganisation } from '../../identity/organisations/organisations.repository.ts'
import { curateList, stateInterest } from '../interest/interest.policy.ts'
import { findExcluded, findOwnInterest, findStatements } from '../interest/statements.repository.ts'
import { askEngine, basisOf, engineOf, toExplanationView } from './ask-engine.ts'
import { findPairingLinks } from './pairing-links.ts'
import { listingState, teaserOf, toProfile, withStatements, type Profile } from './matching-engines.ts'

export type MatchDeps = Pick<Deps, 'database' | 'matching' | 'clock'>

/** A listing's own words as the question: its owner and staff ask with everything it says. */
const questionOf = async (executor: Executor, row: StoredListing): Promise<{ profile: Profile; card: ListingCard }> => {
  const organisation = await findOrganisation(executor, row.organisation_id)
  const body: ListingBody | undefined = publishedBody(row)
  const profile = organisation && body && toProfile(body, listingState(row.id, organisation))
  if (row.status !== 'published' || !profile) throw conflict('match.not_published', { status: row.status })
  return {
    profile: withStatements(profile, await findStatements(executor, row)),
    card: toListingCard(row, body, organisation),
  }
}

/**
 * Candidates of one listing, best first: skeleton from the engine, facts from the database under the actor's rights.
 * Errors: `match.not_published`; the listing itself must be the actor's own, or he is staff.
 */
export const findMatches = async (
  deps: MatchDeps,
  actor: Actor,
  input: { listingId: string; limit: number },
  kind: 'scenario' | 'capability',
): Promise<MatchPage> => {
  const { db } = deps.database
  const row = authorize(actor, readListingInside, await findListing(db, actor, input.listingId))
  if (row.kind !== kind) throw notFound('listing')
  const { profile, card } = await questionOf(db, row)
  const leftOut = await findExcluded(db, row.id)
  const { ranked, excluded, excludedTotal, considered, nothingFits } = askEngine(engineOf(deps, actor), profile, {
    limit: input.limit,
    leftOut,
    basis: basisOf(actor, kind),
  })
  const cards = await findListingCards(
    db,
    actor,
    ranked.map(({ otherId }) => otherId),
  )
  const links = await findPairingLinks(db, actor, row)
  const said = await findOwnInterest(db, row.id)
  const matches = ranked.flatMap(({ otherId, explanation }): Omit<MatchView, 'rank'>[] => {
    const listing = cards.get(otherId)
    const ownInterest = said.get(otherId)
    return listing ? [{ listing, explanation, ...links.get(otherId), ...(ownInterest ? { ownInterest } : {}) }] : []
  })
  return {
    listing: card,
    matches: matches.map((match, index) => ({ ...match, rank: index + 1 })),
    excluded: { ...excluded },
    excludedTotal,
    basis: isStaff(actor) ? 'full' : 'own_and_public',
    permissions: {
      stateInterest: isAllowed(actor, stateInterest, row),
      curate: isAllowed(actor, curateList, row),
    },
    considered,
    ...(nothingFits && { nothingFits }),
  }
}

/** Why these two fit, told from both teasers alone, so that either side may read it before any consent. */
export const explainListings = async (
  deps: Pick<MatchDeps, 'matching'>,
  executor: Executor,
  scenario: StoredListing,
  capability: StoredListing,
): Promise<ExplanationView> => {
  const profileOf = async (row: StoredListing): Promise<Profile> => {
    const organisation = await findOrganisation(executor, row.organisation_id)
    const body = publishedBody(row)
    const profile = organisation && body && toProfile(teaserOf(body), listingState(row.id, organisation))
    if (!profile) throw notFound('listing')
    return profile
  }
  const [left, right] = [await profileOf(scenario), await profileOf(capability)]
  if (left.kind !== 'scenario' || right.kind !== 'capability') throw notFound('listing')
  return toExplanationView(deps.matching.public.explainPair(left.profile, right.profile), 'teasers')
}
