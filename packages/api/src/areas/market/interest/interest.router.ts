import { z } from 'zod'

import {
  exclusionReason,
  exclusionView,
  interestLevel,
  interestRow,
  leftOutView,
  refusalKind,
  refusalView,
  statedInterest,
} from '@duijie/domain/interest/interest.schema.ts'
import { idText } from '@duijie/domain/shared/id.schema.ts'
import { pageInput, pageOf } from '@duijie/domain/shared/page.schema.ts'
import { safeText } from '@duijie/domain/shared/safe-text.schema.ts'
import { actorProcedure, router } from '../../../kernel/trpc/procedures.ts'
import { listExclusions, listLeftOut } from './exclusion-lists.service.ts'
import { excludeCandidate, readmitCandidate } from './exclusions.service.ts'
import { listInterest, setInterest } from './interest.service.ts'
import { liftRefusal, listRefusals, refuseOrganisation } from './refusals.service.ts'

const done = z.object({ ok: z.literal(true) })
const note = safeText(500)
const candidate = z.object({ listingId: idText, candidateId: idText })

export const interestRouter = router({
  say: actorProcedure
    .meta({ policy: 'signedIn', object: 'listing.state_interest' })
    .input(
      z.object({
        listingId: idText,
        otherId: idText,
        level: interestLevel.nullable(),
        version: z.number().int().min(0),
      }),
    )
    .output(statedInterest)
    .mutation(({ ctx, input }) => setInterest(ctx.deps, ctx.actor, input)),

  list: actorProcedure
    .meta({ policy: 'signedIn', object: 'listing.read_inside' })
    .input(pageInput.extend({ listingId: idText }))
    .output(pageOf(interestRow))
    .query(({ ctx, input }) => listInterest(ctx.deps, ctx.actor, input)),

  exclude: actorProcedure
    .meta({ policy: 'signedIn', object: 'listing.curate' })
    .input(candidate.extend({ reason: exclusionReason, note: note.optional() }))
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await excludeCandidate(ctx.deps, ctx.actor, input)
      return { ok: true }
    }),

  readmit: actorProcedure
    .meta({ policy: 'signedIn', object: 'listing.curate' })
    .input(candidate)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await readmitCandidate(ctx.deps, ctx.actor, input)
      return { ok: true }
    }),

  exclusions: actorProcedure
    .meta({ policy: 'signedIn', object: 'listing.read_inside' })
    .input(pageInput.extend({ listingId: idText }))
    .output(pageOf(exclusionView))
    .query(({ ctx, input }) => listExclusions(ctx.deps, ctx.actor, input)),

  leftOut: actorProcedure
    .meta({ policy: 'signedIn', object: 'organisation.read_refusals' })
    .input(pageInput.extend({ organisationId: idText }))
    .output(pageOf(leftOutView))
    .query(({ ctx, input }) => listLeftOut(ctx.deps, ctx.actor, input)),

  refuse: actorProcedure
    .meta({ policy: 'signedIn', object: 'organisation.refuse' })
    .input(z.object({ organisationId: idText, refusedId: idText, kind: refusalKind, note: note.optional() }))
    .output(z.object({ id: z.string() }))
    .mutation(({ ctx, input }) => refuseOrganisation(ctx.deps, ctx.actor, input)),

  liftRefusal: actorProcedure
    .meta({ policy: 'signedIn', object: 'organisation.refuse' })
    .input(z.object({ id: idText }))
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await liftRefusal(ctx.deps, ctx.actor, input.id)
      return { ok: true }
    }),

  refusals: actorProcedure
    .meta({ policy: 'signedIn', object: 'organisation.read_refusals' })
    .input(pageInput.extend({ organisationId: idText }))
    .output(pageOf(refusalView))
    .query(({ ctx, input }) => listRefusals(ctx.deps, ctx.actor, input)),
})
