import { emitEvent } from '@duijie/api/kernel/events/outbox.ts'
import { explainListings } from '@duijie/api/areas/market/matches/matches.service.ts'
import { findListing } from '@duijie/api/areas/market/listings/listings.repository.ts'
import { insertPairingEvent, type ConsentDetails } from '@duijie/api/areas/brokering/pairings/pairings.repository.ts'
import type { NewPairingEventRow } from '@duijie/database/tables/pairing.table.ts'
import { laneOf } from '@duijie/domain/pairings/pairing.rules.ts'
import type { ConsentState, PairingSide } from '@duijie/domain/pairings/pairing.schema.ts'
import { dayAfter, daysBefore } from './demo-time.ts'
import type { DemoContext } from './load-demo.ts'
import type { DemoPairing, DemoPairingEntry, DemoWorld } from './world/types.ts'

type Standing = {
  consents: Record<PairingSide, ConsentState>
  details: ConsentDetails
  stageSinceDaysAgo: number
  invitedDaysAgo: number | undefined
}

const personName = (world: DemoWorld, key: string): string =>
  world.people.find((person) => person.key === key)?.name ?? ''

/** What a history adds up to: consents, and since when the stage of today holds. */
const standingOf = (context: DemoContext, world: DemoWorld, pairing: DemoPairing): Standing => {
  const standing: Standing = {
    consents: { scenario: 'pending', capability: 'pending' },
    details: {},
    stageSinceDaysAgo: pairing.proposedDaysAgo,
    invitedDaysAgo: undefined,
  }
  if (pairing.proposedBy !== 'broker') standing.consents[pairing.proposedBy] = 'consented'
  for (const entry of pairing.history) {
    if (entry.kind === 'consented' || entry.kind === 'declined') {
      const reason = entry.kind === 'declined' ? { reason: entry.reason } : {}
      standing.consents[entry.side] = entry.kind
      standing.details[entry.side] = {
        ...reason,
        note: entry.text,
        byName: personName(world, entry.by),
        at: daysBefore(context.now, entry.daysAgo),
      }
    }
    if (entry.kind === 'moved' || entry.kind === 'declined') standing.stageSinceDaysAgo = entry.daysAgo
    if (entry.kind === 'moved' && entry.to === 'invited') standing.invitedDaysAgo ??= entry.daysAgo
    // A reopened pairing starts over: its consents were for what had ended.
    if (entry.kind === 'moved' && entry.to === 'screening') {
      standing.consents = { scenario: 'pending', capability: 'pending' }
      standing.details = {}
    }
  }
  return standing
}

const sideOfPerson = (world: DemoWorld, pairing: DemoPairing, personKey: string): 'platform' | PairingSide => {
  const memberships = world.people.find((person) => person.key === personKey)?.memberships ?? []
  const organisationOf = (listingKey: string) =>
    world.listings.find((listing) => listing.key === listingKey)?.organisation
  if (memberships.some((membership) => membership.organisation === organisationOf(pairing.scenario))) return 'scenario'
  return memberships.some((membership) => membership.organisation === organisationOf(pairing.capability))
    ? 'capability'
    : 'platform'
}

const eventParts = (context: DemoContext, world: DemoWorld, entry: DemoPairingEntry): Partial<NewPairingEventRow> => {
  switch (entry.kind) {
    case 'moved':
      return { from_stage: entry.from, to_stage: entry.to, reason: entry.reason ?? null }
    case 'consented':
      return { text: entry.text ?? null }
    case 'declined':
      return { from_stage: entry.from, to_stage: entry.to, reason: entry.reason, text: entry.text ?? null }
    case 'note':
      return { text: entry.text, audience: entry.audience }
    case 'assigned':
      return { text: personName(world, entry.broker), audience: 'internal' }
    case 'next_step':
      return { text: entry.text, reason: entry.dueInDays === undefined ? null : dayAfter(context.now, entry.dueInDays) }
  }
}

const insertHistory = async (context: DemoContext, world: DemoWorld, pairing: DemoPairing): Promise<void> => {
  const { trx, now, ids } = context
  const id = ids.pairing(pairing.key)
  const blank = { from_stage: null, to_stage: null, reason: null, text: null, audience: 'shared' }
  const side = pairing.proposedBy === 'broker' ? 'platform' : pairing.proposedBy
  await insertPairingEvent(trx, {
    ...blank,
    id: ids.pairingEvent(`${pairing.key}_00`),
    pairing_id: id,
    kind: 'proposed',
    actor_id: ids.person(pairing.proposer),
    actor_side: side,
    to_stage: 'screening',
    text: pairing.proposalNote ?? null,
    created_at: daysBefore(now, pairing.proposedDaysAgo),
  })
  for (const [index, entry] of pairing.history.entries()) {
    await insertPairingEvent(trx, {
      ...blank,
      ...eventParts(context, world, entry),
      id: ids.pairingEvent(`${pairing.key}_${String(index + 1).padStart(2, '0')}`),
      pairing_id: id,
      kind: entry.kind,
      actor_id: ids.person(entry.by),
      actor_side: sideOfPerson(world, pairing, entry.by),
      created_at: daysBefore(now, entry.daysAgo),
    })
  }
}

const insertPairing = async (context: DemoContext, world: DemoWorld, pairing: DemoPairing): Promise<void> => {
  const { deps, trx, now, ids } = context
  const scenario = await findListing(trx, null, ids.listing(pairing.scenario))
  const capability = await findListing(trx, null, ids.listing(pairing.capability))
  const seed = world.listings.find((listing) => listing.key === pairing.scenario)
  if (!scenario || !capability || !seed)
    throw new Error(`demo pairing ${pairing.key} names a listing that is not there`)
  const explanation = await explainListings(deps, trx, scenario, capability)
  const standing = standingOf(context, world, pairing)
  const next = pairing.nextStep
  await trx
    .insertInto('pairing')
    .values({
      id: ids.pairing(pairing.key),
      scenario_id: scenario.id,
      capability_id: capability.id,
      scenario_organisation_id: scenario.organisation_id,
      capability_organisation_id: capability.organisation_id,
      stage: pairing.stage,
      stage_since: daysBefore(now, standing.stageSinceDaysAgo),
      version: pairing.history.length + 1,
      lane: laneOf(seed.body.sectors),
      broker_id: pairing.broker ? ids.person(pairing.broker) : null,
      score: explanation.score,
      explanation: JSON.stringify(explanation),
      scenario_consent: standing.consents.scenario,
      capability_consent: standing.consents.capability,
      consent_details: JSON.stringify(standing.details),
      next_step: next?.text ?? null,
      next_step_due: next?.dueInDays === undefined ? null : dayAfter(now, next.dueInDays),
      next_step_by: next?.turn ?? 'broker',
      proposed_by: ids.person(pairing.proposer),
      proposed_side: pairing.proposedBy === 'broker' ? 'platform' : pairing.proposedBy,
      invited_at: standing.invitedDaysAgo === undefined ? null : daysBefore(now, standing.invitedDaysAgo),
      proposal_note: pairing.proposalNote ?? null,
      updated_by: ids.person(pairing.broker ?? pairing.proposer),
      created_at: daysBefore(now, pairing.proposedDaysAgo),
      updated_at: daysBefore(now, pairing.history.at(-1)?.daysAgo ?? pairing.proposedDaysAgo),
    })
    .execute()
  await insertHistory(context, world, pairing)
  await emitEvent(deps, trx, { type: 'pairing.changed', objectId: ids.pairing(pairing.key), payload: {} })
}

export const loadPairings = async (context: DemoContext, world: DemoWorld): Promise<void> => {
  for (const pairing of world.pairings) await insertPairing(context, world, pairing)
}
