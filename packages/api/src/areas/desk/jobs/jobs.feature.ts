import { defineFeature } from '../../../kernel/features/feature.ts'
import { pruneKeys } from '../../../kernel/idempotency/idempotency.repository.ts'
import { pruneJobs } from '../../../kernel/jobs/job.repository.ts'
import { jobsRouter } from './jobs.router.ts'

const keptMilliseconds = 14 * 86_400_000
/** A client that asks again after this asks anew. */
const keysKeptMilliseconds = 86_400_000

export const jobs = defineFeature({
  name: 'jobs',
  area: 'desk',
  routers: { jobs: jobsRouter },
  jobs: [
    {
      name: 'jobs.prune',
      cron: '40 3 * * *',
      run: async ({ database, clock }) => {
        await pruneJobs(database.db, new Date(clock().getTime() - keptMilliseconds).toISOString())
      },
    },
    {
      name: 'jobs.prune-keys',
      cron: '50 * * * *',
      run: async ({ database, clock }) => {
        await pruneKeys(database.db, new Date(clock().getTime() - keysKeptMilliseconds).toISOString())
      },
    },
  ],
})
