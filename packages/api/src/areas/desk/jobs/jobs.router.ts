import { z } from 'zod'

import { jobCounts, jobState, jobView } from '@duijie/domain/jobs/job.schema.ts'
import { idText } from '@duijie/domain/shared/id.schema.ts'
import { pageInput, pageOf } from '@duijie/domain/shared/page.schema.ts'
import { actorProcedure, router } from '../../../kernel/trpc/procedures.ts'
import { cancelJob, countJobs, listJobs, retryJob } from './jobs.service.ts'

export const jobsRouter = router({
  list: actorProcedure
    .meta({ policy: 'admin' })
    .input(pageInput.extend({ state: jobState.optional() }))
    .output(pageOf(jobView))
    .query(({ ctx, input }) => listJobs(ctx.deps, input)),

  counts: actorProcedure
    .meta({ policy: 'admin' })
    .output(jobCounts)
    .query(({ ctx }) => countJobs(ctx.deps.database.db)),

  retry: actorProcedure
    .meta({ policy: 'admin' })
    .input(z.object({ id: idText }))
    .output(jobView)
    .mutation(({ ctx, input }) => retryJob(ctx.deps, ctx.actor, input.id)),

  cancel: actorProcedure
    .meta({ policy: 'admin' })
    .input(z.object({ id: idText }))
    .output(jobView)
    .mutation(({ ctx, input }) => cancelJob(ctx.deps, ctx.actor, input.id)),
})
