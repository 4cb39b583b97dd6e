import type { Actor } from '@duijie/domain/accounts/actor.ts'
import type { DraftCandidate } from '@duijie/domain/matches/draft-candidate.schema.ts'
import { authorize } from '../../../kernel/access/authorized.ts'
import { findOrganisation } from '../../identity/organisations/organisations.repository.ts'
import { findListingCards } from '../listings/listing-reads.service.ts'
import { readListingInside } from '../listings/listings.policy.ts'
import { findListing, readBody } from '../listings/listings.repository.ts'
import { askEngine } from './ask-engine.ts'
import { listingState, toProfile } from './matching-engines.ts'
import type { MatchDeps } from './matches.service.ts'

const mostShown = 3

/**
 * Whom a draft would find if it were published as it stands. Asked of the public engine whoever asks, and only asked: a
 * draft enters no index. Its own organisation is no candidate, as ever. Empty for what is no draft and for kinds that
 * are not matched.
 */
export const findDraftCandidates = async (
  deps: Pick<MatchDeps, 'database' | 'matching'>,
  actor: Actor,
  listingId: string,
): Promise<DraftCandidate[]> => {
  const { db } = deps.database
  const row = authorize(actor, readListingInside, await findListing(db, actor, listingId))
  const organisation = await findOrganisation(db, row.organisation_id)
  if (row.status !== 'draft' || !organisation) return []
  const question = toProfile(readBody(row.body), listingState(row.id, organisation))
  if (!question) return []
  const basis = question.kind === 'scenario' ? 'scenario_full' : 'capability_full'
  const { ranked } = askEngine(deps.matching.public, question, { limit: mostShown, leftOut: new Set(), basis })
  const cards = await findListingCards(
    db,
    null,
    ranked.map(({ otherId }) => otherId),
  )
  return ranked.flatMap(({ otherId, explanation }) => {
    const listing = cards.get(otherId)
    return listing ? [{ listing, explanation }] : []
  })
}
