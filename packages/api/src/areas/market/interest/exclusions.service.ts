import { membershipOf, type Actor } from '@duijie/domain/accounts/actor.ts'
import { roleReaches } from '@duijie/domain/accounts/role.rules.ts'
import type { ExclusionReason } from '@duijie/domain/interest/interest.schema.ts'
import { invalid, notFound } from '@duijie/domain/shared/domain-error.ts'
import { authorize } from '../../../kernel/access/authorized.ts'
import { runUseCase } from '../../../kernel/events/use-case.ts'
import { findListing } from '../listings/listings.api.ts'
import { deleteExclusion, putExclusion } from './exclusions.repository.ts'
import { curateList } from './interest.policy.ts'
import type { InterestDeps } from './interest.service.ts'
import { readSides } from './match-sides.ts'

type Candidate = { listingId: string; candidateId: string }

/**
 * Leaves a candidate out of a listing's list until it is let in again; a second time only changes the reason.
 * Errors: `exclusion.note_required` where the reason is "other", `match.wrong_kinds`, `match.same_organisation`.
 */
export const excludeCandidate = async (
  deps: InterestDeps,
  actor: Actor,
  asked: Candidate & { reason: ExclusionReason; note?: string | undefined },
): Promise<void> =>
  runUseCase(deps, actor, async ({ actor, trx, now, audit }) => {
    const sides = { listingId: asked.listingId, otherId: asked.candidateId }
    const { own, other } = await readSides(trx, actor, curateList, sides)
    if (asked.reason === 'other' && !asked.note?.trim()) throw invalid('exclusion.note_required')
    const isOwner = roleReaches(membershipOf(actor, own.organisation_id)?.role, 'editor')
    const said = {
      reason: asked.reason,
      note: asked.note ?? null,
      side: isOwner ? 'owner' : 'platform',
      excluded_by: actor.userId,
      created_at: now,
    }
    await putExclusion(trx, { id: deps.ids('exc'), listing_id: own.id, candidate_id: other.id, ...said })
    await audit({
      actorId: actor.userId,
      action: 'candidate.excluded',
      objectKind: 'listing',
      objectId: own.id,
      detail: { candidate: other.id, reason: asked.reason },
    })
  })

/** Lets a candidate in again. */
export const readmitCandidate = async (deps: InterestDeps, actor: Actor, asked: Candidate): Promise<void> =>
  runUseCase(deps, actor, async ({ actor, trx, audit }) => {
    const own = authorize(actor, curateList, await findListing(trx, actor, asked.listingId))
    if (!(await deleteExclusion(trx, own.id, asked.candidateId))) throw notFound('exclusion')
    await audit({
      actorId: actor.userId,
      action: 'candidate.readmitted',
      objectKind: 'listing',
      objectId: own.id,
      detail: { candidate: asked.candidateId },
    })
  })
