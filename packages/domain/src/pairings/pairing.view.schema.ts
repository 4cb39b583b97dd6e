import { z } from 'zod'

import { bilingualView, bodyView, listingCard } from '../listings/listing.view.schema.ts'
import { explanationView } from '../matches/match.schema.ts'
import {
  consentState,
  declineReason,
  lane,
  pairingEnd,
  pairingSide,
  pairingStage,
  pairingTurn,
} from './pairing.schema.ts'
import { pathStages } from './pairing-stages.ts'
import { stageStates } from './stage-path.rules.ts'
import { takenAlongRoles } from './taken-along.rules.ts'

const pathStage = z.enum(pathStages)

const consentView = z.object({
  state: consentState,
  reason: declineReason.optional(),
  note: z.string().optional(),
  byName: z.string().optional(),
  at: z.string().optional(),
})

/** A card of the board and of every list of pairings. */
export const pairingCard = z.object({
  id: z.string(),
  version: z.number().int(),
  stage: pairingStage,
  lane,
  stageSince: z.string(),
  daysInStage: z.number().int(),
  stale: z.boolean(),
  turn: pairingTurn,
  nextStep: z.string().optional(),
  nextStepDue: z.string().optional(),
  /** Its day has passed: it is to be replaced before the pairing goes on. */
  nextStepExpired: z.boolean(),
  /** The last reminder to those who have to act, and whether another one so soon would only be noise. */
  reminded: z.object({ at: z.string(), isRecent: z.boolean() }).optional(),
  /** Stages of the path that were passed over. */
  skipped: z.array(pathStage),
  score: z.number(),
  scenario: listingCard.pick({ id: true, title: true, organisation: true, sectors: true }),
  capability: listingCard.pick({ id: true, title: true, organisation: true }),
  broker: z.object({ id: z.string(), name: z.string() }).optional(),
  consents: z.object({ scenario: consentState, capability: consentState }),
  /** The reader's own side, if they are a member of one. */
  mySide: pairingSide.optional(),
})
export type PairingCard = z.infer<typeof pairingCard>

/** What a pairing takes along; without a card it is no longer open to the reader. */
export const takenAlongView = z.object({
  id: z.string(),
  role: z.enum(takenAlongRoles),
  title: bilingualView,
  card: listingCard.pick({ id: true, title: true, organisation: true, licence: true }).optional(),
})
export type TakenAlongView = z.infer<typeof takenAlongView>

export const moveView = z.object({ to: pairingStage, reasonNeeded: z.boolean() })

export const pairingDetail = pairingCard.extend({
  /** How every stage of the path stands, in order. */
  path: z.array(z.object({ stage: pathStage, state: z.enum(stageStates) })),
  createdAt: z.string(),
  proposedBy: z.string(),
  proposalNote: z.string().optional(),
  explanation: explanationView,
  /** Of a pairing that was declined or closed. */
  ended: pairingEnd.optional(),
  /** The pairing in which a proposal goes on that was joined with the other side's. */
  continuesIn: z.string().optional(),
  /** For staff: the same two listings as somebody else proposed them, unknown to this one's sides. */
  otherWishes: z.array(
    z.object({
      id: z.string(),
      side: z.enum(['platform', 'scenario', 'capability']),
      at: z.string(),
      note: z.string().optional(),
    }),
  ),
  consentDetails: z.object({ scenario: consentView, capability: consentView }),
  scenarioListing: z.object({ card: listingCard, body: bodyView, lockedFields: z.array(z.string()) }),
  capabilityListing: z.object({ card: listingCard, body: bodyView, lockedFields: z.array(z.string()) }),
  takenAlong: z.array(takenAlongView),
  permissions: z.object({
    moves: z.array(moveView),
    respond: z.boolean(),
    note: z.boolean(),
    manage: z.boolean(),
    /** Whether the reader may take something along or leave it behind. */
    takeAlong: z.boolean(),
    /** Whether where the capability stands now can be asked: `matches.whyNot`. */
    compare: z.boolean(),
  }),
})
export type PairingDetail = z.infer<typeof pairingDetail>

export const pairingEventKind = z.enum([
  'proposed',
  'moved',
  'consented',
  'declined',
  'note',
  'assigned',
  'next_step',
  'reminded',
  'took_along',
  'left_behind',
])
/** Who an entry of the timeline is from. */
export const pairingActorSide = z.enum(['platform', ...pairingSide.options])
/** internal: staff only; shared: staff and both sides. */
export const pairingAudience = z.enum(['internal', 'shared'])

/** One entry of a pairing's timeline. */
export const pairingEventView = z.object({
  id: z.string(),
  kind: pairingEventKind,
  actorName: z.string(),
  actorSide: pairingActorSide,
  from: pairingStage.optional(),
  to: pairingStage.optional(),
  reason: z.string().optional(),
  text: z.string().optional(),
  audience: pairingAudience,
  createdAt: z.string(),
})
export type PairingEventView = z.infer<typeof pairingEventView>
