import { explainListings } from '@duijie/api/areas/market/matches/matches.service.ts'
import { findListing } from '@duijie/api/areas/market/listings/listings.repository.ts'
import { insertPairingEvent, type ConsentDetails } from '@duijie/api/areas/brokering/pairings/pairings.repository.ts'
import type { NewPairingEventRow } from '@duijie/database/tables/pairing.table.ts'
import { laneOf } from '@duijie/domain/pairings/pairing.rules.ts'
import type { ConsentState, PairingSide, PairingStage } from '@duijie/domain/pairings/pairing.schema.ts'
import { dayAfter, daysBefore } from './demo-time.ts'
import type { DemoContext } from './load-demo.ts'
import type { DemoPairing, DemoPairingEntry, DemoWorld } from './world/types.ts'

/** Where a pairing stands between two entries of its history. */
type Standing = {
  stage: PairingStage
  stageSince: string
  invitedAt: string | null
  consents: Record<PairingSide, ConsentState>
  details: ConsentDetails
}

const personName = (world: DemoWorld, key: string): string =>
  world.people.find((person) => person.key === key)?.name ?? ''

const beginning = ({ proposedBy }: DemoPairing, at: string): Standing => ({
  stage: 'screening',
  stageSince: at,
  invitedAt: null,
  consents: {
    scenario: proposedBy === 'scenario' ? 'consented' : 'pending',
    capability: proposedBy === 'capability' ? 'consented' : 'pending',
  },
  details: {},
})

const afterAnswer = (
  world: DemoWorld,
  standing: Standing,
  entry: Extract<DemoPairingEntry, { kind: 'consented' | 'declined' }>,
  at: string,
): Standing => {
  const reason = entry.kind === 'declined' ? { reason: entry.reason } : {}
  const detail = { ...reason, note: entry.text, byName: personName(world, entry.by), at }
  return {
    ...standing,
    ...(entry.kind === 'declined' && { stage: 'declined', stageSince: at }),
    consents: { ...standing.consents, [entry.side]: entry.kind },
    details: { ...standing.details, [entry.side]: detail },
  }
}

const afterEntry = (world: DemoWorld, standing: Standing, entry: DemoPairingEntry, at: string): Standing => {
  if (entry.kind === 'consented' || entry.kind === 'declined') return afterAnswer(world, standing, entry, at)
  if (entry.kind !== 'moved') return standing
  const moved = { ...standing, stage: entry.to, stageSince: at }
  if (entry.to === 'invited') return { ...moved, invitedAt: standing.invitedAt ?? at }
  // A reopened pairing starts over: its consents were for what had ended.
  return entry.to === 'screening'
    ? { ...moved, consents: { scenario: 'pending', capability: 'pending' }, details: {} }
    : moved
}

const columnsOf = ({ stage, stageSince, invitedAt, consents, details }: Standing) => ({
  stage,
  stage_since: stageSince,
  invited_at: invitedAt,
  scenario_consent: consents.scenario,
  capability_consent: consents.capability,
  consent_details: JSON.stringify(details),
})

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

const insertProposal = async (context: DemoContext, pairing: DemoPairing, at: string): Promise<void> =>
  insertPairingEvent(context.trx, {
    id: context.ids.pairingEvent(`${pairing.key}_00`),
    pairing_id: context.ids.pairing(pairing.key),
    kind: 'proposed',
    actor_id: context.ids.person(pairing.proposer),
    actor_side: pairing.proposedBy === 'broker' ? 'platform' : pairing.proposedBy,
    from_stage: null,
    to_stage: 'screening',
    reason: null,
    text: pairing.proposalNote ?? null,
    audience: 'shared',
    created_at: at,
  })

/** Takes a pairing through its history, entry by entry, as the people in it would have done. */
const liveThrough = async (
  context: DemoContext,
  world: DemoWorld,
  pairing: DemoPairing,
  start: Standing,
): Promise<void> => {
  const { trx, now, ids } = context
  const id = ids.pairing(pairing.key)
  const blank = { from_stage: null, to_stage: null, reason: null, text: null, audience: 'shared' }
  let standing = start
  for (const [index, entry] of pairing.history.entries()) {
    const at = daysBefore(now, entry.daysAgo)
    await insertPairingEvent(trx, {
      ...blank,
      ...eventParts(context, world, entry),
      id: ids.pairingEvent(`${pairing.key}_${String(index + 1).padStart(2, '0')}`),
      pairing_id: id,
      kind: entry.kind,
      actor_id: ids.person(entry.by),
      actor_side: sideOfPerson(world, pairing, entry.by),
      created_at: at,
    })
    standing = afterEntry(world, standing, entry, at)
    await trx
      .updateTable('pairing')
      .set({ ...columnsOf(standing), version: index + 2, updated_at: at })
      .where('id', '=', id)
      .execute()
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
  const at = daysBefore(now, pairing.proposedDaysAgo)
  const start = beginning(pairing, at)
  const next = pairing.nextStep
  await trx
    .insertInto('pairing')
    .values({
      id: ids.pairing(pairing.key),
      scenario_id: scenario.id,
      capability_id: capability.id,
      scenario_organisation_id: scenario.organisation_id,
      capability_organisation_id: capability.organisation_id,
      ...columnsOf(start),
      version: 1,
      lane: laneOf(seed.body.sectors),
      broker_id: pairing.broker ? ids.person(pairing.broker) : null,
      score: explanation.score,
      explanation: JSON.stringify(explanation),
      next_step: next?.text ?? null,
      next_step_due: next?.dueInDays === undefined ? null : dayAfter(now, next.dueInDays),
      next_step_by: next?.turn ?? 'broker',
      proposed_by: ids.person(pairing.proposer),
      proposed_side: pairing.proposedBy === 'broker' ? 'platform' : pairing.proposedBy,
      proposal_note: pairing.proposalNote ?? null,
      updated_by: ids.person(pairing.broker ?? pairing.proposer),
      created_at: at,
      updated_at: at,
    })
    .execute()
  await insertProposal(context, pairing, at)
  await liveThrough(context, world, pairing, start)
  await context.emit({ type: 'pairing.changed', objectId: ids.pairing(pairing.key), payload: {} })
}

export const loadPairings = async (context: DemoContext, world: DemoWorld): Promise<void> => {
  for (const pairing of world.pairings) await insertPairing(context, world, pairing)
}
