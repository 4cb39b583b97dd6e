import { z } from 'zod'

import { matchPage } from '@duijie/domain/matches/match.schema.ts'
import { idText } from '@duijie/domain/shared/id.schema.ts'
import { actorProcedure, router } from '../../trpc/procedures.ts'
import { findMatches } from './matches.service.ts'

const input = z.object({ listingId: idText, limit: z.number().int().min(1).max(50).default(10) })

export const matchesRouter = router({
  forScenario: actorProcedure
    .meta({ policy: 'signedIn', object: 'listing.read_inside' })
    .input(input)
    .output(matchPage)
    .query(({ ctx, input: asked }) => findMatches(ctx.deps, ctx.actor, asked, 'scenario')),

  forCapability: actorProcedure
    .meta({ policy: 'signedIn', object: 'listing.read_inside' })
    .input(input)
    .output(matchPage)
    .query(({ ctx, input: asked }) => findMatches(ctx.deps, ctx.actor, asked, 'capability')),
})
