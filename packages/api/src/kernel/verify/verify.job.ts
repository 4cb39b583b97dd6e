import type { JobDeclaration } from '../jobs/job.ts'
import type { Invariant } from './invariant.ts'
import { breachesText, verify } from './verify.ts'

export const verifyJobName = 'platform.verify'

/** Looks every night whether all that must be true is; what is broken fails the job, which is tried again and parked. */
export const verifyJob = (invariants: readonly Invariant[]): JobDeclaration => ({
  name: verifyJobName,
  cron: '10 4 * * *',
  run: async (deps) => {
    const report = await verify(deps, invariants, { isServing: true })
    if (!report.ok) throw new Error(breachesText(report))
  },
})
