import type { Actor } from '@duijie/domain/accounts/actor.ts'
import type { DraftCandidate } from '@duijie/domain/matches/draft-candidate.schema.ts'
import { authorize } from '../../../kernel/access/authorized.ts'
import { findOrganisation } from '../../identity/organisations/organisations.api.ts'
import { findListing, readBody, readListingInside } from '../listings/listings.api.ts'
import { askEngine } from './ask-engine.ts'
import { factsOf, findCandidates } from './candidates.ts'
import { listingState, toProfile } from './matching-engines.ts'
import type { MatchDeps } from './matches.service.ts'

const mostShown = 3

/**
 * Whom a draft would find if it were published as it stands. Asked of the public engine whoever asks, and only asked: a
 * draft enters no index. Its own organisation is no candidate, as ever, and an open model is nobody to meet. Empty for what is no draft and for kinds that
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
  const body = readBody(row.body)
  const question = toProfile(body, listingState(row.id, organisation))
  if (!question) return []
  const basis = question.kind === 'scenario' ? 'scenario_full' : 'capability_full'
  const engine = deps.matching.public
  const { ranked } = askEngine(engine, question, {
    limit: mostShown,
    isCandidate: (id) => engine.capabilityOf(id)?.isOpenModel !== true,
  })
  const candidates = await findCandidates(
    db,
    actor,
    ranked.map(({ otherId }) => otherId),
  )
  return ranked.flatMap(({ otherId, explanation }) => {
    const candidate = candidates.get(otherId)
    if (!candidate) return []
    const { listing, explanation: told } = factsOf(body, candidate, explanation, basis)
    return [{ listing, explanation: told }]
  })
}
