import { z } from 'zod'

import { roundConfig, roundDetail, roundRow } from '@duijie/domain/rounds/round.schema.ts'
import { idText } from '@duijie/domain/shared/id.schema.ts'
import { pageInput, pageOf } from '@duijie/domain/shared/page.schema.ts'
import { actorProcedure, router } from '../../trpc/procedures.ts'
import { publishRound, undoRound } from './round-publish.service.ts'
import { cancelRound, createRound, getRound, listRounds, queueRound, saveRound } from './rounds.service.ts'

const byId = z.object({ id: idText })
const at = byId.extend({ version: z.number().int().min(1) })
const atOut = z.object({ id: z.string(), version: z.number().int() })
const count = z.number().int()

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
    .output(z.object({ version: count, proposed: count, skipped: count }))
    .mutation(({ ctx, input }) => publishRound(ctx.deps, ctx.actor, input)),

  undo: actorProcedure
    .meta({ policy: 'broker', object: 'round.manage' })
    .input(at)
    .output(z.object({ version: count, withdrawn: count, kept: count }))
    .mutation(({ ctx, input }) => undoRound(ctx.deps, ctx.actor, input)),
})
