import type { Trx } from '@duijie/database/database.ts'
import { uniqueViolation } from '@duijie/database/constraint-errors.ts'
import { hasStaffRole, membershipOf, type Actor } from '@duijie/domain/accounts/actor.ts'
import { roleReaches } from '@duijie/domain/accounts/role.rules.ts'
import { laneOf } from '@duijie/domain/pairings/pairing.rules.ts'
import type { ExplanationView } from '@duijie/domain/matches/match.schema.ts'
import { conflict, forbidden, invalid, notFound } from '@duijie/domain/shared/domain-error.ts'
import { authorize } from '../../../kernel/access/authorized.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { runUseCase, type UseCase } from '../../../kernel/events/use-case.ts'
import { refuses } from '../../market/interest/interest.api.ts'
import {
  findListing,
  isMemberOrganisation,
  isOpenModel,
  publishedBody,
  readListing,
  type StoredListing,
} from '../../market/listings/listings.api.ts'
import { explainListings } from '../../market/matches/matches.api.ts'
import { findUserName } from '../../identity/accounts/accounts.api.ts'
import { knows } from './pairings.policy.ts'
import { findOpenPairings, insertPairing, insertPairingEvent } from './pairings.repository.ts'
import { writeTakenAlong } from './taken-along.service.ts'

export type PairingDeps = Pick<Deps, 'database' | 'clock' | 'ids' | 'wake' | 'readActor' | 'matching'>

type Proposal = {
  scenarioId: string
  capabilityId: string
  note?: string | undefined
  /** Open models to build on. */
  takeAlong: readonly string[]
}

/** Who proposes: staff for the platform, or the side whose editor the actor is. Errors: `pairing.propose_not_allowed`. */
const proposingSide = (
  actor: Actor,
  scenario: StoredListing,
  capability: StoredListing,
): 'platform' | 'scenario' | 'capability' => {
  const edits = (organisationId: string) => roleReaches(membershipOf(actor, organisationId)?.role, 'editor')
  if (edits(scenario.organisation_id)) return 'scenario'
  if (edits(capability.organisation_id)) return 'capability'
  if (hasStaffRole(actor, 'broker')) return 'platform'
  throw forbidden('pairing.propose_not_allowed')
}

/** Errors: `pairing.wrong_kinds`, `pairing.not_published`, `pairing.same_organisation`, `organisation.not_a_member`, `pairing.open_model_lead`. */
export const refuseUnfit = (scenario: StoredListing, capability: StoredListing): void => {
  if (scenario.kind !== 'scenario' || capability.kind !== 'capability') throw invalid('pairing.wrong_kinds')
  if (scenario.status !== 'published' || capability.status !== 'published') throw conflict('pairing.not_published')
  if (scenario.organisation_id === capability.organisation_id) throw conflict('pairing.same_organisation')
  if (!isMemberOrganisation(scenario) || !isMemberOrganisation(capability)) throw conflict('organisation.not_a_member')
  if (isOpenModel(capability)) throw conflict('pairing.open_model_lead')
}

/** A side is held to its own word and learns nothing of the other's; staff know both. */
export const refuseConflict = async (
  trx: Trx,
  side: 'platform' | 'scenario' | 'capability',
  scenario: StoredListing,
  capability: StoredListing,
): Promise<void> => {
  const byScenario = side !== 'capability' && (await refuses(trx, scenario, capability))
  const byCapability = side !== 'scenario' && (await refuses(trx, capability, scenario))
  if (byScenario || byCapability) throw conflict('pairing.conflict_declared')
}

type Opening = {
  scenario: StoredListing
  capability: StoredListing
  side: 'platform' | 'scenario' | 'capability'
  /** Both sides are told at once; otherwise it waits for a broker's screening. */
  isInvited: boolean
  note?: string | undefined
}

const consentOf = (side: Opening['side'], own: 'scenario' | 'capability') => (side === own ? 'consented' : 'pending')

/**
 * Writes a new pairing with its first entry, audit row and events. What is kept as explanation rests on both teasers
 * alone, because both sides will read it before either has consented.
 */
export const openPairing = async (
  deps: PairingDeps,
  { trx, now, audit, emit }: UseCase,
  actor: Actor,
  { scenario, capability, side, isInvited, note }: Opening,
): Promise<string> => {
  const scenarioBody = publishedBody(scenario)
  if (scenarioBody?.kind !== 'scenario' || publishedBody(capability)?.kind !== 'capability') throw notFound('listing')
  const explanation = await explainListings(deps, trx, scenario, capability)
  const id = deps.ids('pai')
  const stage = isInvited ? 'invited' : 'screening'
  const own = { byName: (await findUserName(trx, actor.userId)) ?? '', at: now }
  await insertPairing(trx, {
    id,
    scenario_id: scenario.id,
    capability_id: capability.id,
    scenario_organisation_id: scenario.organisation_id,
    capability_organisation_id: capability.organisation_id,
    stage,
    stage_since: now,
    version: 1,
    lane: laneOf(scenarioBody.sectors),
    broker_id: side === 'platform' ? actor.userId : null,
    score: explanation.score,
    explanation: JSON.stringify(explanation),
    scenario_consent: consentOf(side, 'scenario'),
    capability_consent: consentOf(side, 'capability'),
    consent_details: JSON.stringify(side === 'platform' ? {} : { [side]: own }),
    next_step: null,
    next_step_due: null,
    next_step_by: 'broker',
    proposed_by: actor.userId,
    proposed_side: side,
    invited_at: isInvited ? now : null,
    proposal_note: note ?? null,
    updated_by: actor.userId,
    created_at: now,
    updated_at: now,
  })
  await insertPairingEvent(trx, {
    id: deps.ids('pev'),
    pairing_id: id,
    kind: 'proposed',
    actor_id: actor.userId,
    actor_side: side,
    from_stage: null,
    to_stage: stage,
    reason: null,
    text: note ?? null,
    audience: 'shared',
    created_at: now,
  })
  await audit({
    actorId: actor.userId,
    action: 'pairing.proposed',
    objectKind: 'pairing',
    objectId: id,
    detail: { scenario: scenario.id, capability: capability.id, side },
  })
  await emit({ type: 'pairing.changed', objectId: id, payload: {} })
  if (isInvited) await emit({ type: 'pairing.invited', objectId: id, payload: {} })
  return id
}

/**
 * Proposes a pairing. A broker's proposal has been screened by them and invites both sides at once; a side's proposal
 * carries its own consent and waits for screening. A pairing that the proposing side does not know of does not stand in
 * its way: both proposals wait beside each other and become one when a broker invites (`joinWishes`).
 * Errors: `pairing.already_open`, `pairing.same_organisation`, `pairing.conflict_declared`, `organisation.not_a_member`,
 * `pairing.open_model_lead`, `pairing.only_open_models`, `pairing.too_many_taken_along`.
 */
export const proposePairing = async (
  deps: PairingDeps,
  actor: Actor,
  proposal: Proposal,
): Promise<{ id: string; stage: 'screening' | 'invited' }> =>
  runUseCase(deps, actor, async (useCase) => {
    const { actor, trx } = useCase
    const scenario = authorize(actor, readListing, await findListing(trx, actor, proposal.scenarioId))
    const capability = authorize(actor, readListing, await findListing(trx, actor, proposal.capabilityId))
    refuseUnfit(scenario, capability)
    const side = proposingSide(actor, scenario, capability)
    await refuseConflict(trx, side, scenario, capability)
    const open = await findOpenPairings(trx, proposal)
    if (open.some((row) => knows(side, row))) throw conflict('pairing.already_open')
    const isInvited = side === 'platform'
    const id = await openPairing(deps, useCase, actor, { scenario, capability, side, isInvited, note: proposal.note })
    await writeTakenAlong(deps, useCase, { pairingId: id, side, listingIds: proposal.takeAlong })
    return { id, stage: isInvited ? ('invited' as const) : ('screening' as const) }
  }).catch((error: unknown) => {
    if (uniqueViolation(error)) throw conflict('pairing.already_open')
    throw error
  })

/**
 * What both sides would read in the room of a pairing, were it proposed now: for whoever may propose it. Errors:
 * `pairing.wrong_kinds`, `pairing.not_published`, `pairing.same_organisation`, `pairing.propose_not_allowed`.
 */
export const findSharedFit = async (
  deps: PairingDeps,
  actor: Actor,
  pair: Pick<Proposal, 'scenarioId' | 'capabilityId'>,
): Promise<ExplanationView> => {
  const { db } = deps.database
  const scenario = authorize(actor, readListing, await findListing(db, actor, pair.scenarioId))
  const capability = authorize(actor, readListing, await findListing(db, actor, pair.capabilityId))
  refuseUnfit(scenario, capability)
  proposingSide(actor, scenario, capability)
  return explainListings(deps, db, scenario, capability)
}
