import { addDays } from '@duijie/domain/shared/days.rules.ts'
import { defineFeature } from '../../../kernel/features/feature.ts'
import { pruneKeys } from '../../../kernel/idempotency/idempotency.repository.ts'
import { pruneJobs } from '../../../kernel/jobs/job.repository.ts'
import { jobsRouter } from './jobs.router.ts'

const keptDays = 14
/** A client that asks again after this asks anew. */
const keysKeptDays = 1

export const jobs = defineFeature({
  name: 'jobs',
  area: 'desk',
  routers: { jobs: jobsRouter },
  jobs: [
    {
      name: 'jobs.prune',
      cron: '40 3 * * *',
      run: async ({ database, clock }) => {
        await pruneJobs(database.db, addDays(clock().toISOString(), -keptDays))
      },
    },
    {
      name: 'jobs.prune-keys',
      cron: '50 * * * *',
      run: async ({ database, clock }) => {
        await pruneKeys(database.db, addDays(clock().toISOString(), -keysKeptDays))
      },
    },
  ],
})
