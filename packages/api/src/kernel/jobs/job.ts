import type { Deps } from '../deps.ts'

/** What a job may ask of the runner while it is at work. */
export type RunningJob = {
  id: string
  payload: unknown
  /** 1 for the first try. */
  attempt: number
  /** Aborted when somebody cancels the job, when its lease is lost, or when the process ends. */
  signal: AbortSignal
  /** How far it is, from 0 to 1. */
  progress: (share: number) => Promise<void>
}

/** Work that is done outside of requests, in one process of all: claimed, retried with a delay, parked with an alarm. */
export type JobDeclaration = {
  /** `<feature>.<verb>`, unique in the house. */
  name: string
  /** When it runs by itself, as a cron pattern in Beijing time. Absent for work that is queued by a use case. */
  cron?: string
  /** At most one at a time in the whole installation, as always for periodic work. */
  isExclusive?: boolean
  /** False where the platform is configured without what it needs: then it is never queued by the clock. */
  isWanted?: (deps: Deps) => boolean
  /** Resolves when the work is done; throws to be tried again. What was aborted may resolve or throw. */
  run: (deps: Deps, job: RunningJob) => Promise<void>
}

export const maximumAttempts = 5

const firstDelayMilliseconds = 10_000
const longestDelayMilliseconds = 3_600_000

/** How long a job waits after its nth failed try, in milliseconds: ten seconds, doubled each time, at most an hour. */
export const retryDelay = (attempts: number): number =>
  Math.min(longestDelayMilliseconds, firstDelayMilliseconds * 2 ** (attempts - 1))
