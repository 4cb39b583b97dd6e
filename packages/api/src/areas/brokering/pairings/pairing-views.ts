import type { Executor } from '@duijie/database/database.ts'
import type { PairingEventRow, PairingRow } from '@duijie/database/tables/pairing.table.ts'
import { isStaff, type Actor } from '@duijie/domain/accounts/actor.ts'
import type { ListingCard } from '@duijie/domain/listings/listing.view.schema.ts'
import { isStale, turnOf } from '@duijie/domain/pairings/pairing.rules.ts'
import { consentState, lane, pairingStage, pairingTurn } from '@duijie/domain/pairings/pairing.schema.ts'
import {
  pairingEventView,
  type PairingCard,
  type PairingEventView,
} from '@duijie/domain/pairings/pairing.view.schema.ts'
import { daysBetween } from '@duijie/domain/shared/time.schema.ts'
import { findUserNames } from '../../identity/accounts/accounts.repository.ts'
import { toListingCard } from '../../market/listings/listing-cards.ts'
import { findListing, publishedBody, readBody } from '../../market/listings/listings.repository.ts'
import { findOrganisations } from '../../identity/organisations/organisations.repository.ts'
import { sideOf } from './pairings.policy.ts'

/**
 * Teaser cards of both listings of pairings the actor may see: whoever sees a pairing sees both teasers, even when a
 * listing has since expired or was for invited parties only.
 */
const findPairedCards = async (executor: Executor, rows: readonly PairingRow[]): Promise<Map<string, ListingCard>> => {
  const ids = [...new Set(rows.flatMap((row) => [row.scenario_id, row.capability_id]))]
  if (ids.length === 0) return new Map()
  const listings = await executor.selectFrom('listing').selectAll().where('id', 'in', ids).execute()
  const organisations = await findOrganisations(
    executor,
    listings.map((listing) => listing.organisation_id),
  )
  return new Map(
    listings.flatMap((listing) => {
      const organisation = organisations.get(listing.organisation_id)
      const body = publishedBody(listing) ?? readBody(listing.body)
      return organisation ? [[listing.id, toListingCard(listing, body, organisation)] as const] : []
    }),
  )
}

const toCard = (
  actor: Actor | null,
  row: PairingRow,
  cards: Map<string, ListingCard>,
  names: Map<string, string>,
  now: string,
): PairingCard | undefined => {
  const scenario = cards.get(row.scenario_id)
  const capability = cards.get(row.capability_id)
  if (!scenario || !capability) return undefined
  const stage = pairingStage.parse(row.stage)
  const consents = {
    scenario: consentState.parse(row.scenario_consent),
    capability: consentState.parse(row.capability_consent),
  }
  return {
    id: row.id,
    version: row.version,
    stage,
    lane: lane.parse(row.lane),
    stageSince: row.stage_since,
    daysInStage: daysBetween(row.stage_since, now),
    stale: isStale(stage, row.stage_since, now),
    turn: turnOf(stage, consents, pairingTurn.parse(row.next_step_by)),
    nextStep: row.next_step ?? undefined,
    nextStepDue: row.next_step_due ?? undefined,
    score: row.score,
    scenario: {
      id: scenario.id,
      title: scenario.title,
      organisation: scenario.organisation,
      sectors: scenario.sectors,
    },
    capability: { id: capability.id, title: capability.title, organisation: capability.organisation },
    broker: row.broker_id ? { id: row.broker_id, name: names.get(row.broker_id) ?? '' } : undefined,
    consents,
    mySide: sideOf(actor, row),
  }
}

/** Cards in the order of `rows`. The caller has filtered `rows` by what the actor may see. */
export const toPairingCards = async (
  executor: Executor,
  actor: Actor | null,
  rows: readonly PairingRow[],
  now: string,
): Promise<PairingCard[]> => {
  const cards = await findPairedCards(executor, rows)
  const names = await findUserNames(
    executor,
    rows.flatMap((row) => row.broker_id ?? []),
  )
  return rows.flatMap((row) => toCard(actor, row, cards, names, now) ?? [])
}

/** A paired listing's stored row and organisation card, for the pairing's own page. */
export const findPairedListing = async (executor: Executor, actor: Actor | null, listingId: string) => {
  const row = await findListing(executor, actor, listingId)
  const organisations = await findOrganisations(executor, row ? [row.organisation_id] : [])
  const organisation = row && organisations.get(row.organisation_id)
  if (!row || !organisation) throw new Error(`pairing names a listing that is gone: ${listingId}`)
  const body = publishedBody(row) ?? readBody(row.body)
  return { row, body, card: toListingCard(row, body, organisation) }
}

export const toEventViews = async (
  executor: Executor,
  actor: Actor | null,
  rows: readonly PairingEventRow[],
): Promise<PairingEventView[]> => {
  const names = await findUserNames(
    executor,
    rows.map((row) => row.actor_id),
  )
  return rows
    .filter((row) => row.audience === 'shared' || isStaff(actor))
    .map((row) =>
      pairingEventView.parse({
        id: row.id,
        kind: row.kind,
        actorName: names.get(row.actor_id) ?? '',
        actorSide: row.actor_side,
        from: row.from_stage ?? undefined,
        to: row.to_stage ?? undefined,
        reason: row.reason ?? undefined,
        text: row.text ?? undefined,
        audience: row.audience,
        createdAt: row.created_at,
      }),
    )
}
