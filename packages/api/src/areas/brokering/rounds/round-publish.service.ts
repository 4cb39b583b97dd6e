import type { Actor } from '@duijie/domain/accounts/actor.ts'
import type { ProposalObstacle, RoundProposal } from '@duijie/domain/rounds/round.schema.ts'
import { z } from 'zod'

import { parseJson } from '@duijie/database/json.ts'
import { authorize } from '../../../kernel/access/authorized.ts'
import { runUseCase, type UseCase } from '../../../kernel/events/use-case.ts'
import {
  findListing,
  isMemberOrganisation,
  isOpenModel,
  type StoredListing,
} from '../../market/listings/listings.api.ts'
import {
  countEvents,
  findOpenPairings,
  findPairing,
  openPairing,
  recordPairingEvent,
  updatePairing,
} from '../pairings/pairings.api.ts'
import { findPairObstacle } from './pair-obstacles.ts'
import { manageRound } from './rounds.policy.ts'
import { findRound, stepRound } from './rounds.repository.ts'
import { findProposals, insertProposal, updateProposal } from './round-proposals.repository.ts'
import type { RoundDeps } from './rounds.service.ts'

const assigned = z.object({ assignments: z.array(z.object({ scenario: z.string(), capability: z.string() })) })

type At = { id: string; version: number }
export type Published = { version: number; proposed: number; skipped: number; leftOut: number }
export type Undone = { version: number; withdrawn: number; kept: number }

const isOffered = (listing: StoredListing | undefined): listing is StoredListing =>
  listing?.status === 'published' && listing.organisation_verification !== 'suspended' && isMemberOrganisation(listing)

/** Opens one pairing for screening, finds the one that these two have already, or says why there can be none. */
const propose = async (
  deps: RoundDeps,
  useCase: UseCase,
  actor: Actor,
  ids: { scenarioId: string; capabilityId: string },
): Promise<RoundProposal> => {
  const { trx } = useCase
  const [open] = await findOpenPairings(trx, ids)
  if (open) return { ...ids, state: 'skipped', pairingId: open.id }
  const leaveOut = (reason: ProposalObstacle): RoundProposal => ({ ...ids, state: 'left_out', reason })
  const scenario = await findListing(trx, actor, ids.scenarioId)
  const capability = await findListing(trx, actor, ids.capabilityId)
  if (!isOffered(scenario) || !isOffered(capability)) return leaveOut('listing_gone')
  const obstacle = await findPairObstacle(trx, scenario, { ...capability, isOpenModel: isOpenModel(capability) })
  if (obstacle) return leaveOut(obstacle)
  const opening = { scenario, capability, side: 'platform', isInvited: false } as const
  return { ...ids, state: 'proposed', pairingId: await openPairing(deps, useCase, actor, opening) }
}

/**
 * Turns every assignment into a pairing that waits for screening: nobody outside the platform hears of it before a broker
 * invites the two. Pairs that have a pairing already are left as they are; pairs that cannot be made any more, because a
 * listing is gone or somebody has refused since the run, are left out with their reason; the others are made all the same.
 * Errors: `round.step_not_allowed`, `round.changed_meanwhile`.
 */
export const publishRound = async (deps: RoundDeps, actor: Actor, ask: At): Promise<Published> =>
  runUseCase(deps, actor, async (useCase) => {
    const { actor, trx, now, audit } = useCase
    const row = authorize(actor, manageRound, await findRound(trx, ask.id))
    const version = await stepRound(trx, row, { action: 'publish', version: ask.version, now })
    const { assignments } = parseJson(assigned, row.result ?? '{}', 'round.result')
    const proposals: RoundProposal[] = []
    for (const { scenario, capability } of assignments) {
      const proposal = await propose(deps, useCase, actor, { scenarioId: scenario, capabilityId: capability })
      await insertProposal(trx, row.id, proposal)
      proposals.push(proposal)
    }
    const countOf = (state: RoundProposal['state']) => proposals.filter((one) => one.state === state).length
    const counts = { proposed: countOf('proposed'), skipped: countOf('skipped'), leftOut: countOf('left_out') }
    await audit({
      actorId: actor.userId,
      action: 'round.published',
      objectKind: 'round',
      objectId: row.id,
      detail: counts,
    })
    return { version, ...counts }
  })

/** Closes a proposal that nobody has touched since; whatever a person has done with a pairing stays. */
const takeBack = async (
  deps: RoundDeps,
  useCase: UseCase,
  actor: Actor,
  pairingId: string,
): Promise<'withdrawn' | 'kept'> => {
  const { trx, now } = useCase
  await useCase.lock(pairingId)
  const pairing = await findPairing(trx, pairingId)
  const isTouched = pairing?.version !== 1 || pairing.stage !== 'screening' || (await countEvents(trx, pairingId)) > 1
  if (isTouched) return 'kept'
  const set = { stage: 'closed', stage_since: now }
  await updatePairing(trx, pairing, { expectedVersion: 1, actorId: actor.userId, now, set })
  const moved = { kind: 'moved', side: 'platform', from: 'screening', to: 'closed', audience: 'internal' } as const
  await recordPairingEvent(deps, useCase, actor, pairing.id, moved)
  return 'withdrawn'
}

/** Takes a published round back, except for what people have worked on. */
export const undoRound = async (deps: RoundDeps, actor: Actor, ask: At): Promise<Undone> =>
  runUseCase(deps, actor, async (useCase) => {
    const { actor, trx, now, audit } = useCase
    const row = authorize(actor, manageRound, await findRound(trx, ask.id))
    const version = await stepRound(trx, row, { action: 'undo', version: ask.version, now })
    const counts = { withdrawn: 0, kept: 0 }
    for (const proposal of await findProposals(trx, row.id)) {
      if (proposal.state !== 'proposed' || proposal.pairingId === undefined) continue
      const state = await takeBack(deps, useCase, actor, proposal.pairingId)
      counts[state] += 1
      await updateProposal(trx, row.id, proposal, state)
    }
    await audit({
      actorId: actor.userId,
      action: 'round.undone',
      objectKind: 'round',
      objectId: row.id,
      detail: counts,
    })
    return { version, ...counts }
  })
