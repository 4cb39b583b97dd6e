import { z } from 'zod'

import { draftCandidate } from '@duijie/domain/matches/draft-candidate.schema.ts'
import { matchPage } from '@duijie/domain/matches/match.schema.ts'
import { whyNotView } from '@duijie/domain/matches/why-not.schema.ts'
import { idText } from '@duijie/domain/shared/id.schema.ts'
import { actorProcedure, router } from '../../../kernel/trpc/procedures.ts'
import { findDraftCandidates } from './draft-candidates.service.ts'
import { findMatches } from './matches.service.ts'
import { findStanding } from './why-not.service.ts'

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

  forDraft: actorProcedure
    .meta({ policy: 'signedIn', object: 'listing.read_inside' })
    .input(z.object({ listingId: idText }))
    .output(z.array(draftCandidate))
    .query(({ ctx, input: { listingId } }) => findDraftCandidates(ctx.deps, ctx.actor, listingId)),

  whyNot: actorProcedure
    .meta({ policy: 'signedIn', object: 'listing.read_inside' })
    .input(z.object({ scenarioId: idText, capabilityId: idText }))
    .output(whyNotView)
    .query(({ ctx, input: asked }) => findStanding(ctx.deps, ctx.actor, asked)),
})
