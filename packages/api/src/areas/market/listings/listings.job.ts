import type { JobDeclaration } from '../../../kernel/jobs/job.ts'
import { expireListings } from './listings.service.ts'

/** Takes down what has been published for longer than its time, a batch at a time. */
export const expireListingsJob: JobDeclaration = {
  name: 'listings.expire',
  cron: '17 * * * *',
  run: async (deps, { signal }) => {
    while (!signal.aborted && (await expireListings(deps)) > 0);
  },
}
