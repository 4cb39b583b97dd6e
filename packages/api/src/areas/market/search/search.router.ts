import { z } from 'zod'

import { searchMap } from '@duijie/domain/search/search-map.schema.ts'
import { searchHelp } from '@duijie/domain/search/search-help.schema.ts'
import { searchInput, searchResult } from '@duijie/domain/search/search.schema.ts'
import { openProcedure, router } from '../../../kernel/trpc/procedures.ts'
import { helpSearch } from './search-help.service.ts'
import { mapSupplyAndDemand } from './search-map.service.ts'
import { searchListings, suggestTexts } from './search.service.ts'

export const searchRouter = router({
  listings: openProcedure
    .meta({ policy: 'anyone', object: 'listing.read' })
    .input(searchInput)
    .output(searchResult)
    .query(({ ctx, input }) => searchListings(ctx.deps, ctx.actor, input)),

  help: openProcedure
    .meta({ policy: 'anyone', object: 'listing.read' })
    .input(searchInput)
    .output(searchHelp)
    .query(({ ctx, input }) => helpSearch(ctx.deps, ctx.actor, input)),

  map: openProcedure
    .meta({ policy: 'anyone' })
    .output(searchMap)
    .query(({ ctx }) => mapSupplyAndDemand(ctx.deps, ctx.actor)),

  suggest: openProcedure
    .meta({ policy: 'anyone', object: 'listing.read' })
    .input(z.object({ text: z.string().max(120), only: z.enum(['name']).optional() }))
    .output(z.object({ suggestions: z.array(z.string()) }))
    .query(async ({ ctx, input }) => ({ suggestions: await suggestTexts(ctx.deps, ctx.actor, input) })),
})
