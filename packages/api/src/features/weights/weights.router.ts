import { z } from 'zod'

import { weightChoice, weightNote, weightsInForce, weightVersion } from '@duijie/domain/matches/weights.schema.ts'
import { pageInput, pageOf } from '@duijie/domain/shared/page.schema.ts'
import { actorProcedure, router } from '../../trpc/procedures.ts'
import { getWeights, listVersions } from './weight-reads.service.ts'
import { activateVersion, createVersion, undoActivation } from './weights.service.ts'

const at = z.object({ revision: z.number().int().min(0) })
const number = z.number().int().min(0).max(1_000_000)
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
