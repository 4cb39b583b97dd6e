import { z } from 'zod'

import { listingBody } from '@duijie/domain/listings/body.schema.ts'
import { listingKind, listingStatus } from '@duijie/domain/listings/listing.schema.ts'
import { listingCard, listingDetail, listingRow, versionView } from '@duijie/domain/listings/listing.view.schema.ts'
import { idText } from '@duijie/domain/shared/id.schema.ts'
import { pageInput, pageOf } from '@duijie/domain/shared/page.schema.ts'
import { safeText } from '@duijie/domain/shared/safe-text.schema.ts'
import { actorProcedure, openProcedure, router } from '../../../kernel/trpc/procedures.ts'
import { decideChange, requestChange, withdrawChange } from './change-requests.service.ts'
import { getListing, listMine, listOfOrganisation, listReviewQueue } from './listing-reads.service.ts'
import { listVersions } from './listing-versions.service.ts'
import { actOnListing, createListing, decideListing, saveListing } from './listings.service.ts'

const byId = z.object({ id: idText })
const versioned = byId.extend({ version: z.number().int().min(1) })
const reason = safeText(1000)
const done = z.object({ ok: z.literal(true) })
const fieldIssue = z.object({ field: z.string(), code: z.string() })
const moved = z.object({ version: z.number().int(), status: listingStatus })
const decision = z.enum(['approve', 'reject'])

export const listingsRouter = router({
  get: openProcedure
    .meta({ policy: 'anyone', object: 'listing.read' })
    .input(byId)
    .output(listingDetail)
    .query(({ ctx, input }) => getListing(ctx.deps, ctx.actor, input.id)),

  mine: actorProcedure
    .meta({ policy: 'signedIn', object: 'organisation.read_inside' })
    .input(
      pageInput.extend({
        organisationId: idText,
        kind: listingKind.optional(),
        status: listingStatus.optional(),
        text: safeText(120).optional(),
      }),
    )
    .output(pageOf(listingRow))
    .query(({ ctx, input }) => listMine(ctx.deps, ctx.actor, input)),

  ofOrganisation: openProcedure
    .meta({ policy: 'anyone', object: 'organisation.read' })
    .input(pageInput.extend({ organisationId: idText }))
    .output(pageOf(listingCard))
    .query(({ ctx, input }) => listOfOrganisation(ctx.deps, ctx.actor, input)),

  create: actorProcedure
    .meta({ policy: 'signedIn', object: 'organisation.publish' })
    .input(z.object({ organisationId: idText, body: listingBody }))
    .output(z.object({ id: z.string(), version: z.number().int() }))
    .mutation(({ ctx, input }) => createListing(ctx.deps, ctx.actor, input)),

  save: actorProcedure
    .meta({ policy: 'signedIn', object: 'listing.edit' })
    .input(versioned.extend({ body: listingBody }))
    .output(
      z.object({ version: z.number().int(), issues: z.array(fieldIssue), emptyHelpfulFields: z.array(z.string()) }),
    )
    .mutation(({ ctx, input }) => saveListing(ctx.deps, ctx.actor, input)),

  act: actorProcedure
    .meta({ policy: 'signedIn', object: 'listing.edit' })
    .input(
      versioned.extend({
        action: z.enum(['submit', 'recall', 'archive', 'restore', 'renew']),
        reason: reason.optional(),
      }),
    )
    .output(moved)
    .mutation(({ ctx, input }) => actOnListing(ctx.deps, ctx.actor, input)),

  requestChange: actorProcedure
    .meta({ policy: 'signedIn', object: 'listing.edit' })
    .input(
      versioned.extend({
        body: listingBody,
        reason: reason.refine((text) => text.trim() !== '', { message: 'text.required' }),
      }),
    )
    .output(z.object({ changeRequestId: z.string() }))
    .mutation(({ ctx, input }) => requestChange(ctx.deps, ctx.actor, input)),

  withdrawChange: actorProcedure
    .meta({ policy: 'signedIn', object: 'listing.edit' })
    .input(z.object({ changeRequestId: idText }))
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await withdrawChange(ctx.deps, ctx.actor, input.changeRequestId)
      return { ok: true }
    }),

  versions: actorProcedure
    .meta({ policy: 'signedIn', object: 'listing.read_inside' })
    .input(pageInput.extend({ id: idText }))
    .output(pageOf(versionView))
    .query(({ ctx, input }) => listVersions(ctx.deps, ctx.actor, input)),
})

export const reviewRouter = router({
  queue: actorProcedure
    .meta({ policy: 'reviewer' })
    .input(pageInput)
    .output(pageOf(listingRow))
    .query(({ ctx, input }) => listReviewQueue(ctx.deps, ctx.actor, input)),

  decide: actorProcedure
    .meta({ policy: 'reviewer', object: 'listing.review' })
    .input(versioned.extend({ decision, reason: reason.optional() }))
    .output(moved)
    .mutation(({ ctx, input }) => decideListing(ctx.deps, ctx.actor, input)),

  decideChange: actorProcedure
    .meta({ policy: 'reviewer', object: 'listing.review' })
    .input(z.object({ changeRequestId: idText, decision, answer: reason.optional() }))
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await decideChange(ctx.deps, ctx.actor, input)
      return { ok: true }
    }),
})
