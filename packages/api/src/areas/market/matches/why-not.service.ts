import type { Executor } from '@duijie/database/database.ts'
import { isStaff, type Actor } from '@duijie/domain/accounts/actor.ts'
import type { WhyNotView } from '@duijie/domain/matches/why-not.schema.ts'
import { conflict, invalid } from '@duijie/domain/shared/domain-error.ts'
import { authorize, isAllowed } from '../../../kernel/access/authorized.ts'
import { findExcluded, findStatements } from '../interest/interest.api.ts'
import {
  findListing,
  publishedBody,
  readListing,
  readListingInside,
  type StoredListing,
} from '../listings/listings.api.ts'
import { findOrganisation } from '../../identity/organisations/organisations.api.ts'
import { basisOf, engineOf } from './ask-engine.ts'
import {
  findProfile,
  listingState,
  loadOf,
  teaserOf,
  toProfile,
  withStatements,
  type Profile,
} from './matching-engines.ts'
import type { MatchDeps } from './matches.service.ts'
import { toSuggestionViews } from './remedy-views.ts'

/** As many as a shortlist shows at first. */
const places = 10

/** A listing as this reader may know it: as their engine does for staff, all of their own, else the teaser. */
const profileFor = async (executor: Executor, actor: Actor, row: StoredListing): Promise<Profile> => {
  const organisation = await findOrganisation(executor, row.organisation_id)
  const body = publishedBody(row)
  if (row.status !== 'published' || !organisation || !body)
    throw conflict('match.not_published', { status: row.status })
  if (isStaff(actor)) {
    const asRanked = await findProfile(executor, 'staff', row.id)
    if (!asRanked) throw invalid('match.wrong_kinds')
    return asRanked
  }
  const isOwn = isAllowed(actor, readListingInside, row)
  const load = isOwn ? await loadOf(executor, row.id, body) : undefined
  const profile = toProfile(isOwn ? body : teaserOf(body), listingState(row.id, organisation, load))
  if (!profile) throw invalid('match.wrong_kinds')
  return isOwn ? withStatements(profile, await findStatements(executor, row)) : profile
}

/**
 * Why a capability is, or is not, among the first for a scenario. Its owner is compared with what is public, by what
 * they may know of the scenario; staff with everything. Errors: `match.not_published`, `match.wrong_kinds`.
 */
export const findStanding = async (
  deps: MatchDeps,
  actor: Actor,
  ask: { scenarioId: string; capabilityId: string },
): Promise<WhyNotView> => {
  const { db } = deps.database
  const scenario = authorize(actor, readListing, await findListing(db, actor, ask.scenarioId))
  const capability = authorize(actor, readListingInside, await findListing(db, actor, ask.capabilityId))
  const [left, right] = [await profileFor(db, actor, scenario), await profileFor(db, actor, capability)]
  if (left.kind !== 'scenario' || right.kind !== 'capability') throw invalid('match.wrong_kinds')
  const engine = engineOf(deps, actor)
  // Whom a scenario's list leaves out is known to its side and to staff; for all others nobody is.
  const leftOut = isStaff(actor) ? await findExcluded(db, scenario.id) : new Set<string>()
  const isOpenModel = right.profile.isOpenModel
  // As in the scenario's list, a vendor stands among vendors and an open model among open models.
  const isCandidate = (id: string): boolean => !leftOut.has(id) && engine.capabilityOf(id)?.isOpenModel === isOpenModel
  const basis = basisOf(actor, 'capability')
  const standing = engine.whyNotListed(left.profile, right.profile, { limit: places, isCandidate })
  if (standing.kind === 'listed') {
    const above = standing.rank - 1
    const next = above > 0 ? engine.whyNotListed(left.profile, right.profile, { limit: above, isCandidate }) : undefined
    return { ...standing, places, basis, remedies: next?.kind === 'not_listed' ? toSuggestionViews(next.remedies) : [] }
  }
  return {
    ...standing,
    places,
    basis,
    violations: [...standing.violations],
    remedies: toSuggestionViews(standing.remedies),
  }
}
