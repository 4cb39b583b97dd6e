import type { JobState } from '@duijie/domain/jobs/job.schema.ts'

export const jobStates = ['running', 'waiting', 'parked', 'done', 'cancelled'] as const satisfies readonly JobState[]

/** The URL of the page of jobs; without a state it shows all. */
export type JobsSearch = { state?: JobState }

export const readJobsSearch = (raw: Record<string, unknown>): JobsSearch => {
  const state = jobStates.find((known) => known === raw['state'])
  return state ? { state } : {}
}
