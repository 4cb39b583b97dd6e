import { z } from 'zod'

import { weightEffectPage, weightQuality } from '@duijie/domain/matches/weight-preview.schema.ts'
import { weightChoice, weightNote, weightsInForce, weightVersion } from '@duijie/domain/matches/weights.schema.ts'
import { pageInput, pageOf } from '@duijie/domain/shared/page.schema.ts'
import { actorProcedure, router } from '../../../kernel/trpc/procedures.ts'
import { getWeights, listVersions } from './weight-reads.service.ts'
import { mostPreviewed, previewEffect, previewQuality } from './weight-preview.service.ts'
import { activateVersion, createVersion, undoActivation } from './weights.service.ts'

const at = z.object({ revision: z.number().int().min(0) })
const number = z.number().int().min(0).max(1_000_000)
const draft = z.object({ choice: weightChoice })
const part = draft.extend({
  from: z.number().int().min(0).max(mostPreviewed).default(0),
  limit: z.number().int().min(1).max(30).default(10),
})
const written = z.object({ revision: z.number().int(), number: z.number().int() })

/** The weights are the platform's own: administrators have them, everybody else is refused before anything is read. */
export const weightsRouter = router({
  current: actorProcedure
    .meta({ policy: 'admin' })
    .output(weightsInForce)
    .query(({ ctx }) => getWeights(ctx.deps)),

  versions: actorProcedure
    .meta({ policy: 'admin' })
    .input(pageInput)
    .output(pageOf(weightVersion))
    .query(({ ctx, input }) => listVersions(ctx.deps, input)),

  effect: actorProcedure
    .meta({ policy: 'admin' })
    .input(part)
    .output(weightEffectPage)
    .query(({ ctx, input, signal }) => previewEffect(ctx.deps, ctx.actor, input, signal)),

  quality: actorProcedure
    .meta({ policy: 'admin' })
    .input(draft)
    .output(weightQuality)
    .query(({ ctx, input, signal }) => previewQuality(ctx.deps, input.choice, signal)),

  create: actorProcedure
    .meta({ policy: 'admin' })
    .input(at.extend({ choice: weightChoice, note: weightNote, activate: z.boolean() }))
    .output(written)
    .mutation(({ ctx, input }) => createVersion(ctx.deps, ctx.actor, input)),

  activate: actorProcedure
    .meta({ policy: 'admin' })
    .input(at.extend({ number }))
    .output(written)
    .mutation(({ ctx, input }) => activateVersion(ctx.deps, ctx.actor, input)),

  undo: actorProcedure
    .meta({ policy: 'admin' })
    .input(at)
    .output(written)
    .mutation(({ ctx, input }) => undoActivation(ctx.deps, ctx.actor, input)),
})
