import { z } from 'zod'

import { closeReason, declineReason, lane, pairingStage } from '@duijie/domain/pairings/pairing.schema.ts'
import { pairingCard, pairingDetail, pairingEventView } from '@duijie/domain/pairings/pairing.view.schema.ts'
import { idText } from '@duijie/domain/shared/id.schema.ts'
import { pageInput, pageOf } from '@duijie/domain/shared/page.schema.ts'
import { safeText } from '@duijie/domain/shared/safe-text.schema.ts'
import { dayText } from '@duijie/domain/shared/time.schema.ts'
import { actorProcedure, router } from '../../../kernel/trpc/procedures.ts'
import { assignBroker, movePairing, respondToPairing, setNextStep } from './pairing-moves.service.ts'
import { addNote, remindSides } from './pairing-notes.service.ts'
import { proposePairing } from './pairing-propose.service.ts'
import { getBoard, getPairing, listBrokers, listPairings, listTimeline } from './pairing-reads.service.ts'

const byId = z.object({ id: idText })
const versioned = byId.extend({ version: z.number().int().min(1) })
const versionOut = z.object({ version: z.number().int() })
const moved = versionOut.extend({ stage: pairingStage })
const note = safeText(2000)
const filledNote = note.refine((text) => text.trim() !== '', { message: 'text.required' })

export const pairingsRouter = router({
  propose: actorProcedure
    .meta({ policy: 'signedIn', object: 'pairing.propose' })
    .input(z.object({ scenarioId: idText, capabilityId: idText, note: note.optional() }))
    .output(z.object({ id: z.string() }))
    .mutation(({ ctx, input }) => proposePairing(ctx.deps, ctx.actor, input)),

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
    .input(versioned.extend({ to: pairingStage, reason: note.optional(), closeReason: closeReason.optional() }))
    .output(moved)
    .mutation(({ ctx, input }) => movePairing(ctx.deps, ctx.actor, input)),

  assign: actorProcedure
    .meta({ policy: 'broker', object: 'pairing.manage' })
    .input(versioned.extend({ brokerId: idText.nullable() }))
    .output(versionOut)
    .mutation(({ ctx, input }) => assignBroker(ctx.deps, ctx.actor, input)),

  setNextStep: actorProcedure
    .meta({ policy: 'broker', object: 'pairing.manage' })
    .input(
      versioned.extend({
        text: safeText(300),
        due: dayText.optional(),
        by: z.enum(['broker', 'scenario', 'capability', 'both']),
      }),
    )
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
    .output(z.object({ ok: z.literal(true) }))
    .mutation(async ({ ctx, input }) => {
      await remindSides(ctx.deps, ctx.actor, input.id)
      return { ok: true }
    }),

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
