import type { Executor } from '@duijie/database/database.ts'
import type { PairingEventRow, PairingRow } from '@duijie/database/tables/pairing.table.ts'
import { isStaff, type Actor } from '@duijie/domain/accounts/actor.ts'
import type { ListingCard } from '@duijie/domain/listings/listing.view.schema.ts'
import { isStale, isStepExpired, standingReminder } from '@duijie/domain/pairings/pairing.rules.ts'
import { lane, pairingStage } from '@duijie/domain/pairings/pairing.schema.ts'
import { skippedStages } from '@duijie/domain/pairings/stage-path.rules.ts'
import {
  pairingEventView,
  type PairingCard,
  type PairingEventView,
} from '@duijie/domain/pairings/pairing.view.schema.ts'
import { dayInChina, daysBetween } from '@duijie/domain/shared/time.schema.ts'
import { findUserNames } from '../../identity/accounts/accounts.api.ts'
import {
  findListing,
  findListingRows,
  publishedBody,
  readBody,
  toListingCard,
} from '../../market/listings/listings.api.ts'
import { findOrganisations } from '../../identity/organisations/organisations.api.ts'
import { sideOf } from './pairings.policy.ts'
import { consentsOf, findRecords, turnOfRow, type PairingRecord } from './pairings.repository.ts'

/**
 * Teaser cards of both listings of pairings the actor may see: whoever sees a pairing sees both teasers, even when a
 * listing has since expired or was for invited parties only.
 */
const findPairedCards = async (executor: Executor, rows: readonly PairingRow[]): Promise<Map<string, ListingCard>> => {
  const ids = [...new Set(rows.flatMap((row) => [row.scenario_id, row.capability_id]))]
  const listings = await findListingRows(executor, ids)
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

type Around = {
  cards: Map<string, ListingCard>
  names: Map<string, string>
  records: Map<string, PairingRecord>
  now: string
}

/** Where a pairing stands in time: how long, whose turn, what is late, who was reminded, what was passed over. */
const standingOf = (row: PairingRow, record: PairingRecord | undefined, now: string) => {
  const stage = pairingStage.parse(row.stage)
  const turn = turnOfRow(row)
  const reminder = standingReminder(record?.reminders ?? [], { turn, stageSince: row.stage_since })
  return {
    stage,
    stageSince: row.stage_since,
    daysInStage: daysBetween(row.stage_since, now),
    stale: isStale(stage, row.stage_since, now),
    turn,
    nextStep: row.next_step ?? undefined,
    nextStepDue: row.next_step_due ?? undefined,
    nextStepExpired: turn !== 'none' && isStepExpired(row.next_step_due, dayInChina(now)),
    reminded: reminder && { at: reminder.at, isRecent: reminder.again > now },
    skipped: skippedStages(record?.moves ?? []),
  }
}

const toCard = (
  actor: Actor | null,
  row: PairingRow,
  { cards, names, records, now }: Around,
): PairingCard | undefined => {
  const scenario = cards.get(row.scenario_id)
  const capability = cards.get(row.capability_id)
  if (!scenario || !capability) return undefined
  return {
    id: row.id,
    version: row.version,
    lane: lane.parse(row.lane),
    ...standingOf(row, records.get(row.id), now),
    score: row.score,
    scenario: {
      id: scenario.id,
      title: scenario.title,
      organisation: scenario.organisation,
      sectors: scenario.sectors,
    },
    capability: { id: capability.id, title: capability.title, organisation: capability.organisation },
    broker: row.broker_id ? { id: row.broker_id, name: names.get(row.broker_id) ?? '' } : undefined,
    consents: consentsOf(row),
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
  const records = await findRecords(
    executor,
    rows.map(({ id }) => id),
  )
  return rows.flatMap((row) => toCard(actor, row, { cards, names, records, now }) ?? [])
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
