import { z } from 'zod'

import {
  savedSearchInput,
  mailLocale,
  mailState,
  savedSearchName,
  savedSearchView,
  searchAlert,
  searchHitView,
} from '@duijie/domain/saved-searches/saved-search.schema.ts'
import { idText } from '@duijie/domain/shared/id.schema.ts'
import { pageInput, pageOf } from '@duijie/domain/shared/page.schema.ts'
import { actorProcedure, openProcedure, router } from '../../../kernel/trpc/procedures.ts'
import {
  changeSavedSearch,
  listSavedSearches,
  removeSavedSearch,
  restoreSavedSearch,
  saveSearch,
} from './saved-searches.service.ts'
import { findMailState, stopMails } from './search-mails.service.ts'
import { countUnseen, listSearchHits, markHitsSeen } from './search-hits.service.ts'

const step = z.object({ id: idText, version: z.number().int().min(1) })
const kept = actorProcedure.meta({ policy: 'signedIn', object: 'saved_search.keep' })

export const savedSearchesRouter = router({
  list: actorProcedure
    .meta({ policy: 'signedIn' })
    .input(pageInput)
    .output(pageOf(savedSearchView))
    .query(({ ctx, input }) => listSavedSearches(ctx.deps, ctx.actor, input)),

  unseen: actorProcedure
    .meta({ policy: 'signedIn' })
    .output(z.object({ count: z.number().int() }))
    .query(async ({ ctx }) => ({ count: await countUnseen(ctx.deps, ctx.actor) })),

  mails: actorProcedure
    .meta({ policy: 'signedIn' })
    .output(z.object({ state: mailState }))
    .query(async ({ ctx }) => ({ state: await findMailState(ctx.deps, ctx.actor) })),

  /** For whoever holds the link of a mail, signed in or not. */
  stopMails: openProcedure
    .meta({ policy: 'anyone' })
    .input(z.object({ token: z.string().max(200) }))
    .output(z.object({ stopped: z.number().int() }))
    .mutation(async ({ ctx, input }) => ({ stopped: await stopMails(ctx.deps, input.token) })),

  save: actorProcedure
    .meta({ policy: 'signedIn' })
    .input(savedSearchInput)
    .output(savedSearchView)
    .mutation(({ ctx, input }) => saveSearch(ctx.deps, ctx.actor, input)),

  change: kept
    .input(
      step.extend({ name: savedSearchName.optional(), alert: searchAlert.optional(), locale: mailLocale.optional() }),
    )
    .output(savedSearchView)
    .mutation(({ ctx, input }) => changeSavedSearch(ctx.deps, ctx.actor, input)),

  remove: kept
    .input(step)
    .output(z.object({ version: z.number().int() }))
    .mutation(({ ctx, input }) => removeSavedSearch(ctx.deps, ctx.actor, input)),

  restore: kept
    .input(step)
    .output(savedSearchView)
    .mutation(({ ctx, input }) => restoreSavedSearch(ctx.deps, ctx.actor, input)),

  hits: kept
    .input(pageInput.extend({ id: idText }))
    .output(pageOf(searchHitView))
    .query(({ ctx, input }) => listSearchHits(ctx.deps, ctx.actor, input)),

  markSeen: kept
    .input(z.object({ id: idText }))
    .output(z.object({ ok: z.literal(true) }))
    .mutation(async ({ ctx, input }) => {
      await markHitsSeen(ctx.deps, ctx.actor, input.id)
      return { ok: true }
    }),
})
