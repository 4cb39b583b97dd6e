import type { PairingRow } from '@duijie/database/tables/pairing.table.ts'
import { isStaff, type Actor } from '@duijie/domain/accounts/actor.ts'
import { disclose } from '@duijie/domain/listings/tiers.ts'
import { opensFullTier } from '@duijie/domain/pairings/pairing.rules.ts'
import { consentState, pairingStage, type PairingSide } from '@duijie/domain/pairings/pairing.schema.ts'
import { pathStages, isEndStage } from '@duijie/domain/pairings/pairing-stages.ts'
import { stagePath } from '@duijie/domain/pairings/stage-path.rules.ts'
import { brokerMoves } from '@duijie/domain/pairings/pairing.transitions.ts'
import type { PairingCard, PairingDetail, PairingEventView } from '@duijie/domain/pairings/pairing.view.schema.ts'
import { notFound } from '@duijie/domain/shared/domain-error.ts'
import { authorize, isAllowed } from '../../../kernel/access/authorized.ts'
import { findUserNames } from '../../identity/accounts/accounts.api.ts'
import { findListing, organisationIds, readListing, readListingInside } from '../../market/listings/listings.api.ts'
import { findOrganisation, readInside } from '../../identity/organisations/organisations.api.ts'
import { findEnds } from './pairing-ends.repository.ts'
import { pageOfEvents, pageOfPairings, type PairingConditions } from './pairing-lists.repository.ts'
import type { PairingDeps } from './pairing-propose.service.ts'
import { describeWishes } from './pairing-wishes.ts'
import { findPairedListing, toEventViews, toPairingCards } from './pairing-views.ts'
import {
  managePairing,
  notePairing,
  readPairing,
  respondPairing,
  sideOf,
  takeAlongInPairing,
} from './pairings.policy.ts'
import { findPairing, findRecord, readConsentDetails, readExplanation } from './pairings.repository.ts'
import { listTakenAlong } from './taken-along.service.ts'

type Page<Item> = { items: Item[]; nextCursor?: string | undefined }

const listingView = async (
  deps: PairingDeps,
  actor: Actor,
  row: PairingRow,
  side: PairingSide,
): Promise<PairingDetail['scenarioListing']> => {
  const {
    row: listing,
    body,
    card,
  } = await findPairedListing(deps.database.db, actor, side === 'scenario' ? row.scenario_id : row.capability_id)
  const isOwn = actor.memberships.some((membership) => membership.organisationId === listing.organisation_id)
  const isFull = isOwn || isStaff(actor) || opensFullTier(pairingStage.parse(row.stage))
  const disclosed = disclose(body, isFull ? 'full' : 'teaser')
  return { card, body: disclosed.body, lockedFields: disclosed.lockedFields }
}

/** As `matches.whyNot` does: the capability's own side and staff, while both listings are there to be compared. */
const mayCompare = async (deps: PairingDeps, actor: Actor, row: PairingRow): Promise<boolean> => {
  const { db } = deps.database
  const scenario = await findListing(db, actor, row.scenario_id)
  const capability = await findListing(db, actor, row.capability_id)
  if (scenario?.status !== 'published' || capability?.status !== 'published') return false
  return isAllowed(actor, readListing, scenario) && isAllowed(actor, readListingInside, capability)
}

const permissionsOf = async (
  deps: PairingDeps,
  actor: Actor,
  row: PairingRow,
): Promise<PairingDetail['permissions']> => {
  const side = sideOf(actor, row)
  const consent = side === 'scenario' ? row.scenario_consent : row.capability_consent
  const manage = isAllowed(actor, managePairing, row)
  return {
    manage,
    takeAlong: isAllowed(actor, takeAlongInPairing, row) && !isEndStage(row.stage),
    moves: manage
      ? brokerMoves(pairingStage.parse(row.stage)).map(({ to, reasonNeeded }) => ({ to, reasonNeeded }))
      : [],
    respond:
      isAllowed(actor, respondPairing, row) && row.stage === 'invited' && consentState.parse(consent) === 'pending',
    note: isAllowed(actor, notePairing, row),
    compare: await mayCompare(deps, actor, row),
  }
}

/** One pairing as its page shows it; full tiers only once both sides have consented. */
export const getPairing = async (deps: PairingDeps, actor: Actor, id: string): Promise<PairingDetail> => {
  const { db } = deps.database
  const row = authorize(actor, readPairing, await findPairing(db, id))
  const [card] = await toPairingCards(db, actor, [row], deps.clock().toISOString())
  if (!card) throw notFound('pairing')
  const names = await findUserNames(db, [row.proposed_by])
  const details = readConsentDetails(row)
  const path = stagePath((await findRecord(db, row.id)).moves)
  const isEnded = isEndStage(row.stage)
  const ended = isEnded ? (await findEnds(db, [row.id])).get(row.id) : undefined
  return {
    ...card,
    path: pathStages.map((stage) => ({ stage, state: path[stage] })),
    createdAt: row.created_at,
    proposedBy: names.get(row.proposed_by) ?? '',
    proposalNote: row.proposal_note ?? undefined,
    explanation: readExplanation(row),
    ...(ended && { ended }),
    ...(await describeWishes(db, actor, row, ended?.reason)),
    consentDetails: {
      scenario: { state: card.consents.scenario, ...details.scenario },
      capability: { state: card.consents.capability, ...details.capability },
    },
    scenarioListing: await listingView(deps, actor, row, 'scenario'),
    capabilityListing: await listingView(deps, actor, row, 'capability'),
    takenAlong: await listTakenAlong(db, actor, row.id),
    permissions: await permissionsOf(deps, actor, row),
  }
}

/** Newest first; internal entries for staff alone. */
export const listTimeline = async (
  deps: PairingDeps,
  actor: Actor,
  filter: { id: string; cursor?: string | undefined; limit: number },
): Promise<Page<PairingEventView>> => {
  const { db } = deps.database
  const row = authorize(actor, readPairing, await findPairing(db, filter.id))
  const page = await pageOfEvents(db, { ...filter, pairingId: row.id, onlyShared: !isStaff(actor) })
  return { ...page, items: await toEventViews(db, actor, page.items) }
}

export type PairingFilter = Pick<PairingConditions, 'organisationId' | 'stage' | 'listingId'> & {
  /** Those that the actor is the broker of. */
  mine?: boolean | undefined
  /** Those in which `organisationId` has to act, or any organisation of the actor. */
  waiting?: boolean | undefined
  cursor?: string | undefined
  limit: number
}

/** Pairings the actor may see, last changed first. */
export const listPairings = async (
  deps: PairingDeps,
  actor: Actor,
  filter: PairingFilter,
): Promise<Page<PairingCard>> => {
  const { db } = deps.database
  const { mine, waiting, ...conditions } = filter
  if (filter.organisationId) authorize(actor, readInside, await findOrganisation(db, filter.organisationId))
  const own = filter.organisationId ? [filter.organisationId] : organisationIds(actor)
  const page = await pageOfPairings(db, actor, {
    ...conditions,
    ...(mine && { brokerId: actor.userId }),
    ...(waiting && { waitingFor: own }),
  })
  return { ...page, items: await toPairingCards(db, actor, page.items, deps.clock().toISOString()) }
}
