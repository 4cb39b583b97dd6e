import type { Executor } from '@duijie/database/database.ts'
import { isStaff, type Actor } from '@duijie/domain/accounts/actor.ts'
import type { ListingCard } from '@duijie/domain/listings/listing.view.schema.ts'
import type { ListingBody } from '@duijie/domain/listings/body.schema.ts'
import type { ExplanationView, MatchPage, MatchView } from '@duijie/domain/matches/match.schema.ts'
import { placesOf } from '@duijie/domain/matches/ties.rules.ts'
import { isOpenField } from '@duijie/domain/listings/tiers.ts'
import { conflict, notFound } from '@duijie/domain/shared/domain-error.ts'
import type { MatchingEngine } from '@duijie/matching/engine.ts'
import { authorize, isAllowed } from '../../../kernel/access/authorized.ts'
import type { Deps } from '../../../kernel/deps.ts'
import {
  findListing,
  publishedBody,
  readListingInside,
  type StoredListing,
  toListingCard,
} from '../listings/listings.api.ts'
import { findOrganisation } from '../../identity/organisations/organisations.api.ts'
import { curateList, findExcluded, findOwnInterest, findStatements, stateInterest } from '../interest/interest.api.ts'
import { askEngine, basisOf, engineOf, toExplanationView, type Answer, type Ranked } from './ask-engine.ts'
import { factsOf, findCandidates } from './candidates.ts'
import { findRuledOut } from './ruled-out.ts'
import { findMatchLinks } from './match-links.ts'
import { listingState, teaserOf, toProfile, withStatements, type Profile } from './matching-engines.ts'

export type MatchDeps = Pick<Deps, 'database' | 'matching' | 'clock'>

/** A listing's own words as the question: its owner and staff ask with everything it says. */
const questionOf = async (
  executor: Executor,
  row: StoredListing,
): Promise<{ profile: Profile; body: ListingBody; card: ListingCard }> => {
  const organisation = await findOrganisation(executor, row.organisation_id)
  const body: ListingBody | undefined = publishedBody(row)
  const profile = organisation && body && toProfile(body, listingState(row.id, organisation))
  if (row.status !== 'published' || !profile) throw conflict('match.not_published', { status: row.status })
  return {
    profile: withStatements(profile, await findStatements(executor, row)),
    body,
    card: toListingCard(row, body, organisation),
  }
}

/** With how many open models a list of vendors is followed. */
const mostOpenModels = 5

/** Vendors who can be met, or scenarios; and beside vendors what can be built on. Each is ranked among its own. */
const rankGroups = (engine: MatchingEngine, profile: Profile, limit: number, leftOut: ReadonlySet<string>) => {
  const isIn = (id: string): boolean => !leftOut.has(id)
  const isOpenModel = (id: string): boolean => engine.capabilityOf(id)?.isOpenModel === true
  if (profile.kind === 'capability') return { first: askEngine(engine, profile, { limit, isCandidate: isIn }) }
  return {
    first: askEngine(engine, profile, { limit, isCandidate: (id) => isIn(id) && !isOpenModel(id) }),
    openModels: askEngine(engine, profile, {
      limit: Math.min(limit, mostOpenModels),
      isCandidate: (id) => isIn(id) && isOpenModel(id),
    }),
  }
}

const sumCounts = (first: Answer, second: Answer | undefined): Pick<MatchPage, Counted> => {
  const excluded: Record<string, number> = { ...first.excluded }
  for (const [name, count] of Object.entries(second?.excluded ?? {})) excluded[name] = (excluded[name] ?? 0) + count
  return {
    excluded,
    excludedTotal: first.excludedTotal + (second?.excludedTotal ?? 0),
    considered: first.considered + (second?.considered ?? 0),
  }
}
type Counted = 'excluded' | 'excludedTotal' | 'considered'

/**
 * Candidates of one listing, best first: skeleton from the engine, facts from the database under the actor's rights.
 * Errors: `match.not_published`; the listing itself must be the actor's own, or they are staff.
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
  const { profile, body, card } = await questionOf(db, row)
  const leftOut = await findExcluded(db, row.id)
  const { first, openModels } = rankGroups(engineOf(deps, actor), profile, input.limit, leftOut)
  const ids = [first, openModels].flatMap((answer) => answer?.ranked ?? []).map(({ otherId }) => otherId)
  const candidates = await findCandidates(db, actor, ids)
  const links = await findMatchLinks(db, actor, { id: row.id, side: kind })
  const said = await findOwnInterest(db, row.id)
  const basis = basisOf(actor, kind)
  const toViews = (ranked: readonly Ranked[]): MatchView[] => {
    const seen = ranked.flatMap(({ otherId, explanation }): Omit<MatchView, 'rank' | 'tied'>[] => {
      const candidate = candidates.get(otherId)
      const ownInterest = said.get(otherId)
      if (!candidate) return []
      const facts = factsOf(body, candidate, explanation, basis)
      return [{ ...facts, ...links.get(otherId), ...(ownInterest ? { ownInterest } : {}) }]
    })
    const places = placesOf(seen.map(({ explanation }) => explanation.score))
    return seen.map((match, index) => ({ ...match, ...(places[index] ?? { rank: index + 1, tied: 1 }) }))
  }
  const ruledOut = await findRuledOut(deps, db, actor, profile, {
    limit: input.limit,
    isCandidate: (id) => !leftOut.has(id) && deps.matching.public.capabilityOf(id)?.isOpenModel !== true,
  })
  return {
    listing: card,
    matches: toViews(first.ranked),
    openModels: toViews(openModels?.ranked ?? []),
    ruledOut,
    ...sumCounts(first, openModels),
    basis: isStaff(actor) ? 'full' : 'own_and_public',
    permissions: {
      stateInterest: isAllowed(actor, stateInterest, row),
      curate: isAllowed(actor, curateList, row),
    },
    ...(first.nothingFits && { nothingFits: first.nothingFits }),
  }
}

/** Why these two fit, told from both teasers alone, so that either side may read it before any consent. */
export const explainListings = async (
  deps: Pick<MatchDeps, 'matching'>,
  executor: Executor,
  scenario: StoredListing,
  capability: StoredListing,
): Promise<ExplanationView> => {
  const textOf = async (row: StoredListing) => {
    const organisation = await findOrganisation(executor, row.organisation_id)
    const body = publishedBody(row)
    const profile = organisation && body && toProfile(teaserOf(body), listingState(row.id, organisation))
    if (!profile) throw notFound('listing')
    return { ...profile, isOpen: (field: string) => isOpenField(body, field, 'teaser') }
  }
  const [left, right] = [await textOf(scenario), await textOf(capability)]
  if (left.kind !== 'scenario' || right.kind !== 'capability') throw notFound('listing')
  const explanation = deps.matching.public.explainPair(left.profile, right.profile)
  return toExplanationView(explanation, 'teasers', { scenario: left.isOpen, capability: right.isOpen })
}
