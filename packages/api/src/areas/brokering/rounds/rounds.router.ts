import { z } from 'zod'

import { listingCard } from '@duijie/domain/listings/listing.view.schema.ts'
import { roundConfig, scenarioFilter } from '@duijie/domain/rounds/round-config.schema.ts'
import { roundCandidate, roundQuestionView, roundScenario } from '@duijie/domain/rounds/round-question.schema.ts'
import { roundDetail, roundRow } from '@duijie/domain/rounds/round.schema.ts'
import { idText } from '@duijie/domain/shared/id.schema.ts'
import { pageInput, pageOf } from '@duijie/domain/shared/page.schema.ts'
import { safeText } from '@duijie/domain/shared/safe-text.schema.ts'
import { actorProcedure, router } from '../../../kernel/trpc/procedures.ts'
import { listRoundCandidates, listRoundCapabilities, listRoundScenarios } from './round-pickers.service.ts'
import { publishRound, undoRound } from './round-publish.service.ts'
import { askRound, cancelQuestion, getQuestion } from './round-questions.service.ts'
import { cancelRound, createRound, getRound, listRounds, queueRound, saveRound } from './rounds.service.ts'

const byId = z.object({ id: idText })
const at = byId.extend({ version: z.number().int().min(1) })
const atOut = z.object({ id: z.string(), version: z.number().int() })
const count = z.number().int()
const about = byId
  .extend({ scenarioId: idText.optional(), capabilityId: idText.optional() })
  .refine(({ scenarioId, capabilityId }) => scenarioId !== undefined || capabilityId !== undefined, {
    message: 'round.subject_needed',
  })
const picking = pageInput.extend({ text: safeText(120).optional() })
const picked = <Item extends z.ZodType>(item: Item) => pageOf(item).extend({ total: count })
const offset = z
  .string()
  .max(6)
  .pipe(z.string().regex(/^\d+$/, { message: 'cursor.malformed' }))

export const roundsRouter = router({
  list: actorProcedure
    .meta({ policy: 'staff' })
    .input(pageInput)
    .output(pageOf(roundRow))
    .query(({ ctx, input }) => listRounds(ctx.deps, input)),

  get: actorProcedure
    .meta({ policy: 'staff', object: 'round.read' })
    .input(byId)
    .output(roundDetail)
    .query(({ ctx, input }) => getRound(ctx.deps, ctx.actor, input.id)),

  create: actorProcedure
    .meta({ policy: 'broker' })
    .input(roundConfig)
    .output(atOut)
    .mutation(({ ctx, input }) => createRound(ctx.deps, ctx.actor, input)),

  save: actorProcedure
    .meta({ policy: 'broker', object: 'round.manage' })
    .input(at.extend({ config: roundConfig }))
    .output(atOut)
    .mutation(({ ctx, input }) => saveRound(ctx.deps, ctx.actor, input)),

  run: actorProcedure
    .meta({ policy: 'broker', object: 'round.manage' })
    .input(at)
    .output(atOut)
    .mutation(({ ctx, input }) => queueRound(ctx.deps, ctx.actor, input)),

  cancel: actorProcedure
    .meta({ policy: 'broker', object: 'round.manage' })
    .input(byId)
    .output(atOut)
    .mutation(({ ctx, input }) => cancelRound(ctx.deps, ctx.actor, input)),

  publish: actorProcedure
    .meta({ policy: 'broker', object: 'round.manage' })
    .input(at)
    .output(z.object({ version: count, proposed: count, skipped: count, leftOut: count }))
    .mutation(({ ctx, input }) => publishRound(ctx.deps, ctx.actor, input)),

  undo: actorProcedure
    .meta({ policy: 'broker', object: 'round.manage' })
    .input(at)
    .output(z.object({ version: count, withdrawn: count, kept: count }))
    .mutation(({ ctx, input }) => undoRound(ctx.deps, ctx.actor, input)),

  scenarios: actorProcedure
    .meta({ policy: 'staff', object: 'listing.read' })
    .input(picking.extend(scenarioFilter.shape))
    .output(picked(roundScenario))
    .query(({ ctx, input }) => listRoundScenarios(ctx.deps, ctx.actor, input)),

  capabilities: actorProcedure
    .meta({ policy: 'staff', object: 'listing.read' })
    .input(picking)
    .output(picked(listingCard))
    .query(({ ctx, input }) => listRoundCapabilities(ctx.deps, ctx.actor, input)),

  candidates: actorProcedure
    .meta({ policy: 'staff', object: 'listing.read' })
    .input(picking.extend({ scenarioId: idText, cursor: offset.optional() }))
    .output(picked(roundCandidate))
    .query(({ ctx, input }) => listRoundCandidates(ctx.deps, ctx.actor, input)),

  ask: actorProcedure
    .meta({ policy: 'broker', object: 'round.manage' })
    .input(about)
    .output(roundQuestionView)
    .mutation(({ ctx, input }) => askRound(ctx.deps, ctx.actor, input)),

  question: actorProcedure
    .meta({ policy: 'staff', object: 'round.read' })
    .input(byId)
    .output(roundQuestionView)
    .query(({ ctx, input }) => getQuestion(ctx.deps, ctx.actor, input.id)),

  cancelQuestion: actorProcedure
    .meta({ policy: 'broker', object: 'round.manage' })
    .input(byId)
    .output(roundQuestionView)
    .mutation(({ ctx, input }) => cancelQuestion(ctx.deps, ctx.actor, input.id)),
})
