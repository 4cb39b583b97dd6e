import { z } from 'zod'

import { closeReason, declineReason, lane, pairingStage, pairingTurn } from '@duijie/domain/pairings/pairing.schema.ts'
import { explanationView } from '@duijie/domain/matches/match.schema.ts'
import { pairingCard, pairingDetail, pairingEventView } from '@duijie/domain/pairings/pairing.view.schema.ts'
import { mostTakenAlong } from '@duijie/domain/pairings/taken-along.rules.ts'
import { idText } from '@duijie/domain/shared/id.schema.ts'
import { pageInput, pageOf } from '@duijie/domain/shared/page.schema.ts'
import { safeText } from '@duijie/domain/shared/safe-text.schema.ts'
import { dayText } from '@duijie/domain/shared/time.schema.ts'
import { actorProcedure, router } from '../../../kernel/trpc/procedures.ts'
import { getBoard, listBrokers } from './pairing-board.service.ts'
import { assignBroker, setNextStep } from './pairing-care.service.ts'
import { movePairing, respondToPairing } from './pairing-moves.service.ts'
import { addNote, remindSides } from './pairing-notes.service.ts'
import { findSharedFit, proposePairing } from './pairing-propose.service.ts'
import { getPairing, listPairings, listTimeline } from './pairing-reads.service.ts'
import { leaveBehind, takeAlong } from './taken-along.service.ts'

const byId = z.object({ id: idText })
const versioned = byId.extend({ version: z.number().int().min(1) })
const versionOut = z.object({ version: z.number().int() })
const moved = versionOut.extend({ stage: pairingStage })
const note = safeText(2000)
const isFilled = (text: string): boolean => text.trim() !== ''
const textRequired = { message: 'text.required' }
const filledNote = note.refine(isFilled, textRequired)
const nextStep = z.object({
  text: safeText(300),
  due: dayText.optional(),
  by: z.enum(['broker', 'scenario', 'capability', 'both']),
})

export const pairingsRouter = router({
  propose: actorProcedure
    .meta({ policy: 'signedIn', object: 'pairing.propose' })
    .input(
      z.object({
        scenarioId: idText,
        capabilityId: idText,
        note: note.optional(),
        takeAlong: z.array(idText).max(mostTakenAlong).default([]),
      }),
    )
    .output(z.object({ id: z.string(), stage: z.enum(['screening', 'invited']) }))
    .mutation(({ ctx, input }) => proposePairing(ctx.deps, ctx.actor, input)),

  sharedFit: actorProcedure
    .meta({ policy: 'signedIn', object: 'listing.read' })
    .input(z.object({ scenarioId: idText, capabilityId: idText }))
    .output(explanationView)
    .query(({ ctx, input }) => findSharedFit(ctx.deps, ctx.actor, input)),

  respond: actorProcedure
    .meta({ policy: 'signedIn', object: 'pairing.respond' })
    .input(
      versioned.extend({
        answer: z.enum(['consented', 'declined']),
        reason: declineReason.optional(),
        note: note.optional(),
      }),
    )
    .output(moved)
    .mutation(({ ctx, input }) => respondToPairing(ctx.deps, ctx.actor, input)),

  move: actorProcedure
    .meta({ policy: 'broker', object: 'pairing.manage' })
    .input(
      versioned.extend({
        to: pairingStage,
        reason: note.optional(),
        closeReason: closeReason.optional(),
        nextStep: nextStep.extend({ text: nextStep.shape.text.refine(isFilled, textRequired) }).optional(),
      }),
    )
    .output(moved)
    .mutation(({ ctx, input }) => movePairing(ctx.deps, ctx.actor, input)),

  assign: actorProcedure
    .meta({ policy: 'broker', object: 'pairing.manage' })
    .input(versioned.extend({ brokerId: idText.nullable() }))
    .output(versionOut)
    .mutation(({ ctx, input }) => assignBroker(ctx.deps, ctx.actor, input)),

  setNextStep: actorProcedure
    .meta({ policy: 'broker', object: 'pairing.manage' })
    .input(versioned.extend(nextStep.shape))
    .output(versionOut)
    .mutation(({ ctx, input }) => setNextStep(ctx.deps, ctx.actor, input)),

  note: actorProcedure
    .meta({ policy: 'signedIn', object: 'pairing.note' })
    .input(byId.extend({ text: filledNote, audience: z.enum(['internal', 'shared']) }))
    .output(z.object({ id: z.string() }))
    .mutation(({ ctx, input }) => addNote(ctx.deps, ctx.actor, input)),

  remind: actorProcedure
    .meta({ policy: 'broker', object: 'pairing.manage' })
    .input(byId)
    .output(z.object({ at: z.string(), again: z.string(), turn: pairingTurn, isNew: z.boolean() }))
    .mutation(({ ctx, input }) => remindSides(ctx.deps, ctx.actor, input.id)),

  takeAlong: actorProcedure
    .meta({ policy: 'signedIn', object: 'pairing.take_along' })
    .input(versioned.extend({ listingId: idText }))
    .output(versionOut)
    .mutation(({ ctx, input }) => takeAlong(ctx.deps, ctx.actor, input)),

  leaveBehind: actorProcedure
    .meta({ policy: 'signedIn', object: 'pairing.take_along' })
    .input(versioned.extend({ listingId: idText }))
    .output(versionOut)
    .mutation(({ ctx, input }) => leaveBehind(ctx.deps, ctx.actor, input)),

  get: actorProcedure
    .meta({ policy: 'signedIn', object: 'pairing.read' })
    .input(byId)
    .output(pairingDetail)
    .query(({ ctx, input }) => getPairing(ctx.deps, ctx.actor, input.id)),

  timeline: actorProcedure
    .meta({ policy: 'signedIn', object: 'pairing.read' })
    .input(pageInput.extend({ id: idText }))
    .output(pageOf(pairingEventView))
    .query(({ ctx, input }) => listTimeline(ctx.deps, ctx.actor, input)),

  list: actorProcedure
    .meta({ policy: 'signedIn', object: 'pairing.read' })
    .input(
      pageInput.extend({
        organisationId: idText.optional(),
        stage: pairingStage.optional(),
        mine: z.boolean().optional(),
        listingId: idText.optional(),
        waiting: z.boolean().optional(),
      }),
    )
    .output(pageOf(pairingCard))
    .query(({ ctx, input }) => listPairings(ctx.deps, ctx.actor, input)),

  board: actorProcedure
    .meta({ policy: 'staff' })
    .input(z.object({ lane: lane.optional(), brokerId: idText.optional(), text: safeText(120).optional() }))
    .output(z.object({ cards: z.array(pairingCard), truncated: z.boolean() }))
    .query(({ ctx, input }) => getBoard(ctx.deps, ctx.actor, input)),

  brokers: actorProcedure
    .meta({ policy: 'staff' })
    .output(z.array(z.object({ id: z.string(), name: z.string() })))
    .query(({ ctx }) => listBrokers(ctx.deps, ctx.actor)),
})
