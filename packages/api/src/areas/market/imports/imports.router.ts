import { z } from 'zod'

import {
  importBatchView,
  importRowResult,
  importUndone,
  startImportInput,
  tablePart,
} from '@duijie/domain/imports/import-batch.schema.ts'
import { listingKind } from '@duijie/domain/listings/listing.schema.ts'
import { idText } from '@duijie/domain/shared/id.schema.ts'
import { pageInput, pageOf } from '@duijie/domain/shared/page.schema.ts'
import { actorProcedure, router } from '../../../kernel/trpc/procedures.ts'
import { addRows, checkRows, finishImport, startImport } from './imports.service.ts'
import { listImports, undoImport } from './past-imports.service.ts'

const byId = z.object({ id: idText })
const results = z.object({ rows: z.array(importRowResult) })

export const importsRouter = router({
  /** Writes nothing; a mutation because rows do not fit into an address. */
  check: actorProcedure
    .meta({ policy: 'signedIn', object: 'organisation.import' })
    .input(tablePart.extend({ organisationId: idText, kind: listingKind, submit: z.boolean() }))
    .output(results)
    .mutation(async ({ ctx, input }) => ({ rows: await checkRows(ctx.deps, ctx.actor, input) })),

  start: actorProcedure
    .meta({ policy: 'signedIn', object: 'organisation.import' })
    .input(startImportInput)
    .output(z.object({ id: z.string() }))
    .mutation(({ ctx, input }) => startImport(ctx.deps, ctx.actor, input)),

  addRows: actorProcedure
    .meta({ policy: 'signedIn', object: 'import.run' })
    .input(tablePart.extend(byId.shape))
    .output(results)
    .mutation(async ({ ctx, input }) => ({ rows: await addRows(ctx.deps, ctx.actor, input) })),

  finish: actorProcedure
    .meta({ policy: 'signedIn', object: 'import.run' })
    .input(byId)
    .output(z.object({ ok: z.literal(true) }))
    .mutation(async ({ ctx, input }) => {
      await finishImport(ctx.deps, ctx.actor, input.id)
      return { ok: true }
    }),

  undo: actorProcedure
    .meta({ policy: 'signedIn', object: 'import.run' })
    .input(byId)
    .output(importUndone)
    .mutation(({ ctx, input }) => undoImport(ctx.deps, ctx.actor, input.id)),

  list: actorProcedure
    .meta({ policy: 'signedIn', object: 'organisation.import' })
    .input(pageInput.extend({ organisationId: idText }))
    .output(pageOf(importBatchView))
    .query(({ ctx, input }) => listImports(ctx.deps, ctx.actor, input)),
})
